import type { LocalText, Photo } from "../domain/process.js";
import type { NewsVersion, WorksNews, WorkStep } from "../domain/works.js";
import type { Tx } from "./transaction.js";

export interface NewUpdate extends WorksNews {
  projectId: number;
  /** The first version of the news it corrects. */
  corrects: number | null;
  by: string;
}

/** News of the works of a project, or a correction of some; returns its id. */
export async function addUpdate(tx: Tx, { expectedAt, at, by, photos, ...news }: NewUpdate): Promise<number> {
  const { id } = await tx.statusUpdate.create({
    data: {
      ...news,
      photos: photos.map(({ file, alt }) => ({ file, alt })),
      expectedAt: expectedAt ?? null,
      createdAt: at,
      createdBy: by,
    },
    select: { id: true },
  });
  return id;
}

/** Everything that was ever said of the works of a project, corrected news included. */
export async function newsOf(tx: Tx, projectId: number): Promise<NewsVersion[]> {
  const rows = await tx.statusUpdate.findMany({ where: { projectId }, orderBy: { id: "asc" } });
  return rows.map(toVersion);
}

/** Takes a photo out of all that was ever said of the works of a project. */
export async function dropFromNews(tx: Tx, projectId: number, file: string): Promise<void> {
  for (const { id, photos } of await newsOf(tx, projectId)) {
    const kept = photos.filter((photo) => photo.file !== file);
    if (kept.length === photos.length) continue;
    const data = { photos: kept.map(({ file, alt }) => ({ file, alt })) };
    await tx.statusUpdate.update({ where: { id }, data });
  }
}

/** The same of all projects of a process, by project. */
export async function newsByProject(
  tx: Tx,
  processId: string,
): Promise<ReadonlyMap<number, readonly NewsVersion[]>> {
  const rows = await tx.statusUpdate.findMany({ where: { project: { processId } }, orderBy: { id: "asc" } });
  const byProject = new Map<number, NewsVersion[]>();
  for (const row of rows)
    byProject.set(row.projectId, [...(byProject.get(row.projectId) ?? []), toVersion(row)]);
  return byProject;
}

type Row = Awaited<ReturnType<Tx["statusUpdate"]["findMany"]>>[number];

const toVersion = ({ id, corrects, step, expectedAt, createdAt, ...row }: Row): NewsVersion => ({
  id,
  corrects: corrects ?? undefined,
  step: step as WorkStep,
  text: row.text as LocalText,
  expectedAt: expectedAt ?? undefined,
  reason: row.reason as LocalText,
  change: row.change as LocalText,
  photos: row.photos as unknown as Photo[],
  at: createdAt,
});

/** How far the works of each project of a process are, by project; a correction holds where what it corrects stood. */
export async function latestSteps(tx: Tx, processId: string): Promise<ReadonlyMap<number, WorkStep>> {
  const rows = await tx.$queryRaw<{ projectId: number; step: WorkStep }[]>`
    SELECT DISTINCT ON (u."projectId") u."projectId", u.step
    FROM "StatusUpdate" u JOIN "Project" p ON p.id = u."projectId"
    WHERE p."processId" = ${processId}::uuid
    ORDER BY u."projectId", coalesce(u.corrects, u.id) DESC, u.id DESC`;
  return new Map(rows.map(({ projectId, step }) => [projectId, step]));
}

/** Whoever has had the messages of their week still hears of it at the beginning of the next. */
const USEFUL_MS = 8 * 24 * 60 * 60_000;

export interface WorksToTell {
  id: string;
  processId: string;
  kind: "works" | "works-changed" | "own-works";
  update: number;
  by: string;
  dueAt: Date;
  now: Date;
}

/** Followers, or its authors, are to be told of this update as long as it is news (NOT-7). */
export async function announceWorks(
  tx: Tx,
  { update, by, now, ...announcement }: WorksToTell,
): Promise<void> {
  await tx.announcement.create({
    data: {
      ...announcement,
      subject: String(update),
      state: "planned",
      usefulUntil: new Date(now.getTime() + USEFUL_MS),
      createdBy: by,
      createdAt: now,
    },
  });
}
