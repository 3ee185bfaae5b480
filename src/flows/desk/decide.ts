import type { LocalText } from "../../domain/process.js";
import type { Verdict } from "../../domain/proposal.js";
import { call } from "../acts.js";
import { refusalSay } from "../refusal-say.js";
import type { Answer, Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { inRows } from "../paging.js";
import { stacked } from "../process-words.js";
import {
  danger,
  gap,
  local,
  press,
  primary,
  quote,
  say,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { decisionNote } from "./author-notes.js";
import type { DeskFacts, Here, Next } from "./facts.js";
import { afterDecision, backToCard, onlyWithCard, shownCard } from "./reading.js";

/** Words to the author: enough to say something, short enough to be read on a phone. */
const NOTE = { min: 10, max: 500 };

const words = (answer: Answer | undefined): string | undefined =>
  typeof answer === "string" && answer !== "" ? answer : undefined;

const number = (at: Here): string => String(shownCard(at).proposal);

/** Takes what was typed as the note, and shows what the author will get. */
const writeNote =
  (step: string) =>
  ({ arg }: Here): Go => {
    const refusal = lengthRefusal(arg, NOTE);
    return refusal ? { notice: refusalSay(refusal) } : { step, set: { note: arg } };
  };

/** Exactly what the author will get, before it is sent. */
function preview(at: Here, verdict: Verdict): Line[] {
  const { process, card, now } = at.facts;
  const note = decisionNote(process, {
    id: card?.proposal.id ?? 0,
    number: card?.proposal.number ?? 0,
    isChange: card?.proposal.standing.public !== undefined,
    decision: { verdict, at: now, note: words(at.answers["note"]), reason: words(at.answers["reason"]) },
  });
  return [say("desk-preview"), gap, ...note.lines];
}

export const askStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  asks: { label: say("ask-note"), max: NOTE.max, several: true },
  show: (at): Screen => ({
    id: "ORG-4",
    lines: [say("desk-ask", { number: number(at) }), say("desk-ask-how")],
  }),
  typed: writeNote("ask-check"),
  divert: onlyWithCard,
};

const askChange = (at: Here): Next => ({
  act: call("ask-change", { ...shownCard(at), note: words(at.answers["note"]) ?? "" }),
  done: afterDecision("toast-change-asked", shownCard(at).proposal),
  refused: backToCard,
});

export const askCheckStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  show: (at): Screen => ({
    id: "ORG-4",
    lines: preview(at, "change-asked"),
    buttons: [[primary(say("button-ask-author"), "send"), press(say("button-change-note"), "again")]],
  }),
  on: { send: askChange, again: { step: "ask" } },
  divert: (at) => onlyWithCard(at) ?? (words(at.answers["note"]) ? undefined : { step: "ask" }),
};

/** Reasons that together are longer hide the question and its buttons. */
const FITS = 700;

/** Only for one of the reasons that everybody can read in the rules. */
export const reasonStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  show: (at): Screen => ({
    id: "ORG-4",
    lines: [say("desk-reason", { number: number(at) }), ...reasonLines(at)],
    buttons: inRows(
      reasonsIn(at).map((_reason, index) =>
        press(say("button-reason", { number: index + 1 }), "reason", index),
      ),
      4,
    ),
  }),
  on: {
    reason: (at): Go => {
      const reason = reasonsIn(at)[Number(at.arg)];
      return reason ? { step: "reject", set: { reason: reason.key } } : { toast: say("toast-stale") };
    },
  },
  divert: onlyWithCard,
};

/** Short ones stand open above their buttons; a page of them is folded. */
function reasonLines(at: Here): Line[] {
  const reasons = reasonsIn(at);
  const length = Math.max(...at.facts.process.languages.map((tag) => lengthIn(reasons, tag)));
  const lines = reasons.map(reasonLine);
  return length > FITS ? [quote(stacked(lines))] : [gap, ...lines];
}

const lengthIn = (reasons: readonly { text: LocalText }[], tag: string): number =>
  reasons.reduce((sum, { text }) => sum + (text[tag]?.length ?? 0), 0);

const reasonLine = ({ text }: { text: LocalText }, index: number): Say =>
  say("desk-reason-line", { number: index + 1, reason: local(text) });

const reasonsIn = ({ facts }: Here) => facts.process.rules.proposals.rejectionReasons;

export const rejectStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  asks: { label: say("ask-note"), max: NOTE.max, several: true },
  show: (at): Screen => ({
    id: "ORG-4",
    lines: [say("desk-reject", { number: number(at) }), say("desk-reject-how")],
    buttons: [[press(say("button-without-note"), "skip")]],
  }),
  on: { skip: { step: "reject-check", set: { note: undefined } } },
  typed: writeNote("reject-check"),
  divert: onlyWithCard,
};

const reject = (at: Here): Next => ({
  act: call("reject-proposal", {
    ...shownCard(at),
    reason: words(at.answers["reason"]) ?? "",
    note: words(at.answers["note"]) ?? null,
  }),
  done: afterDecision("toast-rejected", shownCard(at).proposal),
  refused: backToCard,
});

export const rejectCheckStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-reading") },
  show: (at): Screen => ({
    id: "ORG-4",
    lines: preview(at, "rejected"),
    buttons: [
      [danger(say("button-reject-now", { number: number(at) }), "send")],
      [press(say("button-change-note"), "again"), press(say("button-change-reason"), "reason")],
    ],
  }),
  on: { send: reject, again: { step: "reject" }, reason: { step: "reason" } },
  divert: onlyWithCard,
};
