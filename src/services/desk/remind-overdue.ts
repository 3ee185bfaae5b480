import { DateTime } from "luxon";
import { isWorkingHour } from "../../domain/working-days.js";
import { isAnyOverdue, overdueInChannel, overdueNote } from "../../flows/staff/overdue-note.js";
import { listProcesses, revisionOf } from "../../persistence/process-directory.js";
import { staffIn } from "../../persistence/readers.js";
import {
  addCard,
  finishCard,
  lockStaffChannel,
  staffChannelOf,
  withoutCard,
} from "../../persistence/staff-channels.js";
import { markTold } from "../../persistence/subscriptions.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { postInGroups } from "../groups/post-in-groups.js";
import { tell } from "../handle-event.js";
import { linkWithin } from "../link-within.js";
import { countOverdue } from "./count-overdue.js";

/** What has waited too long is said once a day at most, while offices are open: in the staff channel, or to each moderator. */
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
  const overdue = await countOverdue(tx, { process, now });
  const all = overdue("everything");
  if (!isAnyOverdue(all)) return;
  const day = DateTime.fromJSDate(now, { zone: timeZone }).toISODate() ?? "";
  const channel = await staffChannelOf(tx, processId);
  if (channel) {
    const { conversationId, platform } = channel;
    const note = overdueInChannel(all, { day, linkTo: linkWithin(app.linkTo, processId)(platform) });
    if (!(await lockStaffChannel(tx, conversationId))) return;
    if ((await withoutCard(tx, conversationId, [note.name])).length === 0) return;
    await addCard(tx, conversationId, note.name);
    await finishCard(tx, conversationId, note.name);
    await postInGroups(tx, app, [{ groupId: conversationId, process, note }]);
    return;
  }
  const notices: Notice[] = [];
  for (const { id: participantId, roles } of await staffIn(tx, processId)) {
    const own = overdue({ roles });
    if (!isAnyOverdue(own)) continue;
    if (await markTold(tx, participantId, `overdue-${processId}-${day}`, now))
      notices.push({ participantId, note: overdueNote(own, process.title), process });
  }
  await tell(tx, app, notices);
}
