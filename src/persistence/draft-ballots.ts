import { NO_DRAFT, type Draft } from "../domain/ballot/marks.js";
import type { Tx } from "./transaction.js";

export interface DraftKey {
  participantId: string;
  boxId: number;
}

/** A column is null in rows from before it was there. */
export type DraftRow = Record<"choices" | "points" | "before" | "pointsBefore", number[] | null>;

export const draftFrom = ({ choices, points, before, pointsBefore }: DraftRow): Draft => ({
  choices: choices ?? [],
  points: points ?? [],
  before: { choices: before ?? [], points: pointsBefore ?? [] },
});

/** The drafts a person has, by box. In a closed box a draft is empty: that it is there tells that it was never cast. */
export async function draftsOf(
  tx: Tx,
  participantId: string,
  boxIds: readonly number[],
): Promise<Map<number, Draft>> {
  const rows = await tx.$queryRaw<(DraftRow & { boxId: number })[]>`
    SELECT "boxId", choices, points, before, "pointsBefore" FROM "DraftBallot"
    WHERE "participantId" = ${participantId}::uuid AND "boxId" = ANY(${[...boxIds]}::int[])`;
  return new Map(rows.map(({ boxId, ...draft }) => [boxId, draftFrom(draft)]));
}

/** The draft, nobody else's to change until the transaction ends; empty when there is none. */
export async function lockDraft(tx: Tx, { participantId, boxId }: DraftKey): Promise<Draft> {
  const [row] = await tx.$queryRaw<DraftRow[]>`
    SELECT choices, points, before, "pointsBefore" FROM "DraftBallot"
    WHERE "participantId" = ${participantId}::uuid AND "boxId" = ${boxId} FOR UPDATE`;
  return row ? draftFrom(row) : NO_DRAFT;
}

/** A draft with nothing in it and nothing to undo is no draft. */
export async function saveDraft(
  tx: Tx,
  { participantId, boxId }: DraftKey,
  { choices, points, before }: Draft,
  now: Date,
): Promise<void> {
  if (choices.length === 0 && before.choices.length === 0) return deleteDraft(tx, { participantId, boxId });
  await tx.$executeRaw`
    INSERT INTO "DraftBallot" ("participantId", "boxId", choices, points, before, "pointsBefore", "updatedAt")
    VALUES (${participantId}::uuid, ${boxId}, ${[...choices]}::int[], ${[...points]}::int[],
      ${[...before.choices]}::int[], ${[...before.points]}::int[], ${now}::timestamptz)
    ON CONFLICT ("participantId", "boxId") DO UPDATE SET choices = excluded.choices, points = excluded.points,
      before = excluded.before, "pointsBefore" = excluded."pointsBefore", "updatedAt" = excluded."updatedAt"`;
}

export async function deleteDraft(tx: Tx, key: DraftKey): Promise<void> {
  await tx.draftBallot.deleteMany({ where: key });
}
