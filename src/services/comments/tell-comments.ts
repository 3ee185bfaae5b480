import { UNDO_MINUTES } from "../../domain/proposal.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { commentNote } from "../../flows/comments/note.js";
import { commentsToTell, markCommentsTold, type UntoldComment } from "../../persistence/comment-queue.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { tell } from "../handle-event.js";
import { silentProcesses } from "../silent-processes.js";

/** Told in one go; the next minute tells the rest. */
const AT_ONCE = 200;

/** Tells authors what became of their comments, once it can no longer be undone. Run every minute; the sweep sends. */
export async function tellComments(app: App): Promise<void> {
  await inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const before = new Date(now.getTime() - UNDO_MINUTES * 60_000);
    const decided = await commentsToTell(tx, {
      before,
      silent: await silentProcesses(app, tx),
      take: AT_ONCE,
    });
    const due = decided.filter(
      ({ author, process }) => !(author?.quiet && isQuietHour(now, process.timeZone)),
    );
    await markCommentsTold(
      tx,
      due.map(({ id }) => id),
      now,
    );
    await tell(tx, app, due.flatMap(noticeOf));
  });
}

/** A report that staff did not follow is nothing its author should hear of. */
function noticeOf({ author, process, ...comment }: UntoldComment): Notice[] {
  if (!author || author.stopped || comment.state === comment.earlier) return [];
  return [{ participantId: author.id, note: commentNote(comment), process }];
}
