import { mayAct, maySomewhere, reachOf } from "../../domain/desk/rights.js";
import { mayMerge, mergeUndoUntil, proposedMerge, readToMerge } from "../../domain/proposal-merge.js";
import { UNDO_MINUTES } from "../../domain/proposal.js";
import type { DeskFacts, MergeDraft } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { Answers, FlowState } from "../../flows/flow.js";
import { wishedBy } from "../../persistence/join-wishes.js";
import {
  countOpenMerges,
  openMergeFrom,
  readSides,
  recentMerges,
  undoableMerges,
  type MergingProposal,
} from "../../persistence/proposal-merges.js";
import { readProposal } from "../../persistence/proposals.js";
import type { Tx } from "../../persistence/transaction.js";
import { readingCard } from "../desk/reading-card.js";
import { writes } from "../desk/staff.js";

export const NO_MERGES: DeskFacts["merges"] = { open: 0, recent: [], undoable: [] };

const WITH_UNDO = ["desk", "queue", "read", "merges"];
const DRAFT = ["merge", "merge-note", "merge-check"];
const MOST = 12;

/** Merges as far as a step of the desk shows them. */
export async function loadDeskMerges(
  tx: Tx,
  facts: Facts,
  { step, answers }: Pick<FlowState, "step" | "answers">,
): Promise<Pick<DeskFacts, "merges" | "merge">> {
  const { process, person, now } = facts;
  if (!maySomewhere(person, "read-proposals")) return { merges: NO_MERGES, merge: undefined };
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
  const reader = { processId: process.id, reach: reachOf(person, "read-proposals") };
  const mine = { by: person.id, since };
  const undoable = WITH_UNDO.includes(step) ? await undoableMerges(tx, reader, mine) : [];
  return {
    merges: {
      open: step === "desk" ? await countOpenMerges(tx, reader) : 0,
      recent: step === "merges" ? await recentMerges(tx, reader, MOST) : [],
      undoable: undoable.map((merge) => ({ ...merge, until: mergeUndoUntil(merge.standing) })),
    },
    merge: DRAFT.includes(step) ? await draftIn(tx, facts, answers) : undefined,
  };
}

const numberIn = (answer: Answers[string] | undefined): number | undefined => {
  const number = Number(answer ?? Number.NaN);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : undefined;
};

const NOTHING: MergeDraft = {
  from: undefined,
  near: [],
  told: undefined,
  refusal: undefined,
};

/** Nobody proposes to merge their own. */
async function draftIn(tx: Tx, facts: Facts, answers: Answers): Promise<MergeDraft> {
  const { process, person } = facts;
  const number = numberIn(answers["number"]);
  const read =
    number === undefined ? undefined : await readProposal(tx, { processId: process.id, number }, "sent");
  if (!read || number === undefined || (await writes(tx, person.id, read))) return NOTHING;
  const into = numberIn(answers["into"]);
  const sides = await readSides(tx, process.id, into === undefined ? [number] : [number, into]);
  const from = sides.find((side) => side.number === number);
  if (!from || !mayAct(person, "read-proposals", from.area)) return NOTHING;
  const target = sides.find((side) => side.number === into);
  const known = readToMerge(from, typeof answers["version"] === "number" ? from.text.sent : null);
  if (!known.ok) return { ...NOTHING, refusal: known.refusal };
  const draft = { ...NOTHING, from, near: await nearOf(tx, facts, from) };
  if (into === undefined) return draft;
  return { ...draft, ...(await towards(tx, facts, { from, into, target, note: answers["note"] })) };
}

interface Towards {
  from: MergingProposal;
  into: number;
  target: MergingProposal | undefined;
  note: Answers[string] | undefined;
}

async function towards(
  tx: Tx,
  { person, process, now }: Facts,
  { from, into, target, note }: Towards,
): Promise<Pick<MergeDraft, "told" | "refusal">> {
  if (!target)
    return { told: undefined, refusal: { code: "merge.unknown", details: { number: String(into) } } };
  const asked = await openMergeFrom(tx, from.id);
  const leaving = await openMergeFrom(tx, target.id);
  const allowed = mayMerge(from, target, { from: asked !== undefined, into: leaving?.into.number });
  if (!allowed.ok) return { told: undefined, refusal: allowed.refusal };
  const days = process.rules.proposals.mergeAnswerDays;
  const standing = proposedMerge({ from, into: target }, { by: person.id, now, days });
  const words = typeof note === "string" && note !== "" ? note : undefined;
  return { told: { id: 0, from, into: target, note: words, standing }, refusal: undefined };
}

/** Those its author asked to join come first. */
async function nearOf(tx: Tx, { process }: Facts, from: MergingProposal): Promise<MergeDraft["near"]> {
  const wished = await wishedBy(tx, from.id);
  const proposal = await readProposal(tx, { processId: process.id, id: from.id }, "sent");
  const { close } = proposal ? await readingCard(tx, process.id, proposal) : { close: [] };
  const alike = close.flatMap((one) => (one.kind === "proposal" ? [{ ...one, wished: false }] : []));
  return [
    ...wished.map((one) => ({ ...one, wished: true })),
    ...alike.filter(({ number }) => !wished.some((one) => one.number === number)),
  ].filter(({ number }) => number !== from.number);
}
