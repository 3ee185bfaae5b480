import { phaseOf } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import type { Refusal } from "../../domain/result.js";
import { refusalSay } from "../refusal-say.js";
import { deadline, entry, say, type Note } from "../screen.js";

/** ONB-6, to somebody who was checked elsewhere: at a desk, or by a login. */
export function verifiedNote(process: Process): Note {
  const voting = phaseOf(process, "voting");
  return {
    id: "ONB-6",
    lines: [
      say("verify-done-elsewhere"),
      ...(voting ? [say("verify-done-until", { until: deadline(voting.endsAt) })] : []),
    ],
    buttons: [[{ ...entry(say("button-to-ballot"), "vote", "entry"), tone: "primary" }]],
  };
}

/** ONB-6, to somebody whose login did not give them the right. */
export const refusedNote = (refusal: Refusal): Note => ({
  id: "ONB-6",
  lines: [refusalSay(refusal), say("verify-refused")],
  buttons: [
    [entry(say("button-another-way"), "verify", "why")],
    [
      entry(say("button-report"), "help", "report-code", String(refusal.details["ref"] ?? "")),
      entry(say("button-talk-to-person"), "help", "person"),
    ],
  ],
});
