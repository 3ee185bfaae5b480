import { saidIn } from "../../domain/co-writing.js";
import { BODY, TITLE } from "../../domain/proposal.js";
import { call } from "../acts.js";
import type { Field, FormStep, ScreenStep } from "../flow.js";
import { gap, press, primary, say, type Line, type Screen } from "../screen.js";
import {
  called,
  nameOf,
  onlyHelpers,
  onlyWriters,
  openId,
  seenIn,
  type Here,
  type Next,
  type ShownSuggestion,
  type TogetherFacts,
} from "./facts.js";
import { partLine, partName } from "./words.js";

/** Which of the two texts to suggest something for. */
function suggest({ facts: { proposal } }: Here): Screen {
  return {
    id: "SLK-4",
    lines: [say("together-suggest", { proposal: proposal ? called(proposal) : "" })],
    buttons: [
      [
        press(say("button-suggest-title"), "part", "title"),
        press(say("button-suggest-text"), "part", "body"),
      ],
    ],
  };
}

export const suggestStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: suggest,
  on: { part: ({ arg }) => ({ step: "words", set: { part: arg, text: undefined } }) },
  divert: onlyHelpers,
};

const partIn = ({ answers }: Pick<Here, "answers">): "title" | "body" =>
  answers["part"] === "title" ? "title" : "body";

const field = (at: Here): Field => {
  const part = partIn(at);
  return {
    kind: "text",
    name: "text",
    id: "SLK-4",
    label: partName(part),
    question: [say("together-suggest-ask")],
    ...(part === "title" ? TITLE : BODY),
  };
};

/** Whoever leaves it as it is suggests nothing. */
function suggestWords(at: Here): Next {
  const { text } = at.answers;
  if (typeof text !== "string") return { step: "with" };
  return {
    act: call("suggest-change", { proposal: openId(at), part: partIn(at), text, seen: seenIn(at) }),
    done: { step: "with", set: { text: undefined }, notice: say("together-suggested") },
  };
}

/** One field, as it is now: what is sent instead is the suggestion. */
export const wordsStep: FormStep<TogetherFacts> = {
  kind: "form",
  title: say("together-suggest-form"),
  fields: (at) => [field(at)],
  value: (at) => {
    const { proposal } = at.facts;
    return (proposal && saidIn(proposal.text, partIn(at))) ?? undefined;
  },
  next: suggestWords,
  divert: onlyHelpers,
};

const shownIn = ({ facts, answers }: Here): ShownSuggestion | undefined =>
  facts.suggestions.find(({ id }) => id === Number(answers["suggestion"])) ?? facts.suggestions[0];

/** The text now and the suggested one; whoever began it takes it or not. */
function suggestions(at: Here): Screen {
  const { facts } = at;
  const shown = shownIn(at);
  const { proposal } = facts;
  if (!shown || !proposal) return { id: "SLK-4", lines: [say("together-suggestions-none")] };
  return {
    id: "SLK-4",
    lines: [
      say(shown.isClash ? "together-suggestion-beside" : "together-suggestion", {
        name: nameOf(shown.by),
        part: partName(shown.part),
      }),
      ...textLines(at, shown, saidIn(proposal.text, shown.part) ?? ""),
    ],
    buttons: [
      maySettle(at, shown)
        ? [
            primary(say("button-accept-suggestion"), "take", shown.id),
            press(say("button-decline-suggestion"), "decline", shown.id),
          ]
        : [],
      facts.suggestions.length > 1 ? [press(say("button-next-suggestion"), "next", shown.id)] : [],
    ],
  };
}

function textLines(
  { facts: { process } }: Here,
  { part, before, after }: ShownSuggestion,
  now: string,
): Line[] {
  return [
    gap,
    say("together-text-now"),
    partLine(process, part, now),
    say("together-text-suggested"),
    partLine(process, part, after),
    ...(before === now ? [] : [say("together-text-changed-since")]),
  ];
}

const maySettle = ({ facts }: Here, { by }: ShownSuggestion): boolean =>
  facts.as === "author" || by.id === facts.person.id;

const settle = (at: Here, take: boolean): Next => ({
  act: call("settle-suggestion", { suggestion: Number(at.arg), take, seen: seenIn(at) }),
  done: ({ facts }) => ({
    step: facts.suggestions.length > 0 ? "suggestions" : "with",
    set: { suggestion: undefined },
    toast: say(take ? "toast-suggestion-taken" : "toast-suggestion-declined"),
  }),
});

function next({ facts, arg }: Here): Next {
  const index = facts.suggestions.findIndex(({ id }) => id === Number(arg));
  return { set: { suggestion: facts.suggestions[(index + 1) % facts.suggestions.length]?.id } };
}

export const suggestionsStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: suggestions,
  on: { take: (at) => settle(at, true), decline: (at) => settle(at, false), next },
  divert: onlyWriters,
};
