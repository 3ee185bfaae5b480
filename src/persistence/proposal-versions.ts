import type { Place } from "../domain/process.js";
import { Prisma } from "../generated/prisma/client.js";
import { copyPhotos, removePhotosAfter } from "./proposal-photos.js";
import type { Tx } from "./transaction.js";

/** Answers to store; null takes one away. */
export interface TextChange {
  title?: string | null;
  body?: string | null;
  areaKey?: string | null;
  place?: Place | null;
  themeKey?: string | null;
  skipped?: readonly string[];
}

export async function saveText(
  tx: Tx,
  { proposalId, version }: { proposalId: number; version: number },
  { place, skipped, ...change }: TextChange,
): Promise<void> {
  await tx.proposalVersion.update({
    where: { proposalId_version: { proposalId, version } },
    data: {
      ...change,
      ...(place !== undefined && {
        place: place === null ? Prisma.DbNull : ({ ...place } as Prisma.InputJsonObject),
      }),
      ...(skipped && { skipped: [...skipped] }),
    },
  });
}

interface Copy {
  proposalId: number;
  from: number;
  to: number;
  /** Whose words will be new in it. */
  by: string;
  now: Date;
  uuid: () => string;
}

/** A new version that begins as an earlier one, photos included; the earlier one stays as it is. */
export async function copyVersion(tx: Tx, { proposalId, from, to, by, now, uuid }: Copy): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ProposalVersion"
      ("proposalId", version, title, body, "areaKey", place, "themeKey", skipped, "createdAt", "changedBy", "changedAt")
    SELECT "proposalId", ${to}::int, title, body, "areaKey", place, "themeKey", skipped, ${now}::timestamptz,
      ${by}::uuid, ${now}::timestamptz
    FROM "ProposalVersion" WHERE "proposalId" = ${proposalId}::int AND version = ${from}::int`;
  await copyPhotos(tx, { proposalId, from, to, uuid });
}

/**
 * The version being written goes on being the same person's. False when somebody else has it on their screen; else nobody
 * gets it there until the transaction ends.
 */
export async function goOnWith(
  tx: Tx,
  { proposalId, version, by, now }: { proposalId: number; version: number; by: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.proposalVersion.updateMany({
    where: { proposalId, version, shown: false },
    data: { changedBy: by, changedAt: now },
  });
  return count === 1;
}

/** Somebody else is about to see this version: from now on it stays as it is. Read it afterwards. */
export async function markShown(tx: Tx, proposalId: number, version: number): Promise<void> {
  await tx.proposalVersion.updateMany({
    where: { proposalId, version, shown: false },
    data: { shown: true },
  });
}

/** A change that was not sent goes, with all its versions. */
export async function deleteVersionsAfter(tx: Tx, proposalId: number, version: number): Promise<void> {
  await removePhotosAfter(tx, proposalId, version);
  await tx.proposalVersion.deleteMany({ where: { proposalId, version: { gt: version } } });
}
