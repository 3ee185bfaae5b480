import { assessBy } from "../../domain/assessment/calendar.js";
import type { Process } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { deadline, entry, quote, say, type Line, type Note } from "../screen.js";

type Named = Pick<Proposal, "number" | "text">;

const about = ({ number = 0, text: { title = "" } }: Named) => ({ number: String(number), title });

const toEvaluator = (proposal: Named, lines: readonly Line[], label = "button-open-check"): Note => ({
  id: "ORG-5",
  lines,
  buttons: [[entry(say(label), "assess", "open", proposal.number ?? 0)]],
});

/** To an evaluator: something to look at, and until when. */
export const assignedNote = (process: Process, proposal: Named, now: Date): Note =>
  toEvaluator(proposal, [
    say("assess-note-assigned", about(proposal)),
    say("assess-note-by", { by: deadline(assessBy(process, now)) }),
  ]);

export const assignedManyNote = (process: Process, count: number, now: Date): Note => ({
  id: "ORG-5",
  lines: [
    say("assess-note-assigned-many", { count }),
    say("assess-note-by", { by: deadline(assessBy(process, now)) }),
  ],
  buttons: [[entry(say("button-technical-check"), "assess", "checks")]],
});

/** To the second reader who was asked. */
export const toReadNote = (proposal: Named): Note =>
  toEvaluator(proposal, [say("assess-note-to-read", about(proposal))]);

/** To whoever read a verdict, or was to: what it is about reads otherwise now. */
export const readAnewNote = (proposal: Named): Note =>
  toEvaluator(proposal, [say("assess-note-read-anew", about(proposal))]);

/** To whoever wrote a verdict: a second reader does not agree. */
export const sentBackNote = (proposal: Named, why: string): Note =>
  toEvaluator(proposal, [say("assess-note-sent-back", about(proposal)), quote(why)]);

/** To the evaluator: it is nothing to look at any more. */
export const leftCheckNote = (proposal: Named, why: string): Note => ({
  id: "ORG-5",
  lines: [say("assess-note-left", about(proposal)), quote(why)],
  buttons: [[entry(say("button-technical-check"), "assess", "checks")]],
});

/** To the evaluator: what the author says to the changes. */
export const answeredNote = (proposal: Named, accepted: boolean): Note =>
  toEvaluator(proposal, [say(accepted ? "assess-note-accepted" : "assess-note-discussing", about(proposal))]);
