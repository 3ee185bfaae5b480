import type { Prisma } from "../generated/prisma/client.js";
import { toStored, type StoredEntry } from "./audit.js";
import type { Tx } from "./transaction.js";

/** An entry, with the name its actor has now. */
export interface ReadableEntry extends StoredEntry {
  name: string | undefined;
}

/** What is on record of a process, the newest first. */
export async function readRecord(
  tx: Tx,
  processId: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ items: ReadableEntry[]; total: number }> {
  const where = { processId, position: { not: null } };
  const rows = await tx.auditEntry.findMany({ where, orderBy: { id: "desc" }, skip, take });
  return { items: await withNames(tx, rows), total: await tx.auditEntry.count({ where }) };
}

export async function readEntry(
  tx: Tx,
  processId: string,
  position: number,
): Promise<ReadableEntry | undefined> {
  if (!Number.isSafeInteger(position) || position < 1 || position >= 2 ** 31) return undefined;
  const row = await tx.auditEntry.findFirst({ where: { processId, position } });
  return row ? (await withNames(tx, [row]))[0] : undefined;
}

type Row = Prisma.AuditEntryGetPayload<object>;

async function withNames(tx: Tx, rows: readonly Row[]): Promise<ReadableEntry[]> {
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const [community] = rows.map(({ communityId }) => communityId);
  const now = new Map<string, string>();
  for (const id of ids) now.set(id, await whoIsNow(tx, community ?? "", id));
  const people = await tx.participant.findMany({
    where: { id: { in: [...now.values()] } },
    select: { id: true, displayName: true },
  });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName ?? undefined]));
  return rows.map((row) => ({ ...toStored(row), name: names.get(now.get(row.actorId ?? "") ?? "") }));
}

/** Somebody who became one person with another is found under the id of that one. */
async function whoIsNow(tx: Tx, communityId: string, id: string): Promise<string> {
  if ((await tx.participant.count({ where: { id } })) > 0) return id;
  const [joined] = await tx.$queryRaw<{ id: string }[]>`
    SELECT after->>'participant' AS id FROM "AuditEntry"
    WHERE "communityId" = ${communityId}::uuid AND action = 'join-people' AND before->>'participant' = ${id}`;
  return joined ? whoIsNow(tx, communityId, joined.id) : id;
}
