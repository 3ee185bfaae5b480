import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";
import type { Area, ProcessRules } from "./process.js";

/**
 * SHA-256, in hex, of everything that decides a vote: who takes part, the questions with their ballots and counting, the
 * envelopes and the official text. All of it stays as it is once voting has opened, so the hash shown then can be checked at any time.
 */
export function rulesHash({ rules, areas }: { rules: ProcessRules; areas: readonly Area[] }): string {
  const { eligibility, questions, fullText } = rules;
  const envelopes = Object.fromEntries(areas.map(({ key, budget }) => [key, budget]));
  return createHash("sha256")
    .update(canonicalJson({ eligibility, questions, fullText, envelopes }))
    .digest("hex");
}
