import { tellFrom } from "../../domain/proposal-calendar.js";
import { UNDO_MINUTES } from "../../domain/proposal.js";
import type { DeskComments, WaitingComment } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { FlowState } from "../../flows/flow.js";
import {
  countWaitingComments,
  recentCommentDecisionsBy,
  waitingComment,
  waitingComments,
  type WaitingComment as Row,
} from "../../persistence/comment-queue.js";
import type { Tx } from "../../persistence/transaction.js";

export const NO_COMMENTS: DeskComments = {
  total: 0,
  reported: 0,
  waiting: [],
  card: undefined,
  undoable: [],
};

const AT_COMMENTS = ["comments", "comment", "comment-reason"];

/** Comments that wait for staff, as far as a step of the desk shows them. */
export async function loadDeskComments(
  tx: Tx,
  facts: Facts,
  { step, answers }: Pick<FlowState, "step" | "answers">,
): Promise<DeskComments> {
  const isOpen = AT_COMMENTS.includes(step);
  if (!isOpen && step !== "desk") return NO_COMMENTS;
  const { process, person, capabilities } = facts;
  const { waiting: total, reported } = await countWaitingComments(tx, process.id);
  if (!isOpen) return { ...NO_COMMENTS, total, reported };
  const rows = await waitingComments(tx, process.id, capabilities.itemsPerPage);
  return {
    total,
    reported,
    waiting: rows.map((row) => toItem(row, person.id)),
    card: await cardOf(tx, facts, Number(answers["comment"] ?? 0)),
    undoable: await undoableBy(tx, facts),
  };
}

const toItem = ({ author, ...row }: Row, reader: string): WaitingComment => ({
  ...row,
  own: author === reader,
});

/** Nobody decides about their own. */
async function cardOf(tx: Tx, { process, person }: Facts, id: number): Promise<WaitingComment | undefined> {
  if (!Number.isSafeInteger(id) || id <= 0 || id >= 2 ** 31) return undefined;
  const row = await waitingComment(tx, process.id, id);
  return row && row.author !== person.id ? toItem(row, person.id) : undefined;
}

async function undoableBy(tx: Tx, { process, person, now }: Facts): Promise<DeskComments["undoable"]> {
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
  const recent = await recentCommentDecisionsBy(tx, { processId: process.id, by: person.id, since });
  return recent.map(({ id, state, at }) => ({ id, state, until: tellFrom(at) }));
}
