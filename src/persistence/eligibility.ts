import type { Tx } from "./transaction.js";

export interface NewEligibility {
  id: string;
  processId: string;
  participantId: string;
  method: string;
  basis: string;
  areaKey: string | null;
  identifierHash: string;
  checkedAt: Date;
}

/** False when this identifier, or this person, already has a right to vote here: one person, one ballot. */
export async function grantEligibility(tx: Tx, eligibility: NewEligibility): Promise<boolean> {
  const { count } = await tx.eligibility.createMany({ data: [eligibility], skipDuplicates: true });
  return count === 1;
}

export async function eligibilityHolder(
  tx: Tx,
  processId: string,
  identifierHash: string,
): Promise<string | undefined> {
  const row = await tx.eligibility.findUnique({
    where: { processId_identifierHash: { processId, identifierHash } },
    select: { participantId: true },
  });
  return row?.participantId;
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

export async function findListedPerson(
  tx: Tx,
  processId: string,
  hash: string,
): Promise<{ areaKey: string | null } | null> {
  return tx.listedPerson.findUnique({
    where: { processId_hash: { processId, hash } },
    select: { areaKey: true },
  });
}

/** What a try was for: a right to vote, or a link to another chat. */
export type TryKind = "right" | "link";

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

export async function recordAttempt(
  tx: Tx,
  attempt: Attempt & { id: string; participantId: string },
): Promise<void> {
  await tx.verificationAttempt.create({ data: attempt });
}
