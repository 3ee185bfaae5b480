import { isCoAuthors, speaksForAuthors } from "../../domain/assessment/co-design.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import {
  day,
  gap,
  press,
  primary,
  quote,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { isTalking, onlyAtTable, type DesignFacts, type DesignLine, type Here, type Next } from "./facts.js";
import { officeName } from "./words.js";

/** What the two sides said to each other about a proposal, the latest last. */
function thread({ facts }: Here): Screen {
  const { proposal, lines, changes, summary } = facts;
  if (!proposal) return { id: "ORG-5", lines: [say("refusal-design-not-yours")] };
  return {
    id: "ORG-5",
    lines: [
      joined([say("design-title", { number: String(proposal.number ?? "") }), proposal.text.title ?? ""]),
      say(isTalking(facts) ? "design-who-reads" : "design-over"),
      ...(lines.total === 0
        ? [say("design-nothing")]
        : lines.items.flatMap((line) => lineWords(facts, line))),
      ...(summary ? [gap, say("design-summary-is"), quote(summary.text)] : []),
    ],
    buttons: [
      ...changes.map((change) => [changeButton(change)]),
      ...(isTalking(facts) ? talkButtons(facts) : []),
      turnRow(lines),
    ],
  };
}

function lineWords(facts: DesignFacts, line: DesignLine): Line[] {
  const head = say("design-line-by", { who: speaker(facts, line), on: day(line.at) });
  return [gap, line.part === undefined ? head : joined([head, changeWords(line)]), quote(line.text)];
}

/** Staff have no names here; authors have theirs among themselves. */
function speaker({ process, office, side }: DesignFacts, { fromOffice, name }: DesignLine): Arg {
  if (fromOffice) return officeName(process, office);
  return side === "authors" && name !== undefined ? name : say("design-authors");
}

const changeWords = ({ part, state, version }: DesignLine): Arg =>
  state === "agreed"
    ? say("design-agreed", { version: String(version ?? "") })
    : say(`design-${state ?? "open"}-${part ?? "body"}`);

const changeButton = ({ id, part }: DesignLine): ButtonSpec =>
  press(say(`button-see-${part ?? "body"}`, { number: String(id) }), "change", id);

const talkButtons = ({ side }: DesignFacts): ButtonSpec[][] => [
  [primary(say("button-write-line"), "write")],
  [press(say("button-other-title"), "words", "title"), press(say("button-other-text"), "words", "body")],
  side === "office" ? [press(say("button-write-summary"), "summary")] : [],
];

export const threadStep: ScreenStep<DesignFacts> = {
  kind: "screen",
  over: { title: say("over-design") },
  show: thread,
  on: {
    write: { step: "write" },
    words: ({ arg }) => ({ step: "words", set: { part: arg === "title" ? "title" : "body" } }),
    change: ({ arg }) => ({ step: "change", set: { message: Number(arg) } }),
    summary: { step: "summary" },
    page: ({ arg }) => ({ set: { page: arg } }),
  },
  divert: onlyAtTable,
};

/** What is there, what would be there, and what to say to it. */
function change({ facts }: Here): Screen {
  const line = facts.change;
  if (!line) return { id: "ORG-5", lines: [say("refusal-design-settled")] };
  return {
    id: "ORG-5",
    lines: [
      say(`design-words-${line.part ?? "body"}`, { who: speaker(facts, line) }),
      say("design-now"),
      quote(line.before ?? ""),
      say("design-then"),
      quote(line.text),
      say(`design-${standOf(facts, line)}`),
    ],
    buttons: settleButtons(standOf(facts, line)),
  };
}

/** What this person can say to it: for the authors only whoever began the proposal agrees, with the office or a co-author. */
type Stand = "waits" | "agree-means" | "for-first-author" | "behind-means" | "co-author-waits";

function standOf({ side, person, proposal }: DesignFacts, line: DesignLine): Stand {
  const of = { author: proposal?.author };
  const speaks = speaksForAuthors(of, person.id);
  if (side === "office")
    return line.fromOffice ? "waits" : isCoAuthors(line, of) ? "co-author-waits" : "agree-means";
  if (line.fromOffice) return speaks ? "agree-means" : "for-first-author";
  return speaks && isCoAuthors(line, of) ? "behind-means" : "waits";
}

const BACK = press(say("button-take-words-back"), "decline");
const NO = press(say("button-decline-words"), "decline");

function settleButtons(stand: Stand): ButtonSpec[][] {
  switch (stand) {
    case "waits":
      return [[BACK]];
    case "agree-means":
      return [[primary(say("button-agree-words"), "agree"), NO]];
    case "behind-means":
      return [[primary(say("button-stand-behind"), "agree"), BACK]];
    case "co-author-waits":
      return [[NO]];
    case "for-first-author":
      return [[press(say("button-see-talk"), "talk")]];
  }
}

const toastOf = (facts: DesignFacts, agree: boolean) => {
  if (!agree) return "toast-words-declined";
  const isBehind = facts.change && standOf(facts, facts.change) === "behind-means";
  return isBehind ? "toast-words-sent" : "toast-words-agreed";
};

const settle =
  (agree: boolean) =>
  ({ facts }: Here): Next => ({
    act: call("settle-design", { message: facts.change?.id ?? 0, agree }),
    done: { step: "thread", toast: say(toastOf(facts, agree)) },
    refused: () => ({ step: "thread" }),
  });

export const changeStep: ScreenStep<DesignFacts> = {
  kind: "screen",
  over: { title: say("over-design") },
  show: change,
  on: { agree: settle(true), decline: settle(false), talk: { step: "thread" } },
  divert: (at) =>
    onlyAtTable(at) ??
    (at.facts.change ? undefined : { step: "thread", notice: say("refusal-design-settled") }),
};
