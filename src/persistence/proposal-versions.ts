import type { Place } from "../domain/process.js";
import { Prisma } from "../generated/prisma/client.js";
import { copyPhotos, removePhotosOf } from "./proposal-photos.js";
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

/** A new version that begins as the one before it, photos included; the earlier one stays as it is. */
export async function copyVersion(
  tx: Tx,
  { proposalId, from, now, uuid }: { proposalId: number; from: number; now: Date; uuid: () => string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ProposalVersion"
      ("proposalId", version, title, body, "areaKey", place, "themeKey", skipped, "createdAt")
    SELECT "proposalId", version + 1, title, body, "areaKey", place, "themeKey", skipped, ${now}::timestamptz
    FROM "ProposalVersion" WHERE "proposalId" = ${proposalId}::int AND version = ${from}::int`;
  await copyPhotos(tx, { proposalId, from, uuid });
}

export async function deleteVersion(tx: Tx, proposalId: number, version: number): Promise<void> {
  await removePhotosOf(tx, proposalId, version);
  await tx.proposalVersion.delete({ where: { proposalId_version: { proposalId, version } } });
}
