import { answeredSince } from "../../domain/help/thread.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { UNDO_MINUTES } from "../../domain/proposal.js";
import { answerNote } from "../../flows/help/answer-note.js";
import { answersToTell, markAnswersTold, waitSinceAnswers } from "../../persistence/help-messages.js";
import { listProcesses } from "../../persistence/process-directory.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { WaitingChat } from "../../ports/delivery-queue.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { tell } from "../handle-event.js";

/** Told in one go; the next minute tells the rest. */
const AT_ONCE = 200;

/**
 * Tells people what the office answered to their questions, once it can no longer be taken back. It is what they asked for,
 * so it reaches them without any opt-in; whoever is not to be disturbed now hears of it in the morning, and whoever cannot be
 * reached when they are back, as long as it is recent.
 * @returns the chats that have something waiting now.
 */
export async function tellAnswers(app: App): Promise<WaitingChat[]> {
  return inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const before = new Date(now.getTime() - UNDO_MINUTES * 60_000);
    const quiet = (await listProcesses(tx)).filter(({ timeZone }) => isQuietHour(now, timeZone));
    const answers = await answersToTell(tx, {
      before,
      since: answeredSince(now),
      quiet: quiet.map(({ id }) => id),
      take: AT_ONCE,
    });
    const notices: Notice[] = [];
    for (const { processId, revision, participantId, requestId, ...answer } of answers) {
      const process = await app.processes.at(tx, processId, revision);
      const note = answerNote(process, { ...answer, request: requestId, desk: answer.desk ?? undefined });
      notices.push({ participantId, note, process });
    }
    const ids = answers.map(({ id }) => id);
    await markAnswersTold(tx, ids, now);
    await waitSinceAnswers(tx, ids);
    return tell(tx, app, notices);
  });
}
