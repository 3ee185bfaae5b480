import { isAsAsked, settled } from "../../domain/proposal-merge.js";
import { recordAct } from "../../persistence/audit.js";
import { openMergesOf, saveMerge, type ProposalMerge } from "../../persistence/proposal-merges.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";

/**
 * A proposal, locked, may say something else now: whoever was asked about it was asked about another text, so that it is over,
 * and what is new waits for staff like anything else. The next minute tells everybody.
 */
export async function endChangedMerges(
  { tx, process, communityId, now }: Pick<ActContext, "tx" | "process" | "communityId" | "now">,
  proposalId: number,
): Promise<void> {
  const key = { processId: process.id, proposalId };
  for (const merge of (await openMergesOf(tx, key)).filter((one) => !isAsAsked(one.standing, one))) {
    const standing = settled(merge.standing, "changed", now);
    await saveMerge(tx, merge.id, standing);
    await recordEnd(tx, { ...merge, standing }, { communityId, processId: process.id, now });
  }
}

/** Nobody's act: the time to answer is over, or one of the two is not there any more, or not what it was. */
export async function recordEnd(
  tx: Tx,
  { id, from, into, standing }: ProposalMerge,
  { communityId, processId, now }: { communityId: string; processId: string; now: Date },
): Promise<void> {
  await recordAct(tx, {
    communityId,
    processId,
    at: now,
    action: "lapse-merge",
    subject: `proposal ${from.number}`,
    before: { merge: id, into: into.number },
    after: { merge: id, into: into.number, ended: standing.state },
  });
}
