import { reachOf } from "../../domain/desk/rights.js";
import { readBy, tellFrom } from "../../domain/proposal-calendar.js";
import { UNDO_MINUTES } from "../../domain/proposal.js";
import type { DeskComments, WaitingComment } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import type { FlowState } from "../../flows/flow.js";
import {
  commentsWaitingSince,
  countWaitingComments,
  recentCommentDecisionsBy,
  waitingComment,
  waitingComments,
  type CommentReader,
  type WaitingComment as Row,
} from "../../persistence/comment-queue.js";
import type { Tx } from "../../persistence/transaction.js";

export const NO_COMMENTS: DeskComments = {
  total: 0,
  own: 0,
  reported: 0,
  overdue: 0,
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
  const { person, capabilities } = facts;
  const all = readerIn(facts);
  const reader = { ...all, except: person.id };
  const { waiting: total, reported } = await countWaitingComments(tx, reader);
  const own = (await countWaitingComments(tx, all)).waiting - total;
  const since = total === 0 ? [] : await commentsWaitingSince(tx, reader);
  const overdue = since.filter((one) => facts.now > readBy(facts.process, one.since)).length;
  if (!isOpen) return { ...NO_COMMENTS, total, own, reported, overdue };
  const rows = await waitingComments(tx, all, capabilities.itemsPerPage);
  return {
    total,
    own,
    reported,
    overdue,
    waiting: rows.map((row) => toItem(row, person.id)),
    card: await cardOf(tx, facts, Number(answers["comment"] ?? 0)),
    undoable: await undoableBy(tx, facts),
  };
}

const toItem = ({ author, ...row }: Row, reader: string): WaitingComment => ({
  ...row,
  own: author === reader,
});

const readerIn = ({ process, person }: Facts): CommentReader => ({
  processId: process.id,
  reach: reachOf(person, "moderate-comments"),
});

/** Nobody decides about their own. */
async function cardOf(tx: Tx, facts: Facts, id: number): Promise<WaitingComment | undefined> {
  if (!Number.isSafeInteger(id) || id <= 0 || id >= 2 ** 31) return undefined;
  const row = await waitingComment(tx, readerIn(facts), id);
  return row && row.author !== facts.person.id ? toItem(row, facts.person.id) : undefined;
}

async function undoableBy(tx: Tx, { process, person, now }: Facts): Promise<DeskComments["undoable"]> {
  const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
  const recent = await recentCommentDecisionsBy(tx, { processId: process.id, by: person.id, since });
  return recent.map(({ id, state, at }) => ({ id, state, until: tellFrom(at) }));
}
