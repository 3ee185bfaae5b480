import { NO_DRAFT, type Draft } from "../domain/ballot/marks.js";
import { draftFrom, type DraftRow } from "./draft-ballots.js";
import type { Tx } from "./transaction.js";

export interface DeskDraftKey {
  sessionId: string;
  boxId: number;
}

/** The ballots of one turn at a desk, by box. */
export async function deskDraftsOf(tx: Tx, sessionId: string): Promise<Map<number, Draft>> {
  const rows = await tx.$queryRaw<(DraftRow & { boxId: number })[]>`
    SELECT "boxId", choices, points, before, "pointsBefore" FROM "DeskDraft" WHERE "sessionId" = ${sessionId}::uuid`;
  return new Map(rows.map(({ boxId, ...draft }) => [boxId, draftFrom(draft)]));
}

/** The draft, nobody else's to change until the transaction ends; empty when there is none. */
export async function lockDeskDraft(tx: Tx, { sessionId, boxId }: DeskDraftKey): Promise<Draft> {
  const [row] = await tx.$queryRaw<DraftRow[]>`
    SELECT choices, points, before, "pointsBefore" FROM "DeskDraft"
    WHERE "sessionId" = ${sessionId}::uuid AND "boxId" = ${boxId} FOR UPDATE`;
  return row ? draftFrom(row) : NO_DRAFT;
}

/** A draft with nothing in it and nothing to undo is no draft. */
export async function saveDeskDraft(
  tx: Tx,
  { sessionId, boxId }: DeskDraftKey,
  { choices, points, before }: Draft,
): Promise<void> {
  if (choices.length === 0 && before.choices.length === 0) return deleteDeskDraft(tx, { sessionId, boxId });
  await tx.$executeRaw`
    INSERT INTO "DeskDraft" ("sessionId", "boxId", choices, points, before, "pointsBefore")
    VALUES (${sessionId}::uuid, ${boxId}, ${[...choices]}::int[], ${[...points]}::int[],
      ${[...before.choices]}::int[], ${[...before.points]}::int[])
    ON CONFLICT ("sessionId", "boxId") DO UPDATE SET choices = excluded.choices, points = excluded.points,
      before = excluded.before, "pointsBefore" = excluded."pointsBefore"`;
}

export async function deleteDeskDraft(tx: Tx, key: DeskDraftKey): Promise<void> {
  await tx.deskDraft.deleteMany({ where: key });
}
