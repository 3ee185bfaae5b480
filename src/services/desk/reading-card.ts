import type { Proposal } from "../../domain/proposal.js";
import type { ReadingCard } from "../../flows/desk/facts.js";
import { closeOnes } from "../../persistence/close-ones.js";
import { openMergeFrom } from "../../persistence/proposal-merges.js";
import { readHistory } from "../../persistence/reading-queue.js";
import type { Tx } from "../../persistence/transaction.js";

const MOST_CLOSE = 3;

/** A sent proposal with what helps to decide about it, wherever it is read. */
export async function readingCard(tx: Tx, processId: string, proposal: Proposal): Promise<ReadingCard> {
  const { author, number = 0, text } = proposal;
  const history =
    author === undefined ? { sent: 0, published: 0 } : await readHistory(tx, processId, author, number);
  const { title } = text;
  const close =
    title === undefined ? [] : await closeOnes(tx, { processId, exceptOf: author, title, take: MOST_CLOSE });
  const merge = await openMergeFrom(tx, proposal.id);
  const mergeAsked = merge && { into: merge.into.number, until: merge.standing.answerBy };
  return { proposal, history, close, mergeAsked };
}
