import { answerMerge, isOpenFor, rolesOf, settled, whyApart } from "../../domain/proposal-merge.js";
import { ok, refuse } from "../../domain/result.js";
import { mergeNews } from "../../flows/merge/notes.js";
import { staffReader } from "../../persistence/readers.js";
import { lockMerge, saveMerge, type ProposalMerge } from "../../persistence/proposal-merges.js";
import { readProposal } from "../../persistence/proposals.js";
import type { Act, ActContext } from "../act.js";
import { proposalCard } from "../staff/proposal-cards.js";
import { refreshCard } from "../staff/refresh-card.js";
import { mergeNow } from "./merge-now.js";

/**
 * Whoever began a proposal says whether it may become one with another. Answers with `state`: what came of it, `asked` as long
 * as the other one has not answered. What cannot be done any more is ended, and said.
 */
export const answerMergeAct: Act<"answer-merge"> = async (context, { merge: id, agree }) => {
  const { tx, now, process, person } = context;
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const merge = known ? await lockMerge(tx, { processId: process.id, id }) : undefined;
  if (!merge || !isOpenFor(merge.standing, merge, { person: person.id, now })) return refuse("merge.over");
  const roles = rolesOf(merge.standing, merge, person.id);
  const answered = answerMerge(merge.standing, { roles, agree, now });
  if (!answered.ok) return answered;
  const apart = agree ? whyApart(merge.standing, merge) : undefined;
  const standing = apart ? settled(answered.value, apart, now) : answered.value;
  const after = { ...merge, standing };
  if (standing.state === "done") {
    const merged = await mergeNow(context, after);
    if (!merged.ok) return merged;
  } else {
    await saveMerge(tx, id, standing);
    await redrawCard(context, after);
  }
  if (standing.state === "done" || standing.state === "refused") await tellStaff(context, after);
  return ok({ state: standing.state });
};

async function redrawCard(context: ActContext, { from }: ProposalMerge): Promise<void> {
  const { tx, process } = context;
  const proposal = await readProposal(tx, { processId: process.id, id: from.id }, "sent");
  if (proposal) await refreshCard(context, proposalCard(proposal));
}

/** At once: two minutes are left to take back what was done. */
async function tellStaff({ tx, process, notify }: ActContext, merge: ProposalMerge): Promise<void> {
  const { proposedBy } = merge.standing;
  const staff = await staffReader(tx, process.id, proposedBy);
  if (staff && !staff.stopped) notify(proposedBy, mergeNews(merge, "staff"));
}
