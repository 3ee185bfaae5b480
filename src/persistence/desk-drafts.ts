import { NO_DRAFT, type Draft } from "../domain/ballot.js";
import type { Tx } from "./transaction.js";

export interface DeskDraftKey {
  sessionId: string;
  boxId: number;
}

/** The ballots of one turn at a desk, by box. */
export async function deskDraftsOf(tx: Tx, sessionId: string): Promise<Map<number, Draft>> {
  const rows = await tx.deskDraft.findMany({
    where: { sessionId },
    select: { boxId: true, choices: true, before: true },
  });
  return new Map(rows.map(({ boxId, ...draft }) => [boxId, draft]));
}

/** The draft, nobody else's to change until the transaction ends; empty when there is none. */
export async function lockDeskDraft(tx: Tx, { sessionId, boxId }: DeskDraftKey): Promise<Draft> {
  const [row] = await tx.$queryRaw<Draft[]>`
    SELECT choices, before FROM "DeskDraft"
    WHERE "sessionId" = ${sessionId}::uuid AND "boxId" = ${boxId} FOR UPDATE`;
  return row ?? NO_DRAFT;
}

/** A draft with nothing in it and nothing to undo is no draft. */
export async function saveDeskDraft(
  tx: Tx,
  { sessionId, boxId }: DeskDraftKey,
  { choices, before }: Draft,
): Promise<void> {
  if (choices.length === 0 && before.length === 0) return deleteDeskDraft(tx, { sessionId, boxId });
  await tx.$executeRaw`
    INSERT INTO "DeskDraft" ("sessionId", "boxId", choices, before)
    VALUES (${sessionId}::uuid, ${boxId}, ${[...choices]}::int[], ${[...before]}::int[])
    ON CONFLICT ("sessionId", "boxId") DO UPDATE SET choices = excluded.choices, before = excluded.before`;
}

export async function deleteDeskDraft(tx: Tx, key: DeskDraftKey): Promise<void> {
  await tx.deskDraft.deleteMany({ where: key });
}
