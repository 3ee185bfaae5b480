import { pageOf } from "../../domain/browse/page.js";
import { COMMENTS_PER_PAGE, commentsPage, subjectIn, type CommentFacts } from "../../flows/comments/facts.js";
import { readComments, type CommentedOn } from "../../persistence/comments.js";
import type { Tx } from "../../persistence/transaction.js";
import { commentedOn } from "../comments/commented-on.js";
import type { LoadFacts } from "../flow-registry.js";

export const loadComments: LoadFacts<CommentFacts> = async ({ tx }, facts, { answers }) => {
  const found = await commentedOn(tx, facts.process, subjectIn(answers));
  if (!found) return { ...facts, subject: undefined, comments: pageOf<never>([], 1, 1) };
  const { id: on, subject } = found;
  return { ...facts, subject, comments: await pageAt(tx, on, facts.person.id, commentsPage(answers)) };
};

async function pageAt(
  tx: Tx,
  on: CommentedOn,
  reader: string,
  number: number,
): Promise<CommentFacts["comments"]> {
  const take = COMMENTS_PER_PAGE;
  const { items, total } = await readComments(tx, on, { reader, skip: (number - 1) * take, take });
  // A page that is gone: back to the first one.
  if (items.length === 0 && number > 1) return pageAt(tx, on, reader, 1);
  return { items, total, number, count: Math.max(1, Math.ceil(total / take)) };
}
