import type { Tx } from "./transaction.js";

export type WorksPhotoState = "waiting" | "published" | "thanked" | "declined" | "removed";

/** What somebody who follows the works sent. */
export interface WorksPhoto {
  id: number;
  projectId: number;
  /** The number people know. */
  project: number;
  participantId: string;
  file: string;
  words: string;
  at: Date;
}

export async function addWorksPhoto(
  tx: Tx,
  photo: { projectId: number; participantId: string; fileId: string; words: string; createdAt: Date },
): Promise<void> {
  await tx.worksPhoto.create({ data: photo });
}

/** How many of one person wait, of a project. */
export const waitingPhotosBy = (tx: Tx, projectId: number, participantId: string): Promise<number> =>
  tx.worksPhoto.count({ where: { projectId, participantId, state: "waiting" } });

export const isSent = async (tx: Tx, fileId: string): Promise<boolean> =>
  (await tx.worksPhoto.count({ where: { fileId } })) > 0;

/** Whose photos are meant: of these projects of a process. */
export interface WorksOf {
  processId: string;
  projects: readonly number[];
}

const waitingIn = ({ processId, projects }: WorksOf) => ({
  state: "waiting",
  project: { processId, id: { in: [...projects] } },
});

/** Those nobody decided about, the oldest first. */
export async function waitingPhotos(tx: Tx, of: WorksOf, take: number): Promise<WorksPhoto[]> {
  const rows = await tx.worksPhoto.findMany({
    where: waitingIn(of),
    orderBy: { id: "asc" },
    take,
    include: NUMBER,
  });
  return rows.map(toPhoto);
}

/** One of this process, unless somebody decided about it. */
export async function readWaitingPhoto(
  tx: Tx,
  processId: string,
  id: number,
): Promise<WorksPhoto | undefined> {
  if (!Number.isSafeInteger(id) || id < 0 || id >= 2 ** 31) return undefined;
  const where = { id, state: "waiting", project: { processId } };
  const row = await tx.worksPhoto.findFirst({ where, include: NUMBER });
  return row ? toPhoto(row) : undefined;
}

const NUMBER = { project: { select: { number: true } } } as const;

const toPhoto = ({
  project,
  fileId,
  createdAt,
  ...row
}: {
  id: number;
  projectId: number;
  participantId: string;
  words: string;
  fileId: string;
  createdAt: Date;
  project: { number: number };
}): WorksPhoto => ({
  id: row.id,
  projectId: row.projectId,
  project: project.number,
  participantId: row.participantId,
  file: fileId,
  words: row.words,
  at: createdAt,
});

export const countWaitingPhotos = (tx: Tx, of: WorksOf): Promise<number> =>
  tx.worksPhoto.count({ where: waitingIn(of) });

/** What everybody sees of a project, the newest first. */
export async function publishedPhotos(
  tx: Tx,
  projectId: number,
): Promise<{ file: string; alt: string; at: Date }[]> {
  const rows = await tx.worksPhoto.findMany({
    where: { projectId, state: "published" },
    orderBy: { id: "desc" },
    select: { fileId: true, words: true, createdAt: true },
  });
  return rows.map(({ fileId, words, createdAt }) => ({ file: fileId, alt: words, at: createdAt }));
}

/** What was published is shown no more; answers with whoever sent it. */
export async function withdrawPhoto(
  tx: Tx,
  { projectId, file, by, now }: { projectId: number; file: string; by: string; now: Date },
): Promise<string | undefined> {
  const where = { projectId, fileId: file, state: "published" };
  const photo = await tx.worksPhoto.findFirst({ where, select: { participantId: true } });
  await tx.worksPhoto.updateMany({ where, data: { state: "removed", decidedAt: now, decidedBy: by } });
  return photo?.participantId;
}

/** False when somebody else decided first. */
export async function decidePhoto(
  tx: Tx,
  { id, state, by, now }: { id: number; state: WorksPhotoState; by: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.worksPhoto.updateMany({
    where: { id, state: "waiting" },
    data: { state, decidedAt: now, decidedBy: by },
  });
  return count === 1;
}

/** Anybody may see it from now on. */
export async function showFile(tx: Tx, fileId: string): Promise<void> {
  await tx.file.update({ where: { id: fileId }, data: { public: true } });
}

/** Nobody sees these any more. */
export async function hideFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.file.updateMany({ where: { id: { in: [...fileIds] } }, data: { public: false } });
}
