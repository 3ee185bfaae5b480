import type { Tx } from "./transaction.js";

/** A single-use code as it was given out, with the proposal it opens. */
export interface CoAuthorInvitation {
  hash: string;
  proposalId: number;
  processId: string;
  communityId: string;
  expiresAt: Date;
  usedAt: Date | undefined;
}

export async function storeCoAuthorCode(
  tx: Tx,
  code: { hash: string; proposalId: number; expiresAt: Date; heldBy?: string },
): Promise<void> {
  await tx.coAuthorCode.create({ data: code });
}

/** Codes of a proposal that somebody can still use. */
export async function countOpenCodes(tx: Tx, proposalId: number, now: Date): Promise<number> {
  return tx.coAuthorCode.count({ where: { proposalId, usedAt: null, expiresAt: { gt: now } } });
}

/** Whether somebody holds an invitation to a proposal that they can still use. */
export async function isInvited(
  tx: Tx,
  { proposalId, participantId, now }: { proposalId: number; participantId: string; now: Date },
): Promise<boolean> {
  const where = { proposalId, heldBy: participantId, usedAt: null, expiresAt: { gt: now } };
  return (await tx.coAuthorCode.count({ where })) > 0;
}

export async function findCoAuthorCode(tx: Tx, hash: string): Promise<CoAuthorInvitation | undefined> {
  const row = await tx.coAuthorCode.findUnique({
    where: { hash },
    include: { proposal: { select: { processId: true, process: { select: { communityId: true } } } } },
  });
  if (!row) return undefined;
  const { proposalId, expiresAt, usedAt, proposal } = row;
  const { processId } = proposal;
  const { communityId } = proposal.process;
  return { hash, proposalId, processId, communityId, expiresAt, usedAt: usedAt ?? undefined };
}

/** Keeps an unused code for whoever showed it last, instead of any other they showed before. */
export async function holdCoAuthorCode(tx: Tx, hash: string, participantId: string): Promise<void> {
  await releaseCoAuthorCodes(tx, participantId);
  await tx.coAuthorCode.updateMany({ where: { hash, usedAt: null }, data: { heldBy: participantId } });
}

/** What somebody showed and did not use is anybody's again. */
export async function releaseCoAuthorCodes(tx: Tx, participantId: string): Promise<void> {
  await tx.coAuthorCode.updateMany({
    where: { heldBy: participantId, usedAt: null },
    data: { heldBy: null },
  });
}

/** The code kept for somebody, as long as it is valid. */
export async function heldCoAuthorCode(
  tx: Tx,
  { processId, participantId, now }: { processId: string; participantId: string; now: Date },
): Promise<{ hash: string; proposalId: number } | undefined> {
  const row = await tx.coAuthorCode.findFirst({
    where: { heldBy: participantId, usedAt: null, expiresAt: { gt: now }, proposal: { processId } },
    orderBy: { expiresAt: "desc" },
    select: { hash: true, proposalId: true },
  });
  return row ?? undefined;
}

/** False when it was used, or shown by somebody else, meanwhile. */
export async function useCoAuthorCode(
  tx: Tx,
  { hash, participantId, now }: { hash: string; participantId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.coAuthorCode.updateMany({
    where: { hash, usedAt: null, heldBy: participantId },
    data: { usedAt: now },
  });
  return count === 1;
}

/** An invitation that ran out is known for another month, so that whoever uses it is told so. */
const KNOWN_MS = 30 * 24 * 60 * 60_000;

export async function forgetCoAuthorCodesBefore(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KNOWN_MS);
  await tx.coAuthorCode.deleteMany({ where: { expiresAt: { lt: before } } });
}
