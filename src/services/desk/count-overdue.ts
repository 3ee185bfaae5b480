import { mayAct, type Right, type RoleHolder } from "../../domain/desk/rights.js";
import { waitingHelp } from "../../domain/help/waiting.js";
import { readBy } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import type { DeskWaits } from "../../flows/staff/overdue-note.js";
import { commentsWaitingSince } from "../../persistence/comment-queue.js";
import { waitsOf } from "../../persistence/help-requests.js";
import { mergesAskedOf } from "../../persistence/proposal-merges.js";
import { readWaiting } from "../../persistence/reading-queue.js";
import { waitingLooks } from "../../persistence/second-looks.js";
import type { Tx } from "../../persistence/transaction.js";
import { readerIn, readerInChannel } from "../help/request-for-staff.js";

/** Somebody of staff, or all of them in their channel. */
type Reader = (RoleHolder & { id: string }) | "channel";

/**
 * How much has waited longer than staff promise, and which questions wait, for whoever asks by what they may decide about: not
 * their own, nor a second look at what they refused.
 */
export async function countOverdue(
  tx: Tx,
  { process, now }: { process: Process; now: Date },
): Promise<(reader: Reader) => Promise<DeskWaits>> {
  const late = (since: Date): boolean => now > readBy(process, since);
  const asked = await mergesAskedOf(tx, process.id);
  const proposals = (await readWaiting(tx, process.id)).filter(
    ({ number, waitingSince }) => late(waitingSince) && !asked.has(number),
  );
  const looks = (await waitingLooks(tx, process.id)).filter(({ createdAt }) => late(createdAt));
  const everywhere = { processId: process.id, reach: "everywhere" } as const;
  const comments = (await commentsWaitingSince(tx, everywhere)).filter(({ since }) => late(since));
  return async (who) => {
    const may = (right: Right, area: string | undefined, notFor: readonly (string | null | undefined)[]) =>
      who === "channel" || (mayAct(who, right, area) && !notFor.includes(who.id));
    const { overdue: questions, inTime, reports } = await helpFor(tx, { process, now }, who);
    return {
      overdue: {
        proposals: proposals.filter(({ area, author, coAuthors }) =>
          may("read-proposals", area, [author, ...coAuthors]),
        ).length,
        looks: looks.filter(({ area, notFor }) => may("read-proposals", area, notFor)).length,
        comments: comments.filter(({ area, author }) => may("moderate-comments", area ?? undefined, [author]))
          .length,
        questions,
      },
      inTime,
      reports,
    };
  };
}

/** Nobody answers what they asked themselves. */
async function helpFor(tx: Tx, { process, now }: { process: Process; now: Date }, who: Reader) {
  const reader = who === "channel" ? readerInChannel({ process }) : readerIn({ process, person: who });
  const waits = await waitsOf(tx, reader);
  const others = waits.filter(({ asker }) => who === "channel" || asker !== who.id);
  return waitingHelp(others, process.timeZone, now);
}
