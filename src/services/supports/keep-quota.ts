import type { Proposal } from "../../domain/proposal.js";
import { SUPPORT_COUNTS } from "../../domain/support.js";
import { loadProcess } from "../../persistence/processes.js";
import { dropSupportsBeyond, keepFirstSupports, processesSupportedBy } from "../../persistence/supports.js";
import type { Tx } from "../../persistence/transaction.js";
import type { ActContext } from "../act.js";

/** After a proposal came back with its supports, from a withdrawal or an undone decision. */
export async function keepQuota(
  { tx, process }: ActContext,
  before: Proposal,
  { id, standing }: Proposal,
): Promise<void> {
  const { quota } = process.rules.supports;
  const countedBefore = SUPPORT_COUNTS.includes(before.standing.state);
  if (quota === undefined || countedBefore || !SUPPORT_COUNTS.includes(standing.state)) return;
  await dropSupportsBeyond(tx, { processId: process.id, proposalId: id, quota });
}

/** After two people became one, with the supports of both: in no process more than its quota, the first ones given. */
export async function keepQuotaOfOne(tx: Tx, participantId: string): Promise<void> {
  for (const processId of await processesSupportedBy(tx, participantId)) {
    const { quota } = (await loadProcess(tx, processId)).rules.supports;
    if (quota !== undefined) await keepFirstSupports(tx, { processId, participantId, quota });
  }
}
