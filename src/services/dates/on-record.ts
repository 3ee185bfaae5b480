import type { Calendar } from "../../domain/calendar/date-change.js";
import type { DatePlan } from "../../domain/calendar/plan-dates.js";
import type { LocalText } from "../../domain/process.js";
import type { PlainChange } from "../../domain/rule-change.js";

/** Each date that changes, with what it is before and after. */
export function plainDates(before: Calendar, plan: DatePlan): PlainChange[] {
  const dates = plan.moved.flatMap(({ before: was, after: is }) => [
    dated(`phases.${is.kind}.startsAt`, was.startsAt, is.startsAt),
    dated(`phases.${is.kind}.endsAt`, was.endsAt, is.endsAt),
  ]);
  const pauses = [
    dated("pausedUntil", before.pausedUntil, plan.pausedUntil),
    dated("votePausedUntil", before.votePausedUntil, plan.votePausedUntil),
  ];
  return [...dates, ...pauses].filter((change) => change.before !== change.after);
}

const dated = (path: string, before: Date | undefined, after: Date | undefined): PlainChange => ({
  path,
  ...(before && { before: before.toISOString() }),
  ...(after && { after: after.toISOString() }),
});

/** The same, for the record, and why (I-14). */
export function onRecord(
  before: Calendar,
  plan: DatePlan,
  why: LocalText,
): { before: object; after: object; why?: string } {
  const changes = plainDates(before, plan);
  const [reason] = Object.values(why);
  return {
    before: Object.fromEntries(changes.map((change) => [change.path, change.before ?? null])),
    after: Object.fromEntries(changes.map((change) => [change.path, change.after ?? null])),
    ...(reason !== undefined && { why: reason }),
  };
}
