import { PRIVATE_NOTE, SENT_BACK } from "../../domain/assessment/assessment.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { refusalSay } from "../refusal-say.js";
import { gap, say, type Screen } from "../screen.js";
import { onlyWithOpen, openNumber, type AssessFacts, type Here, type Next } from "./facts.js";
import { seenIn } from "./open.js";
import { verdictLines } from "./verdict-words.js";
import { titleLine } from "./verdict.js";

const sendBack = (at: Here): Next => {
  const refusal = lengthRefusal(at.arg, SENT_BACK);
  if (refusal) return { notice: refusalSay(refusal) };
  return {
    act: call("send-back-verdict", { proposal: openNumber(at), seen: seenIn(at), why: at.arg }),
    done: { step: "list", toast: say("toast-verdict-sent-back") },
    refused: () => ({ step: "open" }),
  };
};

/** A second reader says what is missing, with the verdict before their eyes. */
export const sendBackStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-verdict") },
  asks: { label: say("assess-why"), max: SENT_BACK.max, several: true },
  show: ({ facts }): Screen => ({
    id: "ORG-5",
    lines: [
      titleLine(facts),
      ...(facts.open?.assessment?.found ? verdictLines(facts.process, facts.open.assessment.found) : []),
      gap,
      say("assess-why-ask", { ...SENT_BACK }),
    ],
  }),
  typed: sendBack,
  divert: (at) =>
    onlyWithOpen(at) ??
    (at.facts.open?.mayRead ? undefined : { step: "open", notice: say("refusal-assess-read-already") }),
};

const endCheck = (at: Here): Next => {
  const refusal = lengthRefusal(at.arg, SENT_BACK);
  if (refusal) return { notice: refusalSay(refusal) };
  return {
    act: call("end-check", { proposal: openNumber(at), why: at.arg }),
    done: { step: "list", notice: say("assess-left", { number: String(openNumber(at)) }) },
    refused: () => ({ step: "open" }),
  };
};

/** Why a proposal leaves the check, in words for those who wrote it. */
export const endStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-check-proposal") },
  asks: { label: say("assess-end-why"), max: SENT_BACK.max, several: true },
  show: ({ facts }): Screen => ({
    id: "ORG-5",
    lines: [titleLine(facts), say("assess-end-ask", { ...SENT_BACK })],
  }),
  typed: endCheck,
  divert: (at) =>
    onlyWithOpen(at) ??
    (at.facts.open?.mayEnd ? undefined : { step: "open", notice: say("refusal-assess-published") }),
};

const note = (at: Here): Next => {
  const refusal = lengthRefusal(at.arg, PRIVATE_NOTE);
  if (refusal) return { notice: refusalSay(refusal) };
  return {
    act: call("note-assessment", { proposal: openNumber(at), text: at.arg }),
    done: { step: "open", toast: say("toast-note-kept") },
  };
};

/** Something to remember, for evaluators alone. */
export const noteStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  over: { title: say("over-note") },
  asks: { label: say("assess-note"), max: PRIVATE_NOTE.max, several: true },
  show: ({ facts }): Screen => ({
    id: "ORG-5",
    lines: [titleLine(facts), say("assess-note-ask", { max: PRIVATE_NOTE.max })],
  }),
  typed: note,
  divert: onlyWithOpen,
};
