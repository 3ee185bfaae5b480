import type { Tx } from "./transaction.js";

/** What was answered so far, by question; null is a skipped one. */
export type Written = Readonly<Record<string, string | number | null>>;

/** Whose news, and of which project. */
export interface NewsDraftKey {
  participantId: string;
  projectId: number;
}

/** What somebody began to write of the works of a process, by project. */
export async function newsDraftsOf(
  tx: Tx,
  { participantId, processId }: { participantId: string; processId: string },
): Promise<ReadonlyMap<number, Written>> {
  const rows = await tx.newsDraft.findMany({
    where: { participantId, project: { processId } },
    select: { projectId: true, written: true },
  });
  return new Map(rows.map(({ projectId, written }) => [projectId, written as Written]));
}

/** Adds answers to what was written, or begins with them. */
export async function addToNews(
  tx: Tx,
  { participantId, projectId }: NewsDraftKey,
  { written, now }: { written: Written; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "NewsDraft" ("participantId", "projectId", written, "updatedAt")
    VALUES (${participantId}::uuid, ${projectId}::int, ${JSON.stringify(written)}::jsonb, ${now}::timestamptz)
    ON CONFLICT ("participantId", "projectId") DO UPDATE
    SET written = "NewsDraft".written || excluded.written, "updatedAt" = excluded."updatedAt"`;
}

export async function deleteNewsDraft(tx: Tx, key: NewsDraftKey): Promise<void> {
  await tx.newsDraft.deleteMany({ where: key });
}
