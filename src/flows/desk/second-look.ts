import { readBy } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import type { ProposalState } from "../../domain/proposal.js";
import { call } from "../acts.js";
import type { Answer, Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { joined } from "../process-words.js";
import { placeWords } from "../propose/words.js";
import { refusalSay } from "../refusal-say.js";
import {
  danger,
  day,
  entry,
  gap,
  press,
  primary,
  quote,
  say,
  type Arg,
  type Line,
  type Note,
  type Screen,
} from "../screen.js";
import { decisionNote, reasonLine } from "./author-notes.js";
import type { DeskFacts, Here, Next, SecondLookCard, WaitingLook } from "./facts.js";
import { only } from "./only.js";
import { cardTitle } from "./sent-lines.js";
import { waitingItem } from "./waiting-item.js";

const NOTE = { min: 10, max: 500 };

const onlyReaders = only("read-proposals");

/** "1 second look · 1 overdue" */
export const looksLine = ({ looks }: DeskFacts): Arg => {
  const overdue = looks.filter((look) => look.overdue).length;
  return joined([
    say("desk-looks", { count: looks.length }),
    ...(overdue > 0 ? [say("desk-overdue", { count: overdue })] : []),
  ]);
};

/** Whoever refused one sees that it waits, and that it is somebody else's. */
function looks({ facts }: Here): Screen {
  return {
    id: "ORG-4",
    lines: [looksLine(facts), ...(facts.looks.length === 0 ? [say("desk-looks-none")] : [gap])],
    items: facts.looks.map((look) =>
      waitingItem({ number: look.number, text: look.title, line: lookItem(look), own: look.own }, "open"),
    ),
  };
}

const lookItem = ({ number, title, overdue, own }: WaitingLook) =>
  joined([
    String(number),
    title,
    ...(overdue ? [say("desk-is-overdue")] : []),
    ...(own ? [say("desk-look-own")] : []),
  ]);

const looksStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: looks,
  on: { open: ({ arg }) => openLook(arg) },
  divert: onlyReaders,
};

export const openLook = (number: string) => ({
  step: "look-again",
  set: { number: Number(number), note: null, publish: null },
});

/** What was sent, why it was refused, and what its author says to that. */
export function lookLines({ process, now }: { process: Process; now: Date }, look: SecondLookCard): Line[] {
  const { proposal, decision, text, createdAt } = look;
  const place = placeWords(process, proposal.text);
  const by = readBy(process, createdAt);
  return [
    cardTitle(process, proposal),
    say(now > by ? "desk-look-overdue" : "desk-look-asked", { on: day(createdAt), by: day(by) }),
    gap,
    say("propose-title-line", { title: proposal.text.title ?? "" }),
    quote(proposal.text.body ?? ""),
    ...(place ? [say("proposal-where", { address: place })] : []),
    gap,
    say("desk-look-refused", { on: day(decision.at) }),
    ...reasonLine(process, decision.reason),
    ...(decision.note === undefined ? [] : [quote(decision.note)]),
    say("desk-look-author"),
    quote(text),
  ];
}

/** PRO-11, to whoever asked for one that nobody gives any more, since what was refused is not what matters now. */
export const lookEndedNote = ({
  proposalId,
  number,
  state,
  waits,
}: {
  proposalId: number;
  number: number;
  state: ProposalState;
  waits: boolean;
}): Note => ({
  id: "PRO-11",
  lines: [
    say(`notice-look-ended-${waits ? "change" : state === "in-check" ? "check" : "other"}`, {
      number: String(number),
    }),
    say("notice-look-ended"),
  ],
  buttons: [
    [entry(say("button-see-proposal"), "mine", "view", proposalId)],
    [entry(say("button-stop-these"), "settings", "stop")],
  ],
});

const onlyWithLook = (at: Here): Go | undefined => {
  const { lookRefusal } = at.facts;
  return onlyReaders(at) ?? (lookRefusal && { step: "looks", notice: refusalSay(lookRefusal) });
};

const lookStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  show: ({ facts }): Screen => ({
    id: "ORG-4",
    lines: facts.look ? lookLines(facts, facts.look) : [],
    buttons: [
      [
        primary(say("button-publish-after-all"), "decide", "yes"),
        danger(say("button-stay-with-it"), "decide", "no"),
      ],
    ],
  }),
  on: {
    decide: ({ arg, facts }): Go => ({
      step: "look-note",
      set: { publish: arg, version: facts.look?.proposal.standing.sent ?? 0, note: null },
    }),
  },
  divert: onlyWithLook,
};

const isPublish = ({ answers }: Here): boolean => answers["publish"] === "yes";

const words = (answer: Answer | undefined): string => (typeof answer === "string" ? answer : "");

const numberIn = (at: Here): string => String(at.facts.look?.proposal.number ?? "");

const noteStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  asks: { label: say("ask-note"), max: NOTE.max, several: true },
  show: (at): Screen => ({
    id: "ORG-4",
    lines: [
      say(isPublish(at) ? "desk-look-publish" : "desk-look-stay", { number: numberIn(at) }),
      say("desk-look-how"),
    ],
  }),
  typed: ({ arg }) => {
    const refusal = lengthRefusal(arg, NOTE);
    return refusal ? { notice: refusalSay(refusal) } : { step: "look-check", set: { note: arg } };
  },
  divert: onlyWithLook,
};

/** Exactly what the author will get. */
function check(at: Here): Screen {
  const { process, look, now } = at.facts;
  const note = decisionNote(process, {
    id: look?.proposal.id ?? 0,
    number: look?.proposal.number ?? 0,
    isChange: look?.proposal.standing.public !== undefined,
    decision: {
      verdict: isPublish(at) ? "published" : "upheld",
      at: now,
      reason: isPublish(at) ? undefined : look?.decision.reason,
      note: words(at.answers["note"]),
    },
  });
  const label = isPublish(at) ? "button-publish-number" : "button-stay-number";
  return {
    id: "ORG-4",
    lines: [say("desk-preview"), gap, ...note.lines],
    buttons: [
      [(isPublish(at) ? primary : danger)(say(label, { number: numberIn(at) }), "send")],
      [press(say("button-change-note"), "again")],
    ],
  };
}

const send = (at: Here): Next => ({
  act: call("look-again", {
    proposal: at.facts.look?.proposal.number ?? 0,
    version: Number(at.answers["version"] ?? 0),
    publish: isPublish(at),
    note: words(at.answers["note"]),
  }),
  done: {
    step: "desk",
    toast: say(isPublish(at) ? "toast-published" : "toast-upheld", { number: numberIn(at) }),
  },
  refused: () => ({ step: "look-again" }),
});

const checkStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  show: check,
  on: { send, again: { step: "look-note" } },
  divert: (at) => onlyWithLook(at) ?? (words(at.answers["note"]) === "" ? { step: "look-note" } : undefined),
};

export const secondLookSteps = {
  looks: looksStep,
  "look-again": lookStep,
  "look-note": noteStep,
  "look-check": checkStep,
};
