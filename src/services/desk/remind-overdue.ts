import { DateTime } from "luxon";
import { isWorkingHour } from "../../domain/working-days.js";
import type { Process } from "../../domain/process.js";
import {
  isAnyOverdue,
  isAnyWaiting,
  overdueInChannel,
  overdueNote,
  reportsAlone,
  type DeskWaits,
} from "../../flows/staff/overdue-note.js";
import { listProcesses, revisionOf } from "../../persistence/process-directory.js";
import { staffIn } from "../../persistence/readers.js";
import {
  addCard,
  finishCard,
  lockStaffChannel,
  staffChannelOf,
  withoutCard,
  type StaffChannel,
} from "../../persistence/staff-channels.js";
import { markTold } from "../../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import { notToTell } from "../../persistence/works-charge.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { postInGroups } from "../groups/post-in-groups.js";
import { tell } from "../handle-event.js";
import { linkWithin } from "../link-within.js";
import { countOverdue } from "./count-overdue.js";

/**
 * What waits is said once a day at most, while offices are open: what has waited too long in the staff channel; without one,
 * to each of staff, and also which questions of citizens wait. Reports of pressure are told in private alone.
 */
export async function remindOverdue(app: App): Promise<void> {
  const now = app.clock.now();
  for (const { id, timeZone } of await listProcesses(app.prisma))
    if (isWorkingHour(now, timeZone))
      await inTransaction(app.prisma, (tx) => remind(app, tx, { processId: id, timeZone, now }));
}

async function remind(
  app: App,
  tx: Tx,
  { processId, timeZone, now }: { processId: string; timeZone: string; now: Date },
): Promise<void> {
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const waiting = await countOverdue(tx, { process, now });
  const day = DateTime.fromJSDate(now, { zone: timeZone }).toISODate() ?? "";
  const channel = await staffChannelOf(tx, processId);
  if (channel) await sayInChannel(app, tx, channel, { waits: await waiting("channel"), process, day });
  const occasion = `overdue-${processId}-${day}`;
  const staff = await staffIn(tx, processId);
  const told = new Set(
    await notToTell(
      tx,
      staff.map(({ id }) => id),
      occasion,
    ),
  );
  const notices: Notice[] = [];
  for (const { id: participantId, roles } of staff.filter(({ id }) => !told.has(id))) {
    const all = await waiting({ id: participantId, roles });
    const own = channel ? reportsAlone(all) : all;
    if (isAnyWaiting(own) && (await markTold(tx, participantId, occasion, now)))
      notices.push(noticeTo(participantId, own, process));
  }
  await tell(tx, app, notices);
}

const noticeTo = (participantId: string, waits: DeskWaits, process: Process): Notice => ({
  participantId,
  note: overdueNote(waits, process.title),
  process,
});

async function sayInChannel(
  app: App,
  tx: Tx,
  { conversationId, platform }: StaffChannel,
  { waits, process, day }: { waits: DeskWaits; process: Process; day: string },
): Promise<void> {
  if (!isAnyOverdue(waits)) return;
  const note = overdueInChannel(waits, { day, linkTo: linkWithin(app.linkTo, process.id)(platform) });
  if (!(await lockStaffChannel(tx, conversationId))) return;
  if ((await withoutCard(tx, conversationId, [note.name])).length === 0) return;
  await addCard(tx, conversationId, note.name);
  await finishCard(tx, conversationId, note.name);
  await postInGroups(tx, app, [{ groupId: conversationId, process, note }]);
}
