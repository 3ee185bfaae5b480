/** What is counted: plain data without persons. Budget and costs are safe integers in the minor unit of one currency. */
export interface Election {
  projects: readonly ElectionProject[];
  /** The project ids each voter chose, one list per voter. A repeated id counts once; an empty list is a blank ballot. */
  ballots: readonly (readonly string[])[];
  budget: number;
  /** Tried one after the other on projects with equal votes; the official order decides what they leave equal. */
  ties: readonly TieCriterion[];
}

export interface ElectionProject {
  id: string;
  cost: number;
  /** The lower one comes first among equals. No two projects share a number. */
  officialOrder: number;
  /** Taken off the ballot after voting began: its votes are shown, but it is never funded and takes nobody's place. */
  withdrawn: boolean;
}

export type TieCriterion = "maxVotes" | "minCost" | "maxCost";

/** Throws when the election contradicts itself. Ballots are checked when they are cast, so this is a bug, not a refusal. */
export function assertCountable({ projects, ballots, budget }: Election): void {
  const ids = new Set(projects.map(({ id }) => id));
  assert(ids.size === projects.length, "two projects share an id");
  const orders = new Set(projects.map(({ officialOrder }) => officialOrder));
  assert(orders.size === projects.length, "two projects share a place in the official order");
  assert(isAmount(budget), `the budget ${budget} is not a whole number of minor units`);
  for (const { id, cost, officialOrder } of projects) {
    assert(isAmount(cost), `the cost ${cost} of project ${id} is not a whole number of minor units`);
    assert(Number.isSafeInteger(officialOrder), `project ${id} has no place in the official order`);
  }
  for (const id of ballots.flat()) assert(ids.has(id), `a ballot names the unknown project ${id}`);
}

const isAmount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function assert(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`Cannot count: ${otherwise}`);
}
