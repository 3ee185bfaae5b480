import { mayAct } from "../../domain/proposal-acts.js";
import { refuse, ok, type Result } from "../../domain/result.js";
import type { Proposal } from "../../domain/proposal.js";
import { lockProposal } from "../../persistence/proposals.js";
import { isShownTo } from "../../persistence/shown-to-group.js";
import type { ActContext } from "../act.js";
import { mayWrite, sharedProposal } from "./own-proposal.js";

/**
 * A proposal that somebody may say something about, locked: one they write, or one that was shown in their group and
 * can still be written.
 */
export async function helpedProposal(context: ActContext, id: number): Promise<Result<Proposal>> {
  const { tx, process, person } = context;
  const shared = await sharedProposal(context, id);
  if (shared.ok) return ok(shared.value.proposal);
  const proposal = (await isShownTo(tx, id, person.id))
    ? await lockProposal(tx, { processId: process.id, id })
    : undefined;
  return proposal && isWritable(proposal) ? ok(proposal) : shared;
}

/** The same, while something can be changed. */
export async function proposalToHelp(context: ActContext, id: number): Promise<Result<Proposal>> {
  const helped = await helpedProposal(context, id);
  if (!helped.ok) return helped;
  const allowed = mayWrite(context, helped.value);
  if (!allowed.ok) return allowed;
  const { state } = helped.value.standing;
  return isWritable(helped.value) ? helped : refuse("proposal.not-now", { state });
}

/** Whether those who write a proposal still can. */
export const isWritable = ({ standing }: Pick<Proposal, "standing">): boolean =>
  mayAct(standing.state, "write", "co-author");
