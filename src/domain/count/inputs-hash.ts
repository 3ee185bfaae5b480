import { createHash } from "node:crypto";
import type { Election } from "./election.js";

/** SHA-256, in hex, of what was counted. It does not change with the order in which projects, ballots or choices are listed. */
export const inputsHash = (election: Election): string =>
  createHash("sha256").update(canonicalForm(election)).digest("hex");

/** Projects in official order; ballots as sorted sets in sorted order, so that nothing tells who came first. */
function canonicalForm({ projects, ballots, budget, ties }: Election): string {
  return JSON.stringify({
    format: "portico-election/1",
    budget,
    ties,
    projects: [...projects]
      .sort((a, b) => a.officialOrder - b.officialOrder)
      .map(({ id, cost, withdrawn }) => [id, cost, withdrawn]),
    ballots: ballots.map((ballot) => JSON.stringify([...new Set(ballot)].sort())).sort(),
  });
}
