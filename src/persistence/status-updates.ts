import type { LocalText } from "../domain/process.js";
import type { WorksNews, WorkStep } from "../domain/works.js";
import type { Tx } from "./transaction.js";

export interface NewUpdate extends WorksNews {
  projectId: number;
  by: string;
}

/** News of the works of a project; returns its id. */
export async function addUpdate(
  tx: Tx,
  { projectId, step, text, expectedAt, at, by }: NewUpdate,
): Promise<number> {
  const { id } = await tx.statusUpdate.create({
    data: { projectId, step, text, expectedAt: expectedAt ?? null, createdAt: at, createdBy: by },
    select: { id: true },
  });
  return id;
}

/** Undefined for a project of whose works nothing was said yet. */
export async function latestUpdate(tx: Tx, projectId: number): Promise<WorksNews | undefined> {
  const row = await tx.statusUpdate.findFirst({ where: { projectId }, orderBy: { id: "desc" } });
  if (!row) return undefined;
  return {
    step: row.step as WorkStep,
    text: row.text as LocalText,
    expectedAt: row.expectedAt ?? undefined,
    at: row.createdAt,
  };
}

/** How far the works of each project of a process are, by project. */
export async function latestSteps(tx: Tx, processId: string): Promise<ReadonlyMap<number, WorkStep>> {
  const rows = await tx.$queryRaw<{ projectId: number; step: WorkStep }[]>`
    SELECT DISTINCT ON (u."projectId") u."projectId", u.step
    FROM "StatusUpdate" u JOIN "Project" p ON p.id = u."projectId"
    WHERE p."processId" = ${processId}::uuid
    ORDER BY u."projectId", u.id DESC`;
  return new Map(rows.map(({ projectId, step }) => [projectId, step]));
}

const USEFUL_MS = 7 * 24 * 60 * 60_000;

/** Followers are to be told of this update, from now on and for a week (NOT-7). */
export async function announceWorks(
  tx: Tx,
  {
    id,
    processId,
    update,
    by,
    now,
  }: { id: string; processId: string; update: number; by: string; now: Date },
): Promise<void> {
  await tx.announcement.create({
    data: {
      id,
      processId,
      kind: "works",
      subject: String(update),
      state: "planned",
      dueAt: now,
      usefulUntil: new Date(now.getTime() + USEFUL_MS),
      createdBy: by,
      createdAt: now,
    },
  });
}
