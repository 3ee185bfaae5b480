import { phaseOf } from "./phase.js";
import type { Process } from "./process.js";

const HOUR_MS = 60 * 60_000;

/** Until when ballots of paper can be brought in, after the end of the vote; undefined where nobody votes on paper. */
export function paperComesUntil(process: Pick<Process, "rules" | "phases">): Date | undefined {
  const voting = phaseOf(process, "voting");
  const { paper } = process.rules;
  return paper && voting ? new Date(voting.endsAt.getTime() + paper.hours * HOUR_MS) : undefined;
}
