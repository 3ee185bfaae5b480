import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical-json.js";
import type { CastBallot, Election } from "./election.js";
import type { CountSettings } from "./settings.js";

/** SHA-256, in hex, of what was counted. It does not change with the order in which projects, ballots or choices are listed. */
export const inputsHash = (election: Election, settings: CountSettings): string =>
  createHash("sha256").update(canonicalForm(election, settings)).digest("hex");

/** Projects in official order; ballots in sorted order, so that nothing tells who came first. */
function canonicalForm({ kind, projects, ballots, budget }: Election, settings: CountSettings): string {
  return canonicalJson({
    format: "portico-election/2",
    kind,
    budget,
    settings,
    projects: [...projects]
      .sort((a, b) => a.officialOrder - b.officialOrder)
      .map(({ id, cost, withdrawn }) => [id, cost, withdrawn]),
    ballots: ballots.map((ballot) => canonicalBallot(ballot, kind === "ordinal")).sort(),
  });
}

/** Each choice once, with its points; in sorted order unless the order is the vote. */
function canonicalBallot({ choices, points }: CastBallot, ranked: boolean): string {
  const first = choices
    .map((id, index) => (points ? [id, points[index]] : [id]))
    .filter(([id], index) => choices.indexOf(String(id)) === index);
  const listed = first.map((choice) => JSON.stringify(choice));
  return (ranked ? listed : listed.sort()).join();
}
