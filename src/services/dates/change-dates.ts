import {
  calendarMark,
  DATE_CHANGE,
  needsTwoOrganizers,
  type DateChange,
} from "../../domain/calendar/date-change.js";
import { planDates } from "../../domain/calendar/plan-dates.js";
import type { Process } from "../../domain/process.js";
import { PUBLIC_REASON, publicReason } from "../../domain/public-reason.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { askedToApproveNote } from "../../flows/dates/organizer-notes.js";
import { organizersBut } from "../../persistence/broadcasts.js";
import { loadProcess } from "../../persistence/processes.js";
import {
  addApproval,
  proposeDateChange,
  waitingChange,
  wantedDates,
} from "../../persistence/rule-changes.js";
import { lockRules } from "../../persistence/rule-sheets.js";
import type { Act, ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { applyPlan, type Planned } from "./apply-plan.js";
import { onRecord, plainDates } from "./on-record.js";

/**
 * ORG-3: changes dates as they were previewed, or asks a second organizer to agree. Refuses with `not-organizer`,
 * `dates.changed` when the calendar is not the one that was read, `public-reason` {min, max}, `dates.waiting`, or as `planDates` does.
 */
export const changeDates: Act<"change-dates"> = async (context, { change: wanted, why: written, seen }) => {
  const { tx, now } = context;
  const allowed = requireRight(context, "dates");
  if (!allowed.ok) return allowed;
  const change = DATE_CHANGE.safeParse(wanted);
  if (!change.success) return refuse("dates.changed");
  await lockRules(tx, context.process.id);
  const process = await loadProcess(tx, context.process.id);
  if (calendarMark(process) !== seen) return refuse("dates.changed");
  const why = publicReason(process, written);
  if (!why) return refuse("public-reason", PUBLIC_REASON);
  const plan = planDates(process, change.data, now);
  if (!plan.ok) return plan;
  const planned = { process, change: change.data, plan: plan.value, why };
  if (needsTwoOrganizers(process, now)) return ask(context, planned);
  await applyPlan(context, planned);
  return ok({ asked: false });
};

/** The one who asks has agreed; a second one has to. One request waits at a time, as long as it can happen. */
async function ask(
  context: ActContext,
  { process, change, plan, why }: Planned,
): Promise<Result<{ asked: boolean }>> {
  const { tx, now, person, randomness } = context;
  const processId = process.id;
  if (await isWaiting(context, process)) return refuse("dates.waiting");
  const id = randomness.uuid();
  const mark = calendarMark(process);
  const changes = plainDates(process, plan);
  await proposeDateChange(tx, { id, processId, changes, why, now, wanted: { change, mark } });
  await addApproval(tx, { changeId: id, participantId: person.id, now });
  await record(context, {
    action: "propose-date-change",
    subject: `change ${id}`,
    ...onRecord(process, plan, why),
  });
  for (const other of await organizersBut(tx, processId, person.id))
    context.notify(other, askedToApproveNote(process, change));
  return ok({ asked: true });
}

async function isWaiting({ tx, now }: ActContext, process: Process): Promise<boolean> {
  const waiting = await waitingChange(tx, process.id, "dates");
  return waiting !== undefined && holds(process, await wantedDates(tx, waiting.id), now);
}

/** A request holds as long as the calendar is the one that it starts from, and its dates are still to come. */
export const holds = (
  process: Process,
  { change, mark }: { change: DateChange; mark: string },
  now: Date,
): boolean => calendarMark(process) === mark && planDates(process, change, now).ok;
