import type { Contest } from "../count/election.js";
import { ok, refuse } from "../result.js";
import type { Refusal, Result } from "../result.js";
import { factsIn } from "./facts.js";
import type { Facts } from "./facts.js";
import { readSections } from "./read-sections.js";
import type { PbHead } from "./read-sections.js";
import { neededColumns, votesOf } from "./take-votes.js";
import type { Votes } from "./take-votes.js";

export interface PbElection {
  /** The decimals of the file's amounts, at least two, give its `unit`; file order is the official order. */
  contest: Contest;
  meta: PbHead["meta"];
  projects: PbHead["projects"];
  /** `min_project_score_threshold`, which `greedy_threshold` needs. */
  threshold: number | undefined;
  warnings: readonly Refusal[];
}

/**
 * The election in a .pb file. Refuses as `readSections` does, with `pb.missing-key` {key}, `pb.unknown-vote-type`
 * {voteType}, and with the line: `pb.not-an-amount` {found}, `pb.unknown-project` {id}, `pb.more-than-one-choice`,
 * `pb.points-differ` {choices, points}, `pb.not-points` {found}, `pb.negative-points`. Warns of `pb.repeated-choice` {line, ballots}.
 */
export function readElection(bytes: Uint8Array): Result<PbElection> {
  const read = readScaled(bytes, 0);
  return read === "more decimals" ? readScaledAgain(bytes) : read;
}

/** Points with decimals are rare: they are noticed when one is met, and the file is read once more. */
function readScaledAgain(bytes: Uint8Array): Result<PbElection> {
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals++) {
    const read = readScaled(bytes, decimals);
    if (read !== "more decimals") return read;
  }
  return refuse("pb.not-points", { line: 0, found: `more than ${MOST_DECIMALS} decimals` });
}

const MOST_DECIMALS = 12;

function readScaled(bytes: Uint8Array, pointDecimals: number): Result<PbElection> | "more decimals" {
  let facts: Facts | undefined;
  let votes: Votes | undefined;
  const head = readSections(bytes, (read, columns, line) => {
    const known = factsIn(read);
    if (!known.ok) return known;
    facts = known.value;
    votes = votesOf(bytes, facts, columns, pointDecimals);
    const missing = neededColumns(facts.kind).find((column) => !columns.includes(column));
    return missing ? refuse("pb.missing-column", { line, column: missing }) : ok(votes.take);
  });
  if (votes?.needsMoreDecimals()) return "more decimals";
  if (!head.ok) return head;
  if (!facts || !votes) throw new Error("a file without votes was read");
  const { kind, projects, budget, unit, threshold } = facts;
  const electorate = votes.gathering.electorate();
  return ok({
    contest: { kind, projects, electorate, budget, unit, pointUnit: 10 ** pointDecimals },
    meta: head.value.meta,
    projects: head.value.projects,
    threshold,
    warnings: [...head.value.warnings, ...votes.warnings()],
  });
}
