import type { LocalText } from "../domain/process.js";
import type { Tx } from "./transaction.js";

/** Rests a process until then, beside a pause of the vote, or wakes it with all that rests in it; false when it was so already. */
export async function setPause(
  tx: Tx,
  processId: string,
  { until, now }: { until: Date | null; now: Date },
): Promise<boolean> {
  await moveAnswers(tx, processId, { until, now });
  const { count } = await tx.participatoryProcess.updateMany({
    where: {
      id: processId,
      OR: [
        { pausedUntil: { not: until } },
        until ? { pausedUntil: null } : { votePausedUntil: { not: null } },
      ],
    },
    data: {
      pausedUntil: until,
      pausedWhy: {},
      ...(until === null && { votePausedUntil: null, votePausedWhy: {} }),
      revision: { increment: 1 },
    },
  });
  return count === 1;
}

interface Pauses {
  pausedUntil: Date | null;
  votePausedUntil: Date | null;
  /** Why the one that is set does; the reason of the other stays with it. */
  why: { pausedWhy: LocalText } | { votePausedWhy: LocalText };
  now: Date;
}

/** Until when all of a process rests, or only voting; `null` for what does not. */
export async function setPauses(
  tx: Tx,
  processId: string,
  { pausedUntil, votePausedUntil, why, now }: Pauses,
): Promise<void> {
  await moveAnswers(tx, processId, { until: pausedUntil, now });
  await tx.participatoryProcess.update({
    where: { id: processId },
    data: { pausedUntil, votePausedUntil, ...why, revision: { increment: 1 } },
  });
}

/**
 * Who is asked whether two proposals may become one has as long to answer as without the pause: their last moment goes with its
 * end, later when it begins or gets longer, earlier when somebody resumes before.
 */
async function moveAnswers(
  tx: Tx,
  processId: string,
  { until, now }: { until: Date | null; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    WITH was AS (
      SELECT id, greatest("pausedUntil", ${now}::timestamptz) AS "until" FROM "ParticipatoryProcess"
      WHERE id = ${processId}::uuid FOR NO KEY UPDATE)
    UPDATE "ProposalMerge" m
    SET "answerBy" = m."answerBy" + (greatest(${until}::timestamptz, ${now}::timestamptz) - was."until")
    FROM "Proposal" f JOIN was ON was.id = f."processId"
    WHERE f.id = m."fromId" AND m.state = 'asked' AND m."answerBy" >= ${now}::timestamptz`;
}
