import { toldTable, untoldGroups, type Table, type ToldCell } from "./suppress.js";

/** What is told of those who took part; never together with another of these, and never with a vote. */
export const DIMENSIONS = ["area", "age", "tie", "channel", "method"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Who took part in one vote, as it may be published. */
export interface Turnout {
  /** People on the roll. */
  voters: number;
  /** Codes that a later vote of the same person replaced. */
  replaced: number;
  /** People entitled to vote there, where the process says. */
  electorate: number | null;
  /** `null` where so few took part that nothing may be told. */
  groups: Readonly<Record<Dimension, readonly ToldCell[] | null>>;
}

/** Groups of the roll as they are: `unknown` stands for who was not asked. */
export type RollGroups = Readonly<Record<Dimension, Table>>;

/** `untold` are the groups that no box of the process tells of, so that none gives away another. */
export function turnoutOf(
  { replaced, electorate }: { replaced: number; electorate: number | undefined },
  groups: RollGroups,
  untold: Readonly<Record<Dimension, ReadonlySet<string>>>,
): Turnout {
  return {
    voters: groups.channel.reduce((sum, { people }) => sum + people, 0),
    replaced,
    electorate: electorate ?? null,
    groups: {
      // Where all are of one district, their number is that of the box.
      area: toldTable(groups.area, groups.area.length > 1 ? untold.area : untoldGroups([groups.area])),
      age: toldTable(groups.age, untold.age),
      tie: toldTable(groups.tie, untold.tie),
      channel: toldTable(groups.channel, untold.channel),
      method: toldTable(groups.method, untold.method),
    },
  };
}
