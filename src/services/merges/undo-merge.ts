import { actOn } from "../../domain/proposal-acts.js";
import { undoMerge } from "../../domain/proposal-merge.js";
import { refuse, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import { isCoAuthor } from "../../persistence/co-authors.js";
import {
  latestMergeFrom,
  lockMerge,
  partWriters,
  saveMerge,
  sendBack,
  type ProposalMerge,
} from "../../persistence/proposal-merges.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { readProposal } from "../../persistence/proposals.js";
import { done, type Act, type ActContext } from "../act.js";
import { showPhotos } from "../desk/show-photos.js";
import { record, requireRight, requireSomewhere } from "../desk/staff.js";
import { proposalCard } from "../staff/proposal-cards.js";
import { refreshCard } from "../staff/refresh-card.js";
import { keepQuota } from "../supports/keep-quota.js";

/** Within two minutes nobody outside has been told: nobody is asked, or both proposals are what they were. */
export const undoMergeAct: Act<"undo-merge"> = async (context, { merge: id }) => {
  const { tx, now, process } = context;
  const somewhere = requireSomewhere(context, "read-proposals");
  if (!somewhere.ok) return somewhere;
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const merge = known ? await lockMerge(tx, { processId: process.id, id }) : undefined;
  if (!merge) return refuse("merge.over");
  const here = requireRight(context, "read-proposals", merge.from.area);
  if (!here.ok) return here;
  if (await isOwn(context, merge)) return refuse("proposal-your-own");
  const undone = undoMerge(merge.standing, now);
  if (!undone.ok) return undone;
  const proposal = await readProposal(tx, { processId: process.id, id: merge.from.id }, "sent");
  if (!proposal) return refuse("proposal-gone");
  if (merge.standing.state === "done") {
    const apart = actOn(proposal.standing, { kind: "undo" }, { role: "staff", id: context.person.id }, now);
    if (!apart.ok) return apart;
    await sendBack(tx, { processId: process.id, from: merge.from.number, carried: merge.carried });
    await saveStanding(tx, proposal.id, apart.value, { now });
    await partWriters(tx, id);
    const before = { ...proposal, standing: apart.value };
    await keepQuota(context, proposal, before);
    await showPhotos(context, proposal, before);
  }
  await saveMerge(tx, id, undone.value);
  await record(context, {
    action: "undo-merge",
    subject: `proposal ${merge.from.number}`,
    before: { state: merge.standing.state, into: merge.into.number, merge: id },
    after: { state: "undone" },
  });
  await refreshCard(context, proposalCard(proposal));
  return done;
};

/** The same from the card of the one that went. */
export async function undoLatestMerge(context: ActContext, number: number): Promise<Result<Outcome>> {
  const merge = await latestMergeFrom(context.tx, { processId: context.process.id, number });
  return merge ? undoMergeAct(context, { merge: merge.id }) : refuse("merge.over");
}

async function isOwn({ tx, person }: ActContext, { from, into }: ProposalMerge): Promise<boolean> {
  for (const { id, author } of [from, into])
    if (author === person.id || (await isCoAuthor(tx, id, person.id))) return true;
  return false;
}
