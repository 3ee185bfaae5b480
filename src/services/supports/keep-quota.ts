import type { Proposal } from "../../domain/proposal.js";
import { SUPPORT_COUNTS } from "../../domain/support.js";
import { dropSupportsBeyond } from "../../persistence/supports.js";
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
