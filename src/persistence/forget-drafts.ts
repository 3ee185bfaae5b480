import { forgetCoAuthorCodesBefore } from "./co-author-codes.js";
import { forgetNotesAskedBefore } from "./notes.js";
import type { Tx } from "./transaction.js";

/** A photo that came before any proposal is kept this long for one. */
const UNUSED_FILE_MS = 24 * 60 * 60_000;

/** A message whose author was asked and never answered is kept this long. */
const UNANSWERED_NOTE_MS = 14 * 24 * 60 * 60_000;

/** News of works that nobody went on with are kept this long. */
const HALF_WRITTEN_NEWS_MS = 180 * 24 * 60 * 60_000;

/**
 * Forgets drafts whose time is over, invitations to them, half-written news, notes that nobody agreed to, and files that nothing shows.
 * Public files and charts stay.
 */
export async function forgetDraftsBefore(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.proposal.deleteMany({ where: { state: "draft", keptUntil: { lt: now } } });
  await forgetNotesAskedBefore(tx, new Date(now.getTime() - UNANSWERED_NOTE_MS));
  await forgetCoAuthorCodesBefore(tx, now);
  const untouched = new Date(now.getTime() - HALF_WRITTEN_NEWS_MS);
  await tx.newsDraft.deleteMany({ where: { updatedAt: { lt: untouched } } });
  const unused = new Date(now.getTime() - UNUSED_FILE_MS);
  await tx.$executeRaw`
    DELETE FROM "File" f
    WHERE NOT f.public AND f."createdAt" < ${unused}::timestamptz
      AND NOT EXISTS (SELECT FROM "ProposalPhoto" p WHERE p."fileId" = f.id)
      AND NOT EXISTS (SELECT FROM "WorksPhoto" w WHERE w."fileId" = f.id AND w.state = 'waiting')
      AND NOT EXISTS (SELECT FROM "NewsDraft" d WHERE d.written->>'photoFile' = f.id::text)
      AND NOT EXISTS (SELECT FROM "Count" c, jsonb_each_text(c.charts) chart WHERE chart.value = f.id::text)`;
  return count;
}
