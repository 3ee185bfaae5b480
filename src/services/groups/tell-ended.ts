import { blackoutAt } from "../../domain/calendar/blackout.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { endedNote } from "../../flows/groups/ended.js";
import { endedToTell, markEndTold, type EndedAssociation } from "../../persistence/associations.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { tell } from "../handle-event.js";

const AT_ONCE = 100;

/** SLK-9: whoever looked after a channel is told once that the bot has left it, outside quiet hours and blackouts. Run every minute. */
export async function tellEnded(app: App): Promise<void> {
  await inTransaction(app.prisma, async (tx) => {
    const notices: Notice[] = [];
    for (const ended of await endedToTell(tx, AT_ONCE)) {
      const notice = await noticeOf(app, tx, ended);
      if (notice === "later" || !(await markEndTold(tx, ended.id, app.clock.now()))) continue;
      if (notice) notices.push(notice);
    }
    await tell(tx, app, notices);
  });
}

/** Undefined when there is nobody to tell, or they want no messages. */
async function noticeOf(
  app: App,
  tx: Tx,
  { owner, name, processId }: EndedAssociation,
): Promise<Notice | "later" | undefined> {
  if (!owner || owner.stopped) return undefined;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const { timeZone } = process;
  const now = app.clock.now();
  if (blackoutAt(process, now) || (owner.quiet && isQuietHour(now, timeZone))) return "later";
  return { participantId: owner.id, note: endedNote(name), process };
}
