import type { Tx } from "./transaction.js";

/** Which of these codes exist already. */
export async function takenCodes(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  const taken = await tx.personalCode.findMany({
    where: { hash: { in: [...hashes] } },
    select: { hash: true },
  });
  return new Set(taken.map(({ hash }) => hash));
}

export async function storeCodes(
  tx: Tx,
  hashes: readonly string[],
  code: { processId: string; areaKey: string | null; createdAt: Date },
): Promise<void> {
  await tx.personalCode.createMany({ data: hashes.map((hash) => ({ hash, ...code })) });
}

export interface LetterCode {
  hash: string;
  processId: string;
  areaKey: string | null;
  personHash: string;
  createdAt: Date;
}

/** Codes for letters, each bound to the person it is for. */
export async function storeLetterCodes(tx: Tx, codes: readonly LetterCode[]): Promise<void> {
  await tx.personalCode.createMany({ data: [...codes] });
}

export interface NewRoleCode {
  hash: string;
  processId: string;
  kind: string;
  areaKey: string | null;
  /** The organizer who invites; null from the command line. */
  invitedBy: string | null;
  expiresAt: Date;
}

export async function storeRoleCode(tx: Tx, code: NewRoleCode): Promise<void> {
  await tx.roleCode.create({ data: code });
}

/** How many of them were not listed before. */
export async function storeListedPeople(
  tx: Tx,
  processId: string,
  people: readonly { hash: string; areaKey: string | null; barredAs: string | null }[],
): Promise<number> {
  const data = people.map((person) => ({ processId, ...person }));
  const { count } = await tx.listedPerson.createMany({ data, skipDuplicates: true });
  return count;
}
