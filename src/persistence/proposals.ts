import type { Place } from "../domain/process.js";
import type { Proposal } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import { readPhotos } from "./proposal-photos.js";
import { toStanding } from "./proposal-standing.js";
import type { Tx } from "./transaction.js";

/** A proposal by what we call it or by what people call it; always of one process (I-15). */
export type ProposalKey = { processId: string } & ({ id: number } | { number: number });

/** Which of its versions is wanted. */
export type WhichVersion = "working" | "sent" | "public";

/** Undefined when there is no such proposal, or not this version of it. */
export async function readProposal(
  tx: Tx,
  key: ProposalKey,
  which: WhichVersion = "working",
): Promise<Proposal | undefined> {
  const row = await tx.proposal.findFirst({ where: key });
  if (!row) return undefined;
  const standing = toStanding(row);
  const version = standing[which];
  if (version === undefined) return undefined;
  const text = await tx.proposalVersion.findUnique({
    where: { proposalId_version: { proposalId: row.id, version } },
  });
  if (!text) return undefined;
  const { title, body, areaKey, themeKey, place, skipped } = text;
  return {
    id: row.id,
    number: row.number ?? undefined,
    author: row.authorId ?? undefined,
    standing,
    version,
    text: {
      title: title ?? undefined,
      body: body ?? undefined,
      area: areaKey ?? undefined,
      place: place === null ? undefined : (place as Place),
      theme: themeKey ?? undefined,
      skipped,
      photos: await readPhotos(tx, row.id, version),
    },
    showName: row.showName,
    submittedAt: row.submittedAt ?? undefined,
    keptUntil: row.keptUntil ?? undefined,
    updatedAt: row.updatedAt,
  };
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockProposal(
  tx: Tx,
  key: ProposalKey,
  which: WhichVersion = "working",
): Promise<Proposal | undefined> {
  const by = "id" in key ? Prisma.sql`id = ${key.id}::int` : Prisma.sql`number = ${key.number}::int`;
  await tx.$queryRaw`
    SELECT id FROM "Proposal" WHERE "processId" = ${key.processId}::uuid AND ${by} FOR NO KEY UPDATE`;
  return readProposal(tx, key, which);
}

/** An empty draft with its first version. */
export async function createDraft(
  tx: Tx,
  {
    processId,
    authorId,
    now,
    keptUntil,
  }: { processId: string; authorId: string; now: Date; keptUntil: Date },
): Promise<number> {
  const { id } = await tx.proposal.create({
    data: { processId, authorId, state: "draft", keptUntil, createdAt: now, updatedAt: now },
    select: { id: true },
  });
  await tx.proposalVersion.create({ data: { proposalId: id, version: 1, createdAt: now } });
  return id;
}

/** A draft is all its author's: it goes without a trace. Its photos' files are forgotten with the next clean-up. */
export async function deleteProposal(tx: Tx, id: number): Promise<void> {
  await tx.proposal.delete({ where: { id } });
}

/** Until the transaction ends: two of a person's chats cannot both send the last proposal they may send. */
export async function lockAuthor(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Participant" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
}

/** How many proposals somebody has sent in a process, without those withdrawn. */
export async function countSent(tx: Tx, processId: string, authorId: string): Promise<number> {
  return tx.proposal.count({
    where: { processId, authorId, number: { not: null }, state: { not: "withdrawn" } },
  });
}

/** The next number people will call a proposal by. */
export async function nextProposalNumber(tx: Tx, processId: string): Promise<number> {
  const { lastNumber } = await tx.participatoryProcess.update({
    where: { id: processId },
    data: { lastNumber: { increment: 1 } },
    select: { lastNumber: true },
  });
  return lastNumber;
}
