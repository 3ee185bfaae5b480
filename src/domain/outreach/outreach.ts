import { SMALLEST_GROUP, toldTable, type Table, type ToldCell } from "../turnout/suppress.js";
import { OUTREACH_BY, type Activity, type OutreachBy, type OutreachTarget } from "./target.js";

/** People who did one thing, counted as they are: `unknown` stands for who was not asked. */
export interface CountedActivity {
  people: number;
  groups: Readonly<Record<OutreachBy, Table>>;
}

/** A group as organizers may see it: `null` where its number stays untold. */
export interface GroupSeen {
  group: string;
  people: number | null;
  /** How many it should be, where a target says. */
  wanted: number | undefined;
}

/** Who did one thing; `null` where so few did that nothing may be told. */
export interface OutreachSeen {
  activity: Activity;
  people: number | null;
  groups: Readonly<Record<OutreachBy, readonly GroupSeen[] | null>>;
}

/**
 * What organizers may see of who took part. Groups under five stay untold, and others that would give them away, here or in
 * what is told elsewhere; so does a total under five. Groups in which nobody took part are told like small ones, or their silence would tell the others.
 */
export function outreachSeen(
  activity: Activity,
  { people, groups }: CountedActivity,
  known: Readonly<Record<OutreachBy, readonly string[]>>,
  targets: readonly OutreachTarget[],
  untold: Readonly<Record<OutreachBy, ReadonlySet<string>>>,
): OutreachSeen {
  const isTold = people >= SMALLEST_GROUP;
  const seen = (by: OutreachBy): readonly GroupSeen[] | null => {
    const wanted = targets.filter((target) => target.by === by && target.activity === activity);
    return isTold
      ? groupsSeen(
          toldTable(groups[by], untold[by]),
          [...known[by], ...wanted.map(({ group }) => group)],
          wanted,
          people,
        )
      : null;
  };
  return {
    activity,
    people: isTold ? people : null,
    groups: Object.fromEntries(OUTREACH_BY.map((by) => [by, seen(by)])) as unknown as OutreachSeen["groups"],
  };
}

function groupsSeen(
  told: readonly ToldCell[] | null,
  known: readonly string[],
  targets: readonly OutreachTarget[],
  all: number,
): readonly GroupSeen[] | null {
  if (told === null) return null;
  const names = new Set([...known, ...told.map(({ key }) => key)]);
  return [...names].map((group) => ({
    group,
    people: told.find(({ key }) => key === group)?.people ?? null,
    wanted: wantedIn(
      targets.find((target) => target.group === group),
      all,
    ),
  }));
}

/** A part of all who took part, rounded up to whole people. */
function wantedIn(target: OutreachTarget | undefined, all: number): number | undefined {
  if (!target) return undefined;
  return target.share === undefined ? target.people : Math.ceil((all * target.share) / 100);
}

/** Whether a group is short of what is wanted; where its number is untold it may be. */
export const isShort = ({ people, wanted }: GroupSeen): boolean =>
  wanted !== undefined && (people === null || people < wanted);
