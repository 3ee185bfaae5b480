import { isQuietHour } from "../../domain/quiet-hours.js";
import { lostChannelNote } from "../../flows/staff/lost-channel-note.js";
import { recordAct } from "../../persistence/audit.js";
import { organizersIn } from "../../persistence/broadcasts.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { forgetLostChannel, lostChannels, type LostChannel } from "../../persistence/staff-channels.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tell } from "../handle-event.js";

/**
 * SLK-9: a staff channel that was archived, or from which the bot was removed. It is on record (I-14), and every organizer is
 * told once in private, outside quiet hours. Run every minute.
 */
export async function tellLostChannels(app: App): Promise<void> {
  for (const channel of await lostChannels(app.prisma))
    await inTransaction(app.prisma, (tx) => tellLost(app, tx, channel));
}

async function tellLost(app: App, tx: Tx, lost: LostChannel): Promise<void> {
  const { conversationId, communityId, processId, endedAt } = lost;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  if (isQuietHour(app.clock.now(), process.timeZone)) return;
  if (!(await forgetLostChannel(tx, conversationId))) return;
  await recordAct(tx, {
    communityId,
    processId,
    at: endedAt,
    action: "lose-staff-channel",
    subject: `channel ${conversationId}`,
  });
  const note = lostChannelNote(process);
  const organizers = await organizersIn(tx, processId);
  await tell(
    tx,
    app,
    organizers.map((participantId) => ({ participantId, note, process })),
  );
}
