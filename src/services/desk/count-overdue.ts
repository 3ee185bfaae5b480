import { mayAct, type RoleHolder } from "../../domain/desk/rights.js";
import { readBy } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import type { OverdueCounts } from "../../flows/staff/overdue-note.js";
import { commentsWaitingSince } from "../../persistence/comment-queue.js";
import { mergesAskedOf } from "../../persistence/proposal-merges.js";
import { readWaiting } from "../../persistence/reading-queue.js";
import { waitingLooks } from "../../persistence/second-looks.js";
import type { Tx } from "../../persistence/transaction.js";

/** How much has waited longer than staff promise, for whoever asks by what they may decide about. */
export async function countOverdue(
  tx: Tx,
  { process, now }: { process: Process; now: Date },
): Promise<(reader: RoleHolder | "everything") => OverdueCounts> {
  const late = (since: Date): boolean => now > readBy(process, since);
  const asked = await mergesAskedOf(tx, process.id);
  const proposals = (await readWaiting(tx, process.id)).filter(
    ({ number, waitingSince }) => late(waitingSince) && !asked.has(number),
  );
  const looks = (await waitingLooks(tx, process.id)).filter(({ createdAt }) => late(createdAt));
  const reader = { processId: process.id, reach: "everywhere" } as const;
  const comments = (await commentsWaitingSince(tx, reader)).filter(({ since }) => late(since));
  return (who) => {
    const reads = (area: string | undefined): boolean =>
      who === "everything" || mayAct(who, "read-proposals", area);
    const moderates = (area: string | undefined): boolean =>
      who === "everything" || mayAct(who, "moderate-comments", area);
    return {
      proposals: proposals.filter(({ area }) => reads(area)).length,
      looks: looks.filter(({ area }) => reads(area)).length,
      comments: comments.filter(({ area }) => moderates(area ?? undefined)).length,
    };
  };
}
