import type { CountFile } from "./counts.js";
import type { Tx } from "./transaction.js";

/** The list of a count's files with the hash of each: its own hash stands for all of them. */
export const MANIFEST = "manifest.json";

/** By count, the SHA-256 of its manifest. */
export async function fingerprints(tx: Tx, countIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.countFile.findMany({
    where: { countId: { in: [...countIds] }, name: MANIFEST },
    select: { countId: true, sha256: true },
  });
  return new Map(rows.map(({ countId, sha256 }) => [countId, sha256]));
}

export interface ListedFile extends Omit<CountFile, "bytes"> {
  size: number;
}

/** The files of a count without what is in them, by name. */
export async function listCountFiles(tx: Tx, countId: string): Promise<ListedFile[]> {
  return tx.$queryRaw<ListedFile[]>`
    SELECT name, mime, sha256, length(bytes) AS size FROM "CountFile"
    WHERE "countId" = ${countId}::uuid ORDER BY name`;
}

/** One of them; undefined when there is none of this name. */
export async function readCountFile(tx: Tx, countId: string, name: string): Promise<CountFile | undefined> {
  const row = await tx.countFile.findUnique({ where: { countId_name: { countId, name } } });
  return row ? { name, mime: row.mime, sha256: row.sha256, bytes: row.bytes } : undefined;
}
