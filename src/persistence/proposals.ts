import type { Place } from "../domain/process.js";
import type { CloseAnswer, Proposal, ProposalText } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import { toStanding, type StandingColumns } from "./proposal-standing.js";
import type { Tx } from "./transaction.js";

/** A proposal by what we call it or by what people call it; always of one process (I-15). */
export type ProposalKey = { processId: string } & ({ id: number } | { number: number });

/** Which of its versions is wanted. */
export type WhichVersion = "working" | "sent" | "public";

interface Row extends StandingColumns {
  id: number;
  number: number | null;
  authorId: string | null;
  groupId: string | null;
  showName: boolean;
  closeOnes: CloseAnswer | null;
  submittedAt: Date | null;
  mergedInto: number | null;
  keptUntil: Date | null;
  updatedAt: Date;
  version: number;
  reader: string | null;
  changedBy: string | null;
  shown: boolean;
  title: string | null;
  body: string | null;
  areaKey: string | null;
  themeKey: string | null;
  place: Place | null;
  skipped: string[];
  photos: { id: string; file: string; alt: string | null }[];
}

const VERSIONS: Record<WhichVersion, Prisma.Sql> = {
  working: Prisma.sql`p."workingVersion"`,
  sent: Prisma.sql`p."sentVersion"`,
  public: Prisma.sql`p."publicVersion"`,
};

/** Who reads proposal `p`, as long as they have a role in its process: with the last one, whatever they took is free. */
export const READER = Prisma.sql`CASE WHEN EXISTS (SELECT FROM "Role" r
  WHERE r."participantId" = p."takenBy" AND r."processId" = p."processId" AND r."revokedAt" IS NULL) THEN p."takenBy" END`;

const isThis = (key: ProposalKey): Prisma.Sql => {
  const by = "id" in key ? Prisma.sql`p.id = ${key.id}::int` : Prisma.sql`p.number = ${key.number}::int`;
  return Prisma.sql`p."processId" = ${key.processId}::uuid AND ${by}`;
};

/** With one query. Undefined when there is no such proposal, or not this version of it. */
export async function readProposal(
  tx: Tx,
  key: ProposalKey,
  which: WhichVersion = "working",
): Promise<Proposal | undefined> {
  return readAt(tx, key, VERSIONS[which]);
}

/** The same with one of its versions by number; undefined when that one was dropped. */
export const readProposalVersion = (
  tx: Tx,
  key: ProposalKey,
  version: number,
): Promise<Proposal | undefined> => readAt(tx, key, Prisma.sql`${version}::int`);

async function readAt(tx: Tx, key: ProposalKey, version: Prisma.Sql): Promise<Proposal | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT p.*, ${READER} AS reader, v.version, v."changedBy", v.shown, v.title, v.body, v."areaKey", v."themeKey", v.place, coalesce(v.skipped, '{}') AS skipped,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'file', f."fileId", 'alt', f.alt) ORDER BY f.position), '[]')
        FROM "ProposalPhoto" f WHERE f."proposalId" = p.id AND f.version = v.version) AS photos
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = ${version}
    WHERE ${isThis(key)}`;
  return row && toProposal(row);
}

function toProposal(row: Row): Proposal {
  return {
    id: row.id,
    number: row.number ?? undefined,
    author: row.authorId ?? undefined,
    group: row.groupId ?? undefined,
    standing: toStanding({ ...row, takenBy: row.reader }),
    version: row.version,
    changedBy: row.changedBy ?? row.authorId ?? undefined,
    isShown: row.shown,
    text: toText(row),
    showName: row.showName,
    closeOnes: row.closeOnes ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    mergedInto: row.mergedInto ?? undefined,
    keptUntil: row.keptUntil ?? undefined,
    updatedAt: row.updatedAt,
  };
}

type TextRow = Pick<Row, "title" | "body" | "areaKey" | "themeKey" | "place" | "skipped" | "photos">;

export const toText = (row: TextRow): ProposalText => ({
  title: row.title ?? undefined,
  body: row.body ?? undefined,
  area: row.areaKey ?? undefined,
  place: row.place ?? undefined,
  theme: row.themeKey ?? undefined,
  skipped: row.skipped,
  photos: row.photos.map((photo) => ({ ...photo, alt: photo.alt ?? undefined })),
});

/**
 * The same, and nobody else changes it until the transaction ends. Two statements: what waited for the lock must be read
 * as whoever held it left it.
 */
export async function lockProposal(
  tx: Tx,
  key: ProposalKey,
  which: WhichVersion = "working",
): Promise<Proposal | undefined> {
  await tx.$queryRaw`SELECT p.id FROM "Proposal" p WHERE ${isThis(key)} FOR NO KEY UPDATE`;
  return readProposal(tx, key, which);
}

/** An empty draft with its first version. */
export async function createDraft(
  tx: Tx,
  {
    processId,
    authorId,
    groupId,
    now,
    keptUntil,
  }: { processId: string; authorId: string; groupId: string | null; now: Date; keptUntil: Date },
): Promise<number> {
  const { id } = await tx.proposal.create({
    data: { processId, authorId, groupId, state: "draft", keptUntil, createdAt: now, updatedAt: now },
    select: { id: true },
  });
  await tx.proposalVersion.create({ data: { proposalId: id, version: 1, createdAt: now } });
  return id;
}

/** From now on its group works on it too. */
export async function giveToGroup(tx: Tx, id: number, groupId: string): Promise<void> {
  await tx.proposal.update({ where: { id }, data: { groupId } });
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
