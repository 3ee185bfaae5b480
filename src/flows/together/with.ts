import { isWritingOpen } from "../../domain/proposal-calendar.js";
import { mayAct } from "../../domain/proposal-acts.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { inRows } from "../paging.js";
import {
  gap,
  list,
  moment,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import {
  called,
  nameOf,
  onlyWriters,
  openId,
  type Here,
  type Next,
  type ReadyAnswer,
  type TogetherFacts,
} from "./facts.js";

/** Who writes it, how far they are, and what each can do next (SLK-4). */
function together({ facts }: Here): Screen {
  const { proposal } = facts;
  if (!proposal) return { id: "SLK-4", lines: [say("refusal-proposal-gone")] };
  return {
    id: "SLK-4",
    lines: [
      say("together-title", { proposal: called(proposal) }),
      peopleLine(facts),
      ...latestLines(facts),
      ...(facts.suggestions.length > 0
        ? [say("together-suggestions", { count: facts.suggestions.length })]
        : []),
      ...answerLines(facts),
    ],
    buttons: buttonRows(facts),
  };
}

function peopleLine({ as, firstAuthor, coAuthors }: TogetherFacts): Line {
  const others = list(coAuthors.map(nameOf));
  if (as === "co-author") return say("together-begun-by", { name: nameOf(firstAuthor), others });
  return coAuthors.length === 0 ? say("together-alone") : say("together-with", { others });
}

function latestLines({ latest, firstAuthor }: TogetherFacts): Line[] {
  if (!latest) return [];
  const { version, by, at } = latest;
  return [
    say("together-version", { version: String(version), name: nameOf(by ?? firstAuthor), at: moment(at) }),
  ];
}

export const answerLines = ({ answers, proposal }: Pick<TogetherFacts, "answers" | "proposal">): Line[] =>
  answers.length === 0 ? [] : [gap, ...answers.map((answer) => answerLine(answer, proposal?.version))];

function answerLine({ by, ready, reason, version }: ReadyAnswer, now: number | undefined): Line {
  const about = { name: nameOf(by), version: String(version) };
  if (ready) return say(version === now ? "together-ready" : "together-ready-before", about);
  return say(version === now ? "together-not-yet" : "together-not-yet-before", {
    ...about,
    reason: reason ?? "",
  });
}

function buttonRows(facts: TogetherFacts): ButtonSpec[][] {
  const { proposal, suggestions, coAuthors, as, process, now, history, notes, person } = facts;
  if (!proposal) return [];
  const isOpen =
    mayAct(proposal.standing.state, "write", as) && isWritingOpen(process, proposal.standing, now);
  const isFirst = as === "author";
  const waits = suggestions.length > 0;
  return [
    isOpen ? [primary(say("button-read-and-edit"), "write")] : [],
    ...inRows(
      [
        ...(waits ? [press(say("button-suggestions", { count: suggestions.length }), "suggestions")] : []),
        ...(isOpen && !isFirst ? [press(say("button-suggest-change"), "suggest")] : []),
        ...(isOpen && isFirst && hasOthers(facts) ? [press(say("button-ready"), "ready")] : []),
        press(say("button-versions", { count: history.total }), "versions"),
        ...(notes.total > 0 ? [press(say("button-notes", { count: notes.total }), "notes")] : []),
        ...(person.inGroup ? [press(say("button-discuss"), "discuss")] : []),
        ...(isFirst ? [press(say("button-invite-coauthor"), "invite")] : []),
        ...(isFirst && coAuthors.length > 0 ? [press(say("button-remove-coauthor"), "people")] : []),
        ...(isFirst ? [] : [press(say("button-leave-proposal"), "leave-it")]),
      ],
      2,
    ),
  ];
}

/** Somebody to ask: co-authors, or the group that works on it. */
const hasOthers = ({ coAuthors, proposal, person }: TogetherFacts): boolean =>
  coAuthors.length > 0 || (proposal?.group !== undefined && person.inGroup);

export const invite = (proposal: number) => ({
  act: call("invite-coauthor", { proposal }),
  done: (_at: unknown, { code, until }: Readonly<Record<string, unknown>>) => ({
    flow: "together",
    step: "code",
    set: { proposal, code: String(code), until: String(until) },
  }),
});

const askReady = (at: Here): Next => ({
  act: call("ask-ready", { proposal: openId(at) }),
  done: (_at, { count, inGroup }) => ({
    notice: say(inGroup === true ? "together-asked-group" : "together-asked", { count: Number(count) }),
  }),
});

function write({ facts: { proposal } }: Here): Next {
  const step = proposal?.standing.state === "draft" ? "continue" : "review";
  return { flow: "propose", step, set: { proposal: proposal?.id } };
}

export const withStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: together,
  on: {
    write,
    suggestions: { step: "suggestions", set: { suggestion: undefined } },
    suggest: { step: "suggest" },
    ready: askReady,
    versions: { step: "versions", set: { page: undefined } },
    notes: { step: "notes", set: { page: undefined } },
    discuss: (at) => ({ step: "discuss", set: { about: "mine", id: openId(at) } }),
    invite: (at) => invite(openId(at)),
    people: { step: "people" },
    "leave-it": { step: "leave" },
  },
  divert: onlyWriters,
};
