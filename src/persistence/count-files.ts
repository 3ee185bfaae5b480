import type { CountFile } from "./counts.js";
import type { Tx } from "./transaction.js";

/** The list of a count's files with the hash of each: its own hash stands for all of them. */
export const MANIFEST = "manifest.json";

/** What somebody checks a count with, in the order in which it is sent. */
const TO_CHECK_WITH = [MANIFEST, "ballots.pb", "results.json", "codes.csv"];

/** Keeps them as files that chats can send, too: whoever has no public address sends them as documents. */
export async function keepForChats(tx: Tx, countId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "File" (id, mime, bytes, public, "createdAt")
    SELECT DISTINCT left(sha256, 32)::uuid, mime, bytes, true, ${now}::timestamptz FROM "CountFile"
    WHERE "countId" = ${countId}::uuid AND name = ANY(${TO_CHECK_WITH}::text[])
    ON CONFLICT DO NOTHING`;
}

/** Those that are kept, with their ids as files. */
export async function filesForChats(tx: Tx, countId: string): Promise<{ name: string; file: string }[]> {
  return tx.$queryRaw<{ name: string; file: string }[]>`
    SELECT c.name, f.id AS file FROM "CountFile" c JOIN "File" f ON f.id = left(c.sha256, 32)::uuid
    WHERE c."countId" = ${countId}::uuid AND c.name = ANY(${TO_CHECK_WITH}::text[])
    ORDER BY array_position(${TO_CHECK_WITH}::text[], c.name)`;
}

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
