import { isDriveOver } from "../../domain/support-drive.js";
import type { Process } from "../../domain/process.js";
import type { DriveShown } from "../../flows/groups/drive-note.js";
import { publicProposal } from "../../persistence/public-proposals.js";
import type { SupportDrive } from "../../persistence/support-drives.js";
import { countSupports } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";

/** Edited at most this often, however many press. */
export const DRIVE_PACE_MS = 60_000;

interface Where {
  tx: Tx;
  now: Date;
  process: Process;
  linkTo: App["linkTo"];
}

/** What a group's message says about its collecting now. */
export async function driveShown(
  { tx, now, process, linkTo }: Where,
  { id, number, proposalId, goal, endsAt, platform }: SupportDrive,
): Promise<DriveShown> {
  const proposal = await publicProposal(tx, process.id, number);
  return {
    id,
    process,
    now,
    linkTo: linkTo(platform),
    number,
    proposal,
    count: await countSupports(tx, proposalId),
    goal,
    endsAt,
    over: isDriveOver(process, { endsAt, state: proposal?.standing.state }, now),
  };
}
