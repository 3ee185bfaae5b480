import { cleanText, cutText } from "../../domain/clean-text.js";
import { isAgreed, mayMerge, proposedMerge, readToMerge, settled } from "../../domain/proposal-merge.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import type { Outcome } from "../../flows/flow.js";
import {
  addMerge,
  lockNumbers,
  openMergeFrom,
  readMerge,
  readSides,
  saveMerge,
  type MergingProposal,
  type ProposalMerge,
} from "../../persistence/proposal-merges.js";
import { lockProposal } from "../../persistence/proposals.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import type { Act, ActContext } from "../act.js";
import { record, proposalForStaff, writes } from "../desk/staff.js";
import { proposalCard } from "../staff/proposal-cards.js";
import { refreshCard } from "../staff/refresh-card.js";
import { mergeNow } from "./merge-now.js";

export const LONGEST_NOTE = 500;

/**
 * Staff would like one proposal to go on inside another (ORG-4). Whoever began each is asked once that can no longer be undone.
 * Answers with the `merge` and its `state`: `done` where there is nobody to ask.
 */
export const proposeMerge: Act<"propose-merge"> = async (
  context,
  { proposal: number, version, into, note },
) => {
  const { tx, now, process, person } = context;
  await lockNumbers(tx, process.id, [number, into].filter(isNumber));
  const found = await proposalForStaff(context, number);
  if (!found.ok) return found;
  const { standing } = found.value;
  if (standing.taken && standing.taken.by !== person.id && standing.taken.until > now)
    return refuse("proposal.taken");
  const two = await bothSides(context, number, into);
  if (!two.ok) return two;
  const { from, into: target } = two.value;
  const read = readToMerge(from, version);
  if (!read.ok) return read;
  const { pausedUntil, rules } = process;
  const days = rules.proposals.mergeAnswerDays;
  const asked = proposedMerge({ from, into: target }, { by: person.id, now, days, pausedUntil });
  const words = note === null ? null : cutText(cleanText(note), LONGEST_NOTE) || null;
  const id = await addMerge(tx, { fromId: from.id, intoId: target.id, note: words, standing: asked });
  if (standing.taken) await saveStanding(tx, from.id, { ...standing, taken: undefined }, { now });
  await record(context, {
    action: "propose-merge",
    subject: `proposal ${number}`,
    after: { merge: id, into, answerBy: asked.answerBy.toISOString() },
    ...(words !== null && { why: words }),
  });
  const merge = await readMerge(tx, { processId: process.id, id });
  if (merge && isAgreed(asked)) return atOnce(context, merge);
  await refreshCard(context, proposalCard(found.value));
  return ok({ merge: id, state: "asked" });
};

/** Nobody began either of the two, or nobody who did is there any more: there is nobody to ask. */
async function atOnce(context: ActContext, merge: ProposalMerge): Promise<Result<Outcome>> {
  const { tx, now } = context;
  const merged = await mergeNow(context, { ...merge, standing: settled(merge.standing, "done", now) });
  if (merged.ok) return ok({ merge: merge.id, state: "done" });
  await saveMerge(tx, merge.id, settled(merge.standing, "impossible", now));
  return merged;
}

const isNumber = (number: number): boolean => Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;

async function bothSides(
  context: ActContext,
  number: number,
  into: number,
): Promise<Result<{ from: MergingProposal; into: MergingProposal }>> {
  const { tx, process, person } = context;
  const sides = isNumber(into) ? await readSides(tx, process.id, [number, into]) : [];
  const from = sides.find((side) => side.number === number);
  const target = sides.find((side) => side.number === into);
  if (!from || !target) return refuse("merge.unknown", { number: String(into) });
  const other = await lockProposal(tx, { processId: process.id, id: target.id }, "sent");
  if (other && (await writes(tx, person.id, other))) return refuse("proposal-your-own");
  const leaving = await openMergeFrom(tx, target.id);
  const asked = await openMergeFrom(tx, from.id);
  const allowed = mayMerge(from, target, { from: asked !== undefined, into: leaving?.into.number });
  return allowed.ok ? ok({ from, into: target }) : allowed;
}
