import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { day, gap, press, quote, say, short, type Say, type Screen } from "../screen.js";
import { called, calledAs, nameOf, onlyWriters, type Here, type Next, type TogetherFacts } from "./facts.js";

const SHORT_TITLE = 40;

/** Messages kept with the proposal, each with whoever said it. */
function notes({ facts: { proposal, notes: page } }: Here): Screen {
  return {
    id: "SLK-5",
    lines: [
      say("together-notes", { proposal: proposal ? called(proposal) : "" }),
      ...page.items.flatMap(({ said, at, text }, index) => [
        gap,
        say("together-note", { number: index + 1, name: nameOf(said), on: day(at) }),
        quote(text),
      ]),
    ],
    buttons: [
      page.items.map(({ id }, index) =>
        press(say("button-remove-note", { number: index + 1 }), "remove", id),
      ),
      turnRow(page),
    ],
  };
}

export const notesStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: notes,
  on: {
    page: ({ arg }) => ({ set: { page: arg } }),
    remove: ({ arg }) => ({
      act: call("remove-note", { note: Number(arg) }),
      done: { toast: say("toast-note-removed") },
    }),
  },
  divert: onlyWriters,
};

/** Nobody chooses where to keep what cannot be kept. */
function unkeepable({ text, author }: Here["answers"]): Say | undefined {
  if (text === "") return say("refusal-note-empty");
  return author === null ? say("refusal-note-author-unknown") : undefined;
}

/** SLK-5: which of one's proposals a message is for. */
function keep({ facts, answers }: Here): Screen {
  const refusal = unkeepable(answers);
  if (refusal) return { id: "SLK-5", lines: [refusal], nav: "home" };
  const page = pageOf(facts.own, facts.capabilities.itemsPerPage, Number(answers["page"]));
  const isEmpty = page.total === 0;
  return {
    id: "SLK-5",
    lines: [
      say(isEmpty ? "together-keep-none" : "together-keep"),
      ...(isEmpty ? [] : [quote(String(answers["text"] ?? "")), say("together-keep-asks")]),
    ],
    buttons: [
      ...page.items.map((item) => [
        press(say("button-keep-with", { proposal: short(calledAs(item), SHORT_TITLE) }), "keep", item.id),
      ]),
      turnRow(page),
    ],
    nav: "home",
  };
}

function keepWith({ answers, arg }: Here): Next {
  const { text, ref, author, name, language, reachable } = answers;
  return {
    act: call("keep-note", {
      proposal: Number(arg),
      text: String(text ?? ""),
      ref: String(ref ?? ""),
      said: {
        id: String(author ?? ""),
        name: typeof name === "string" ? name : null,
        language: typeof language === "string" ? language : null,
        reachable: reachable === true,
      },
    }),
    done: (_at, { asked }) => ({
      step: "kept",
      set: { proposal: arg, asked: asked ?? false, text: undefined, ref: undefined, author: undefined },
      clear: true,
    }),
  };
}

export const keepStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: keep,
  on: { keep: keepWith, page: ({ arg }) => ({ set: { page: arg } }) },
};

export const keptStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: ({ answers }) => ({
    id: "SLK-5",
    lines: [say(answers["asked"] === true ? "together-note-asked" : "together-note-kept")],
    buttons: [[press(say("button-work-together"), "with")]],
    nav: "home",
  }),
  on: { with: { step: "with" } },
};

/** What whoever wrote the message answered. */
export const agreedStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: ({ answers }) => ({
    id: "SLK-5",
    lines: [say(answers["keep"] === true ? "together-agreed" : "together-disagreed")],
    nav: "home",
  }),
};
