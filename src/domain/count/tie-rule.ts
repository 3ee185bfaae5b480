import { createHash } from "node:crypto";
import type { ElectionProject } from "./election.js";
import type { TieCriterion } from "./settings.js";

/** Puts equals in order. Projects are named by their place in official order, so no two are left equal. */
export interface TieRule {
  /** Negative when the first goes before the second. */
  compare(a: number, b: number): number;
  /** The first criterion that tells the two apart. */
  decider(a: number, b: number): TieCriterion;
}

/** What a tie rule may look at. */
export interface Tied {
  projects: readonly ElectionProject[];
  /** Votes or points. */
  score: ArrayLike<number>;
  lotSeed?: string | undefined;
}

/** Throws when a lot is asked for without its seed. */
export function tieRule(criteria: readonly TieCriterion[], { projects, score, lotSeed }: Tied): TieRule {
  const lot = criteria.includes("lot") ? drawLot(projects, lotSeed) : [];
  const cost = (project: number): number => projects[project]!.cost;
  const by: Record<TieCriterion, (a: number, b: number) => number> = {
    maxVotes: (a, b) => score[b]! - score[a]!,
    minCost: (a, b) => cost(a) - cost(b),
    maxCost: (a, b) => cost(b) - cost(a),
    officialOrder: (a, b) => a - b,
    lot: (a, b) => lot[a]! - lot[b]!,
  };
  const decider = (a: number, b: number): TieCriterion =>
    criteria.find((criterion) => by[criterion](a, b) !== 0) ?? "officialOrder";
  return { decider, compare: (a, b) => by[decider(a, b)](a, b) };
}

/**
 * The place of each project in a lot anybody can draw again: by the SHA-256, in hex, of the seed, a colon and the
 * project's id. One lot serves the whole count.
 */
export function drawLot(projects: readonly ElectionProject[], seed: string | undefined): number[] {
  if (!seed) throw new Error("Cannot count: a tie may go to a lot, and the lot has no seed");
  const drawn = projects.map(({ id }) => createHash("sha256").update(`${seed}:${id}`).digest("hex"));
  const order = [...drawn].sort();
  return drawn.map((hash) => order.indexOf(hash));
}
