import type { Identifier } from "../domain/eligibility/identifier.js";
import { stayAsTheyAre } from "./people.js";
import type { Tx } from "./transaction.js";

export interface NewEligibility {
  id: string;
  processId: string;
  participantId: string;
  method: string;
  basis: string;
  strength: number;
  areaKey: string | null;
  tie: string | null;
  ageBand: string | null;
  barredAs: string | null;
  checkedAt: Date;
}

/**
 * Whose these identifiers are: each person who holds one or more of them. Until the transaction ends nobody else can take
 * one of them, whoever asks for the same ones waits, and none of these people becomes one with another.
 */
export async function lockHolders(
  tx: Tx,
  processId: string,
  identifiers: readonly Identifier[],
): Promise<string[]> {
  const hashes = identifiers.map(({ hash }) => hash);
  await tx.$queryRaw`
    SELECT count(pg_advisory_xact_lock(key)) FROM (
      SELECT DISTINCT hashtextextended(${processId} || hash, 0) AS key FROM unnest(${hashes}::text[]) AS hash ORDER BY key
    ) AS in_one_order_for_everybody`;
  for (;;) {
    const holders = await holdersOf(tx, processId, hashes);
    if (await stayAsTheyAre(tx, holders)) return holders;
  }
}

async function holdersOf(tx: Tx, processId: string, hashes: string[]): Promise<string[]> {
  const rows = await tx.eligibility.findMany({
    where: { identifiers: { some: { processId, hash: { in: hashes } } } },
    select: { participantId: true },
  });
  return rows.map(({ participantId }) => participantId);
}

/** A right of this person; where they have one, the stronger check is what it rests on, and what either told is kept. */
export async function putEligibility(
  tx: Tx,
  eligibility: NewEligibility,
  identifiers: readonly Identifier[],
): Promise<void> {
  const { processId, participantId, method, basis, strength, areaKey, tie, ageBand, barredAs, checkedAt } =
    eligibility;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Eligibility" AS e
      (id, "processId", "participantId", method, basis, strength, "areaKey", tie, "ageBand", "barredAs", "checkedAt")
    VALUES (${eligibility.id}::uuid, ${processId}::uuid, ${participantId}::uuid, ${method}, ${basis}, ${strength},
      ${areaKey}, ${tie}, ${ageBand}, ${barredAs}, ${checkedAt}::timestamptz)
    ON CONFLICT ("processId", "participantId") DO UPDATE SET
      method = CASE WHEN excluded.strength > e.strength THEN excluded.method ELSE e.method END,
      basis = CASE WHEN excluded.strength > e.strength THEN excluded.basis ELSE e.basis END,
      "checkedAt" = CASE WHEN excluded.strength > e.strength THEN excluded."checkedAt" ELSE e."checkedAt" END,
      strength = greatest(e.strength, excluded.strength),
      "areaKey" = coalesce(e."areaKey", excluded."areaKey"),
      tie = coalesce(e.tie, excluded.tie),
      "barredAs" = coalesce(excluded."barredAs", e."barredAs"),
      "ageBand" = coalesce(e."ageBand", excluded."ageBand")
    RETURNING id`;
  if (!row) throw new Error("a right that was just written is gone");
  await tx.eligibilityIdentifier.createMany({
    data: identifiers.map(({ kind, hash }) => ({ processId, eligibilityId: row.id, kind, hash })),
    skipDuplicates: true,
  });
}

/** What kind of identifier has a hash that begins so, and when a right was given for it; not whose. */
export async function usedIdentifier(
  tx: Tx,
  processId: string,
  reference: string,
): Promise<{ kind: string; checkedAt: Date } | undefined> {
  const [row] = await tx.$queryRaw<{ kind: string; checkedAt: Date }[]>`
    SELECT i.kind, e."checkedAt" FROM "EligibilityIdentifier" i JOIN "Eligibility" e ON e.id = i."eligibilityId"
    WHERE i."processId" = ${processId}::uuid AND left(i.hash, 10) = ${reference} LIMIT 1`;
  return row;
}

export async function findPersonalCode(
  tx: Tx,
  processId: string,
  hash: string,
): Promise<{ areaKey: string | null; personHash: string | null } | null> {
  return tx.personalCode.findFirst({
    where: { hash, processId },
    select: { areaKey: true, personHash: true },
  });
}

export async function markCodeUsed(tx: Tx, hash: string, now: Date): Promise<void> {
  await tx.personalCode.updateMany({ where: { hash, usedAt: null }, data: { usedAt: now } });
}

/** What the electoral list says of somebody. */
export interface ListedPerson {
  areaKey: string | undefined;
  barredAs: string | undefined;
}

export async function findListedPerson(
  tx: Tx,
  processId: string,
  hash: string,
): Promise<ListedPerson | undefined> {
  const row = await tx.listedPerson.findUnique({
    where: { processId_hash: { processId, hash } },
    select: { areaKey: true, barredAs: true },
  });
  return row ? { areaKey: row.areaKey ?? undefined, barredAs: row.barredAs ?? undefined } : undefined;
}

/** What a try was for: a right to vote, a link to another chat, or finding somebody at a desk. */
export type TryKind = "right" | "link" | "desk";

export interface Attempt {
  kind: TryKind;
  at: Date;
}

/** The tries a person made, the oldest first. */
export async function attemptsSince(tx: Tx, participantId: string, since: Date): Promise<Attempt[]> {
  const rows = await tx.verificationAttempt.findMany({
    where: { participantId, at: { gt: since } },
    orderBy: { at: "asc" },
    select: { kind: true, at: true },
  });
  return rows as Attempt[];
}

/** Until the transaction ends, whoever else tries this identifier waits: tries at the same instant are counted one by one. */
export async function lockTries(tx: Tx, identifierHash: string): Promise<void> {
  await tx.$queryRaw`SELECT count(pg_advisory_xact_lock(hashtextextended('tries ' || ${identifierHash}, 0)))`;
}

/** When this identifier was tried since then, by whomever; the first time first. */
export async function triesOf(tx: Tx, identifierHash: string, since: Date): Promise<Date[]> {
  const rows = await tx.verificationAttempt.findMany({
    where: { identifierHash, at: { gt: since } },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  return rows.map(({ at }) => at);
}

export async function recordAttempt(
  tx: Tx,
  attempt: Attempt & { id: string; participantId: string; identifierHash?: string },
): Promise<void> {
  await tx.verificationAttempt.create({ data: attempt });
}
