import { checkNote } from "../../flows/groups/check-note.js";
import { checksToClose, closeCheck, lockCheck } from "../../persistence/quick-checks.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { postInGroups } from "./post-in-groups.js";
import { processOfGroup } from "./process-of-group.js";

const AT_ONCE = 50;

/** Closes the checks whose time is over, once each, and tells their channels the totals. Run every minute. */
export async function closeChecks(app: App): Promise<void> {
  for (const id of await checksToClose(app.prisma, app.clock.now(), AT_ONCE)) await close(app, id);
}

const close = (app: App, id: number): Promise<void> =>
  inTransaction(app.prisma, async (tx) => {
    const check = await lockCheck(tx, id);
    if (!check || check.closed) return;
    await closeCheck(tx, { id, totals: check.totals, now: app.clock.now() });
    const { conversationId: groupId } = check;
    const process = await processOfGroup(app, tx, groupId);
    if (process)
      await postInGroups(tx, app, [{ groupId, process, note: checkNote({ ...check, closed: true }) }]);
  });
