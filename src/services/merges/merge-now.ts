import { actOn } from "../../domain/proposal-acts.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { recordAct } from "../../persistence/audit.js";
import { joinWriters, saveMerge, sendInto, type ProposalMerge } from "../../persistence/proposal-merges.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { readProposal } from "../../persistence/proposals.js";
import { roleKindsOf } from "../../persistence/roles.js";
import type { ActContext } from "../act.js";
import { showPhotos } from "../desk/show-photos.js";
import { proposalCard } from "../staff/proposal-cards.js";
import { refreshCard } from "../staff/refresh-card.js";

/**
 * Everybody asked has agreed: one proposal goes on inside the other, with its supports, and its authors write the other too. Both
 * proposals and the merge are locked.
 */
export async function mergeNow(context: ActContext, merge: ProposalMerge): Promise<Result<undefined>> {
  const { tx, now, process } = context;
  const { id, from, into, standing } = merge;
  const proposal = await readProposal(tx, { processId: process.id, id: from.id }, "sent");
  if (!proposal) return refuse("proposal-gone");
  const act = { kind: "merge", version: standing.texts.from.sent } as const;
  const merged = actOn(proposal.standing, act, { role: "staff", id: standing.proposedBy }, now);
  if (!merged.ok) return merged;
  await saveStanding(tx, from.id, merged.value, { now });
  await showPhotos(context, proposal, { ...proposal, standing: merged.value });
  const key = { processId: process.id, from: from.number, into: into.number };
  await saveMerge(tx, id, standing, await sendInto(tx, key));
  await joinWriters(tx, { mergeId: id, fromId: from.id, intoId: into.id, now });
  // Staff proposed it; whoever agreed last is no more the one who did it than the others.
  const { proposedBy, asked } = standing;
  const agreed = new Set([...(asked.from ? [from.author] : []), ...(asked.into ? [into.author] : [])]).size;
  await recordAct(tx, {
    communityId: context.communityId,
    processId: process.id,
    at: now,
    actorId: proposedBy,
    actorRoles: await roleKindsOf(tx, { processId: process.id, participantId: proposedBy }),
    action: "merge-proposal",
    subject: `proposal ${from.number}`,
    before: { state: proposal.standing.state },
    after: { state: "merged", into: into.number, merge: id, agreed },
  });
  await refreshCard(context, proposalCard(proposal));
  return ok(undefined);
}
