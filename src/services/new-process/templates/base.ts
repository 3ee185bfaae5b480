import { DateTime } from "luxon";
import type { ProcessDefinition } from "../../../domain/process-definition.js";
import type { Area, LocalText, PhaseKind } from "../../../domain/process.js";

/** What a new process takes over from the one at whose desk it is begun. */
export type Base = Pick<
  ProcessDefinition,
  "community" | "city" | "organizer" | "timeZone" | "currency" | "languages"
> &
  Partial<Pick<ProcessDefinition, "themes" | "desks" | "topics" | "answers">> & { areas: readonly Area[] };

/** A text of a template; other languages begin with the English one. */
export interface Bilingual {
  it: string;
  en: string;
}

export const inLanguages = (languages: readonly string[], { it, en }: Bilingual): LocalText =>
  Object.fromEntries(languages.map((tag) => [tag, tag === "it" ? it : en]));

/** A phase by the weeks from the first Monday of the plan: from when, and for how long. */
export type Plan = readonly { kind: PhaseKind; week: number; weeks: number }[];

const WEEKS_TO_PREPARE = 4;
const HOUR = "12:00";

/** The phases of a plan, each from a Monday at noon to another, some weeks from now. */
export function phasesFrom(plan: Plan, now: Date, timeZone: string): object[] {
  const monday = DateTime.fromJSDate(now, { zone: timeZone })
    .startOf("week")
    .plus({ weeks: WEEKS_TO_PREPARE + 1 });
  const at = (week: number): string => `${monday.plus({ weeks: week }).toFormat("yyyy-MM-dd")} ${HOUR}`;
  return plan.map(({ kind, week, weeks }) => ({ kind, starts: at(week), ends: at(week + weeks) }));
}

/** The year in which people vote. */
export const editionOf = (phases: readonly object[]): string => {
  const voting = phases.find((phase) => "kind" in phase && phase.kind === "voting");
  return voting && "starts" in voting ? String(voting.starts).slice(0, 4) : "";
};
