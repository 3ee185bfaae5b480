import { gatherBallots } from "./electorate.js";
import type { Electorate } from "./electorate.js";

/** What a ballot says: a set of projects, a ranking of them (best first), or points for them. */
export type BallotKind = "approval" | "ordinal" | "cumulative" | "scoring";

/** What is counted: plain data without persons. Budget and costs are safe integers in the minor unit of one currency. */
export interface Election {
  kind: BallotKind;
  projects: readonly ElectionProject[];
  /** One per voter. */
  ballots: readonly CastBallot[];
  budget: number;
}

/** A repeated project counts once, with the points it had first; an empty list is a blank ballot. */
export interface CastBallot {
  choices: readonly string[];
  /** Whole numbers beside the choices, for `cumulative` and `scoring`. */
  points?: readonly number[];
}

export interface ElectionProject {
  id: string;
  cost: number;
  /** The lower one comes first among equals. No two projects share a number. */
  officialOrder: number;
  /** Taken off the ballot after voting began: its votes are shown, but it is never funded and takes nobody's place. */
  withdrawn: boolean;
}

/** An election made ready for counting: projects in official order, and named below by their place in it; equal ballots merged. */
export interface Contest {
  kind: BallotKind;
  projects: readonly ElectionProject[];
  electorate: Electorate;
  budget: number;
  /** Minor units in one unit of the currency: what Add1 rounds an equal share down to. */
  unit: number;
  /** Points are whole numbers of parts; this many are one point. */
  pointUnit: number;
}

/** Currencies are divided into hundredths (see `money.ts`). */
const HUNDREDTHS = 100;

/**
 * Makes an election ready. Throws when it contradicts itself: ballots are checked when they are cast, so that is a bug
 * and not a refusal.
 */
export function contestOf({ kind, projects: listed, ballots, budget }: Election): Contest {
  assertProjects(listed, budget);
  const projects = [...listed].sort((a, b) => a.officialOrder - b.officialOrder);
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const gathered = gatherBallots(kind, projects.length);
  for (const { choices, points } of ballots) {
    const hasPoints = kind === "cumulative" || kind === "scoring";
    assert(!hasPoints || points?.length === choices.length, "a ballot has not as many points as choices");
    for (const [index, id] of choices.entries()) {
      gathered.choose(placeOf(id, places), hasPoints ? wholePoints(points?.[index]) : 0);
    }
    gathered.cast();
  }
  return { kind, projects, electorate: gathered.electorate(), budget, unit: HUNDREDTHS, pointUnit: 1 };
}

function placeOf(id: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`Cannot count: a ballot names the unknown project ${id}`);
  return place;
}

function wholePoints(points: number | undefined): number {
  if (points === undefined || !Number.isSafeInteger(points)) {
    throw new Error(`Cannot count: ${points} is not a whole number of points`);
  }
  return points;
}

function assertProjects(projects: readonly ElectionProject[], budget: number): void {
  const ids = new Set(projects.map(({ id }) => id));
  assert(ids.size === projects.length, "two projects share an id");
  const orders = new Set(projects.map(({ officialOrder }) => officialOrder));
  assert(orders.size === projects.length, "two projects share a place in the official order");
  assert(isAmount(budget), `the budget ${budget} is not a whole number of minor units`);
  for (const { id, cost, officialOrder } of projects) {
    assert(isAmount(cost), `the cost ${cost} of project ${id} is not a whole number of minor units`);
    assert(Number.isSafeInteger(officialOrder), `project ${id} has no place in the official order`);
  }
}

const isAmount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function assert(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`Cannot count: ${otherwise}`);
}
