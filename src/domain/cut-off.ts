import { phaseOf } from "./phase.js";
import type { CutOff, Process } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

type Ruled = Pick<Process, "rules" | "areas" | "phases">;

/** A public proposal, with the people who supported it before the check began. */
export interface Supported {
  number: number;
  /** An area key, `*` for the whole city, undefined where its author did not say. */
  area: string | undefined;
  supports: number;
}

/** What proposals of an area need to go on to the technical check; undefined where all go on. */
export function cutOffIn(
  { rules, areas }: Pick<Ruled, "rules" | "areas">,
  area: string | undefined,
): CutOff | undefined {
  const { needed, first } = areas.find(({ key }) => key === area)?.supports ?? rules.supports;
  return needed === undefined && first === undefined ? undefined : { needed, first };
}

/** Whether anywhere in the process supports decide what goes on. */
export const hasCutOff = (process: Pick<Ruled, "rules" | "areas">): boolean =>
  [undefined, ...process.areas.map(({ key }) => key)].some((area) => cutOffIn(process, area) !== undefined);

/** When supports have decided: as the technical check begins, or the vote where there is none. */
export const cutOffAt = (process: Pick<Ruled, "phases">): Date | undefined =>
  (phaseOf(process, "check") ?? phaseOf(process, "voting"))?.startsAt;

/**
 * The numbers of the proposals that go on: those with enough supports, and of these the first ones of each area. Equals at
 * the last place all go on, since nothing tells them apart.
 */
export function goingOn(process: Pick<Ruled, "rules" | "areas">, all: readonly Supported[]): Set<number> {
  const passes = (one: Supported): boolean => {
    const { needed = 0, first } = cutOffIn(process, one.area) ?? {};
    const ahead = all.filter((other) => other.area === one.area && other.supports > one.supports).length;
    return one.supports >= needed && (first === undefined || ahead < first);
  };
  return new Set(all.filter(passes).map(({ number }) => number));
}

/** Whether a proposal goes on to the check now. Refuses with `cut-off-not-yet`, `below-cut-off`. */
export function mayGoOn(
  process: Ruled,
  all: readonly Supported[],
  number: number,
  now: Date,
): Result<undefined> {
  if (!hasCutOff(process)) return ok(undefined);
  const at = cutOffAt(process);
  if (at && now < at) return refuse("cut-off-not-yet");
  return goingOn(process, all).has(number) ? ok(undefined) : refuse("below-cut-off");
}
