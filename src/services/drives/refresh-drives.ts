import { driveNote } from "../../flows/groups/drive-note.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { closeDrive, lockDrive, runningDrives } from "../../persistence/support-drives.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { postInGroups } from "../groups/post-in-groups.js";
import { linkWithin } from "../link-within.js";
import { DRIVE_PACE_MS, driveShown } from "./drive-shown.js";

/** Tells groups what was given elsewhere, and once how it ended. Run every minute; the same is not told twice. */
export async function refreshDrives(app: App): Promise<void> {
  for (const id of await runningDrives(app.prisma))
    await inTransaction(app.prisma, (tx) => refresh(app, tx, id));
}

async function refresh(app: App, tx: Tx, id: number): Promise<void> {
  const drive = await lockDrive(tx, id);
  if (!drive || drive.closed) return;
  const now = app.clock.now();
  const { processId, conversationId: groupId } = drive;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const shown = await driveShown({ tx, now, process, linkTo: linkWithin(app.linkTo, process.id) }, drive);
  if (shown.over) await closeDrive(tx, id, now);
  await postInGroups(tx, app, [
    { groupId, process, note: driveNote(shown), ...(!shown.over && { everyMs: DRIVE_PACE_MS }) },
  ]);
}
