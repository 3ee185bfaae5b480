import { CHAIN_START, linked, type RecordedEntry } from "../domain/audit/chain.js";
import { Prisma } from "../generated/prisma/client.js";
import { beforeCommit, type Tx } from "./transaction.js";

/** Who did what, and why. Nothing of a ballot, and no text that people wrote in private, belongs here (I-13). */
export interface Act {
  communityId: string;
  processId?: string;
  at: Date;
  /** The participant who acted; none when it was done on the server. */
  actorId?: string;
  /** The kinds of role they have. */
  actorRoles?: readonly string[];
  /** A verb: `import`, `publish-proposal`. */
  action: string;
  /** What it was done to: `process bologna-2023`, `proposal 218`. */
  subject: string;
  before?: object;
  after?: object;
  why?: string;
}

/** What was done in a transaction that goes on. */
const ACTS = new WeakMap<Tx, Act[]>();

/**
 * Adds to the record of organizers' acts, which is never changed afterwards (I-14). It is written as the last thing of the
 * transaction, so that the end of a community's chain is locked only for a moment and while waiting for nothing else.
 * @throws for what is no transaction of `inTransaction`
 */
export function recordAct(tx: Tx, act: Act): Promise<void> {
  const acts = ACTS.get(tx) ?? [];
  if (acts.length === 0) {
    beforeCommit(tx, () => writeDown(tx, acts));
    ACTS.set(tx, acts);
  }
  acts.push(act);
  return Promise.resolve();
}

/** Communities in one order, so that nobody waits for each other. */
async function writeDown(tx: Tx, acts: readonly Act[]): Promise<void> {
  const communities = [...new Set(acts.map(({ communityId }) => communityId))].sort();
  for (const id of communities)
    await addToChain(
      tx,
      id,
      acts.filter(({ communityId }) => communityId === id),
    );
}

async function addToChain(tx: Tx, communityId: string, acts: readonly Act[]): Promise<void> {
  let end = await lockEnd(tx, communityId);
  const rows = acts.map(({ before, after, actorRoles = [], ...act }) => {
    end = linked(end, contentOf({ ...act, before, after, actorRoles }));
    return {
      ...act,
      ...end,
      actorRoles: [...actorRoles],
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
    };
  });
  await tx.auditEntry.createMany({ data: rows });
  await keepEnd(tx, communityId, end);
}

interface Content {
  communityId: string;
  processId?: string | null;
  at: Date;
  actorId?: string | null;
  actorRoles: readonly string[];
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
  why?: string | null;
}

/** What of a row is hashed, as it is read back: JSON as the database keeps it, no value as none. */
const contentOf = (row: Content): Omit<RecordedEntry, "position"> => ({
  community: row.communityId,
  process: row.processId ?? undefined,
  at: row.at.toISOString(),
  actor: row.actorId ?? undefined,
  roles: row.actorRoles,
  action: row.action,
  subject: row.subject,
  before: row.before ?? undefined,
  after: row.after ?? undefined,
  why: row.why ?? undefined,
});

type End = typeof CHAIN_START;

/** Nobody else adds to the record of this community until the transaction ends. */
async function lockEnd(tx: Tx, communityId: string): Promise<End> {
  const [end = CHAIN_START] = await tx.$queryRaw<End[]>`
    SELECT "auditCount" AS position, "auditHash" AS hash FROM "Community"
    WHERE id = ${communityId}::uuid FOR NO KEY UPDATE`;
  return end;
}

async function keepEnd(tx: Tx, id: string, { position, hash }: End): Promise<void> {
  await tx.community.update({ where: { id }, data: { auditCount: position, auditHash: hash } });
}

/** Puts what an earlier version recorded into a chain, once: what is there unlinked later was put in by hand. */
export async function chainOldEntries(tx: Tx): Promise<void> {
  const unchained = await tx.community.findMany({
    where: { auditCount: 0, audit: { some: {} } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of unchained) await chainAll(tx, id);
}

async function chainAll(tx: Tx, communityId: string): Promise<void> {
  let end = await lockEnd(tx, communityId);
  if (end.position > 0) return;
  const rows = await tx.auditEntry.findMany({ where: { communityId }, orderBy: { id: "asc" } });
  for (const row of rows) {
    end = linked(end, contentOf(row));
    await tx.auditEntry.update({ where: { id: row.id }, data: end });
  }
  await keepEnd(tx, communityId, end);
}

/** An entry as it stands in the database. */
export interface StoredEntry {
  id: bigint;
  /** Null for one that nobody put into the chain. */
  hash: string | null;
  entry: RecordedEntry;
}

type Row = Prisma.AuditEntryGetPayload<object>;

export const toStored = (row: Row): StoredEntry => ({
  id: row.id,
  hash: row.hash,
  entry: { position: row.position ?? 0, ...contentOf(row) },
});

/** How far the record of each community goes, as the community keeps it. */
export async function chainEnds(
  tx: Tx,
): Promise<{ communityId: string; slug: string; position: number; hash: string }[]> {
  return tx.$queryRaw`
    SELECT id AS "communityId", slug, "auditCount" AS position, "auditHash" AS hash FROM "Community" ORDER BY slug`;
}

/** Entries of a community in the order of the chain, from after a position on. */
export async function entriesAfter(
  tx: Tx,
  communityId: string,
  { after, take }: { after: number; take: number },
): Promise<StoredEntry[]> {
  const rows = await tx.auditEntry.findMany({
    where: { communityId, position: { gt: after } },
    orderBy: { position: "asc" },
    take,
  });
  return rows.map(toStored);
}

/** The first entry of a community that nobody put into the chain. */
export async function unlinkedEntry(tx: Tx, communityId: string): Promise<StoredEntry | undefined> {
  const row = await tx.auditEntry.findFirst({
    where: { communityId, OR: [{ position: null }, { hash: null }] },
    orderBy: { id: "asc" },
  });
  return row ? toStored(row) : undefined;
}

/** Whether something that this person did is on record. */
export const hasActed = async (tx: Tx, communityId: string, actorId: string): Promise<boolean> =>
  (await tx.auditEntry.findFirst({ where: { communityId, actorId }, select: { id: true } })) !== null;
