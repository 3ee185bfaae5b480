import type { Marks } from "../domain/ballot/marks.js";
import type { CountResult } from "../domain/count/count.js";
import type { LocalText } from "../domain/process.js";
import type { Turnout } from "../domain/turnout/turnout.js";
import { Prisma } from "../generated/prisma/client.js";
import { lockBoxes } from "./ballot-boxes.js";
import { plain } from "./process-parts.js";
import type { Tx } from "./transaction.js";

export interface StoredCount {
  id: string;
  boxId: number;
  /** 1 for the first count of a box; a correction has the next. */
  version: number;
  result: CountResult;
  inputsHash: string;
  turnout: Turnout | undefined;
  /** Of a correction, for everybody; empty for others. */
  note: LocalText;
  /** Chart files by language. */
  charts: Record<string, string>;
  countedAt: Date;
  publishAt: Date | undefined;
  publishedAt: Date | undefined;
}

export interface NewCount extends Pick<
  StoredCount,
  "id" | "boxId" | "inputsHash" | "result" | "note" | "charts" | "countedAt"
> {
  rule: string;
  turnout: Turnout;
  files: readonly CountFile[];
}

/** A file of open data, as it is published. */
export interface CountFile {
  name: string;
  mime: string;
  /** Hex. */
  sha256: string;
  bytes: Uint8Array;
}

type Row = Prisma.CountGetPayload<object>;

const toCount = (row: Row): StoredCount => ({
  id: row.id,
  boxId: row.boxId,
  version: row.version,
  result: row.result as unknown as CountResult,
  inputsHash: row.inputsHash,
  turnout: isEmpty(row.turnout) ? undefined : (row.turnout as unknown as Turnout),
  note: row.note as LocalText,
  charts: row.charts as Record<string, string>,
  countedAt: row.countedAt,
  publishAt: row.publishAt ?? undefined,
  publishedAt: row.publishedAt ?? undefined,
});

/** Counts from before there were such figures have none. */
const isEmpty = (value: Prisma.JsonValue): boolean => value === null || Object.keys(value).length === 0;

/** The ballots of a closed box, in no order that means anything. */
export async function ballotsIn(tx: Tx, boxId: number): Promise<Marks[]> {
  return tx.ballot.findMany({
    where: { boxId },
    select: { choices: true, points: true },
    orderBy: { id: "asc" },
  });
}

/** The codes of the ballots that count in a box, in the order of the alphabet. */
export async function countedCodesIn(tx: Tx, boxId: number): Promise<string[]> {
  const rows = await tx.receipt.findMany({
    where: { boxId, state: "counted" },
    select: { code: true },
    orderBy: { code: "asc" },
  });
  return rows.map(({ code }) => code);
}

/** Boxes of every community that are closed and not counted yet, or that somebody asked to be counted again. */
export async function boxesToCount(tx: Tx): Promise<{ id: number; processId: string }[]> {
  return tx.ballotBox.findMany({
    where: { OR: [{ state: "closed" }, { recount: { not: Prisma.DbNull } }] },
    select: { id: true, processId: true },
    orderBy: { id: "asc" },
  });
}

/** Why a box is to be counted: for the first time, or again with this note. Undefined when it need not be. */
export async function toCountNow(
  tx: Tx,
  boxId: number,
): Promise<{ note: LocalText; version: number } | undefined> {
  const box = await tx.ballotBox.findUnique({
    where: { id: boxId },
    select: { state: true, recount: true, counts: { select: { version: true } } },
  });
  if (!box || (box.state !== "closed" && box.recount === null)) return undefined;
  const version = 1 + Math.max(0, ...box.counts.map((count) => count.version));
  return { note: (box.recount ?? {}) as LocalText, version };
}

/** Stores a count and moves the box on. False when another process counted it first. */
export async function storeCount(
  tx: Tx,
  { files, turnout, result, version, ...count }: NewCount & { version: number },
): Promise<boolean> {
  const { boxId } = count;
  // Nobody else stores another until the transaction ends.
  await tx.$queryRaw`SELECT 1 FROM "BallotBox" WHERE id = ${boxId}::int FOR UPDATE`;
  if ((await toCountNow(tx, boxId))?.version !== version) return false;
  await tx.ballotBox.updateMany({ where: { id: boxId, state: "closed" }, data: { state: "counted" } });
  await tx.ballotBox.update({ where: { id: boxId }, data: { recount: Prisma.DbNull } });
  await tx.count.updateMany({ where: { boxId, publishedAt: null }, data: { publishAt: null } });
  await tx.count.create({
    data: {
      ...count,
      version,
      turnout: plain(turnout),
      result: JSON.parse(JSON.stringify(result)),
      files: { create: files.map((file) => ({ ...file, bytes: new Uint8Array(file.bytes) })) },
    },
  });
  return true;
}

/** Asks for another count of a counted box; `note` is empty where nothing was published yet. False when one is on its way. */
export async function askRecount(tx: Tx, boxId: number, note: LocalText): Promise<boolean> {
  const { count } = await tx.ballotBox.updateMany({
    where: { id: boxId, state: { in: ["counted", "published"] }, recount: { equals: Prisma.DbNull } },
    data: { recount: plain(note) },
  });
  return count === 1;
}

/** Boxes of a process that are counted again just now. */
export async function recounting(tx: Tx, processId: string): Promise<number[]> {
  const rows = await tx.ballotBox.findMany({
    where: { processId, recount: { not: Prisma.DbNull } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Every count of a process, those of a box from the newest to the oldest. */
async function countsOf(tx: Tx, where: Prisma.CountWhereInput): Promise<StoredCount[]> {
  const rows = await tx.count.findMany({ where, orderBy: [{ boxId: "asc" }, { version: "desc" }] });
  return rows.map(toCount);
}

const newest = (counts: readonly StoredCount[]): StoredCount[] =>
  counts.filter(({ boxId }, index) => counts[index - 1]?.boxId !== boxId);

/** Processes of every community in which something was published after this moment. */
export async function processesPublishedSince(tx: Tx, moment: Date): Promise<string[]> {
  const rows = await tx.participatoryProcess.findMany({
    where: { boxes: { some: { counts: { some: { publishedAt: { gt: moment } } } } } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** Of each box of a process the results that are public now. */
export const publishedCounts = async (tx: Tx, processId: string): Promise<StoredCount[]> =>
  newest(await allPublished(tx, processId));

/** The same with those that were corrected since. */
export const allPublished = (tx: Tx, processId: string): Promise<StoredCount[]> =>
  countsOf(tx, { box: { processId }, publishedAt: { not: null } });

/** Of each box of a process the newest count, where it is not public. */
export async function waitingCounts(tx: Tx, processId: string): Promise<StoredCount[]> {
  return newest(await countsOf(tx, { box: { processId } })).filter(({ publishedAt }) => !publishedAt);
}

/** The same without what is in them. */
export async function unpublishedCounts(
  tx: Tx,
  processId: string,
): Promise<{ id: string; boxId: number; publishAt: Date | undefined }[]> {
  const rows = await tx.count.findMany({
    where: { box: { processId } },
    orderBy: [{ boxId: "asc" }, { version: "desc" }],
    distinct: ["boxId"],
    select: { id: true, boxId: true, publishAt: true, publishedAt: true },
  });
  return rows.flatMap(({ id, boxId, publishAt, publishedAt }) =>
    publishedAt ? [] : [{ id, boxId, publishAt: publishAt ?? undefined }],
  );
}

/** Those that stand: a count that is to be made again is nobody's to approve or to publish, and no date takes it along. */
export async function standingCounts(tx: Tx, processId: string): Promise<StoredCount[]> {
  const again = await recounting(tx, processId);
  return (await waitingCounts(tx, processId)).filter(({ boxId }) => !again.includes(boxId));
}

/** The same with the boxes locked: two organizers, and the job that publishes, go one after the other. */
export async function lockWaiting(tx: Tx, processId: string): Promise<StoredCount[]> {
  await lockBoxes(tx, processId);
  return standingCounts(tx, processId);
}

/** Decides when a count is published, or that it is not after all. */
export async function planPublication(tx: Tx, countId: string, at: Date | null): Promise<void> {
  await tx.count.update({ where: { id: countId }, data: { publishAt: at } });
}

/** Processes of every community with results whose time has come. */
export async function processesToPublish(tx: Tx, now: Date): Promise<{ id: string; communityId: string }[]> {
  return tx.participatoryProcess.findMany({
    where: { boxes: { some: { counts: { some: { publishAt: { lte: now }, publishedAt: null } } } } },
    select: { id: true, communityId: true },
    orderBy: { id: "asc" },
  });
}

/** From now on everybody can read it. */
export async function publishCount(
  tx: Tx,
  { id, boxId, charts }: StoredCount,
  publishedAt: Date,
): Promise<void> {
  await tx.ballotBox.update({ where: { id: boxId }, data: { state: "published" } });
  await tx.count.update({ where: { id }, data: { publishedAt, publishAt: null } });
  await tx.file.updateMany({ where: { id: { in: Object.values(charts) } }, data: { public: true } });
}

/** What the vote decided about each project of a box; a correction may decide otherwise. */
export async function settleProjects(
  tx: Tx,
  processId: string,
  decided: readonly { id: number; status: "funded" | "not-funded" }[],
): Promise<void> {
  for (const { id, status } of decided) {
    await tx.project.updateMany({
      where: { id, processId, status: { in: ["on-ballot", "funded", "not-funded"] } },
      data: { status },
    });
  }
}
