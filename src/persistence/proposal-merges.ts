import type { MergeRole, MergeSide, MergeStanding, MergeState } from "../domain/proposal-merge.js";
import { UNDO_MINUTES, type ProposalState } from "../domain/proposal.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** One of two proposals that staff would like to be one, with what it says. */
export interface MergingProposal extends MergeSide {
  id: number;
  title: string;
  body: string;
}

export interface ProposalMerge {
  id: number;
  standing: MergeStanding;
  note: string | undefined;
  from: MergingProposal;
  into: MergingProposal;
  /** Numbers of those that came along. */
  carried: readonly number[];
}

interface Row {
  id: number;
  state: string;
  proposedBy: string;
  proposedAt: Date;
  answerBy: Date;
  note: string | null;
  fromAsked: boolean;
  intoAsked: boolean;
  fromAgreedAt: Date | null;
  intoAgreedAt: Date | null;
  fromSent: number;
  fromShown: number;
  intoSent: number;
  intoShown: number;
  settledAt: Date | null;
  toldAt: Date | null;
  carried: number[];
  from: SideRow;
  into: SideRow;
}

interface SideRow {
  id: number;
  number: number;
  state: ProposalState;
  waits: boolean;
  mergedInto: number | null;
  area: string | null;
  author: string | null;
  sent: number;
  shown: number;
  title: string | null;
  body: string | null;
}

/** Proposal `p`, by what staff read of it, or by what everybody does. */
const side = (alias: "f" | "i"): Prisma.Sql => {
  const p = Prisma.raw(alias);
  return Prisma.sql`(SELECT json_build_object('id', ${p}.id, 'number', ${p}.number, 'state', ${p}.state,
      'waits', ${p}."waitingSince" IS NOT NULL,
      'mergedInto', ${p}."mergedInto", 'author', ${p}."authorId", 'shown', v.version,
      'sent', coalesce(${p}."sentVersion", v.version), 'area', v."areaKey", 'title', v.title, 'body', v.body)
    FROM "ProposalVersion" v
    WHERE v."proposalId" = ${p}.id AND v.version = coalesce(${p}."publicVersion", ${p}."sentVersion"))`;
};

const MERGES = Prisma.sql`
  SELECT m.*, ${side("f")} AS "from", ${side("i")} AS "into"
  FROM "ProposalMerge" m
  JOIN "Proposal" f ON f.id = m."fromId"
  JOIN "Proposal" i ON i.id = m."intoId"`;

function toSide({ mergedInto, area, author, sent, shown, title, body, ...row }: SideRow): MergingProposal {
  return {
    ...row,
    text: { sent, shown },
    mergedInto: mergedInto ?? undefined,
    area: area ?? undefined,
    author: author ?? undefined,
    title: title ?? "",
    body: body ?? "",
  };
}

const toMerge = (row: Row): ProposalMerge => ({
  id: row.id,
  note: row.note ?? undefined,
  carried: row.carried,
  from: toSide(row.from),
  into: toSide(row.into),
  standing: {
    state: row.state as MergeState,
    proposedBy: row.proposedBy,
    proposedAt: row.proposedAt,
    answerBy: row.answerBy,
    asked: { from: row.fromAsked, into: row.intoAsked },
    agreedAt: { from: row.fromAgreedAt ?? undefined, into: row.intoAgreedAt ?? undefined },
    texts: {
      from: { sent: row.fromSent, shown: row.fromShown },
      into: { sent: row.intoSent, shown: row.intoShown },
    },
    settledAt: row.settledAt ?? undefined,
    toldAt: row.toldAt ?? undefined,
  },
});

/** What was proposed later can still be taken back, so that nobody is asked yet. */
const mergeAskableBefore = (now: Date): Date => new Date(now.getTime() - UNDO_MINUTES * 60_000);

const found = async (tx: Tx, condition: Prisma.Sql): Promise<ProposalMerge[]> =>
  (await tx.$queryRaw<Row[]>`${MERGES} WHERE ${condition}`).map(toMerge);

const inProcess = (processId: string): Prisma.Sql => Prisma.sql`f."processId" = ${processId}::uuid`;

export async function readMerge(
  tx: Tx,
  { processId, id }: { processId: string; id: number },
): Promise<ProposalMerge | undefined> {
  return (await found(tx, Prisma.sql`${inProcess(processId)} AND m.id = ${id}::int`))[0];
}

/** Both proposals, then the merge, until the transaction ends: always in this order, so that two at once wait for each other. */
export async function lockMerge(
  tx: Tx,
  key: { processId: string; id: number },
): Promise<ProposalMerge | undefined> {
  const seen = await readMerge(tx, key);
  if (!seen) return undefined;
  await lockNumbers(tx, key.processId, [seen.from.number, seen.into.number]);
  await tx.$queryRaw`SELECT id FROM "ProposalMerge" WHERE id = ${key.id}::int FOR NO KEY UPDATE`;
  return readMerge(tx, key);
}

/** Proposals by what people call them, locked the lower number first. */
export async function lockNumbers(tx: Tx, processId: string, numbers: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Proposal" WHERE "processId" = ${processId}::uuid AND number = ANY(${[...numbers]}::int[])
    ORDER BY number FOR NO KEY UPDATE`;
}

/** Proposals that may become one, by number; one that was never sent is none. */
export async function readSides(
  tx: Tx,
  processId: string,
  numbers: readonly number[],
): Promise<MergingProposal[]> {
  const rows = await tx.$queryRaw<{ side: SideRow | null }[]>`
    SELECT ${side("f")} AS side FROM "Proposal" f
    WHERE ${inProcess(processId)} AND f.number = ANY(${[...numbers]}::int[])`;
  return rows.flatMap((row) => (row.side ? [toSide(row.side)] : []));
}

/** Open ones of a proposal, in which it is the one that would go on inside another. */
export async function openMergeFrom(tx: Tx, proposalId: number): Promise<ProposalMerge | undefined> {
  return (await found(tx, Prisma.sql`m."fromId" = ${proposalId}::int AND m.state = 'asked'`))[0];
}

/** What somebody who began a proposal is asked about it and has not answered. */
export async function mergesToAnswer(
  tx: Tx,
  { proposalId, participantId, now }: { proposalId: number; participantId: string; now: Date },
): Promise<ProposalMerge[]> {
  return found(
    tx,
    Prisma.sql`m.state = 'asked' AND m."proposedAt" < ${mergeAskableBefore(now)}::timestamptz
      AND m."answerBy" >= ${now}::timestamptz
      AND ((m."fromId" = ${proposalId}::int AND f."authorId" = ${participantId}::uuid AND m."fromAgreedAt" IS NULL)
        OR (m."intoId" = ${proposalId}::int AND i."authorId" = ${participantId}::uuid AND m."intoAgreedAt" IS NULL))
      ORDER BY m.id`,
  );
}

/** Of which process, and of what in it. */
export interface MergeReader {
  processId: string;
  reach: "everywhere" | readonly string[];
}

/** A merge belongs where the proposal belongs that goes. */
const forReader = ({ processId, reach }: MergeReader): Prisma.Sql =>
  reach === "everywhere"
    ? inProcess(processId)
    : Prisma.sql`${inProcess(processId)} AND (SELECT v."areaKey" FROM "ProposalVersion" v WHERE v."proposalId" = f.id
        AND v.version = coalesce(f."publicVersion", f."sentVersion")) = ANY(${[...reach]}::text[])`;

/** The latest first, for staff. */
export async function recentMerges(tx: Tx, reader: MergeReader, take: number): Promise<ProposalMerge[]> {
  return found(
    tx,
    Prisma.sql`${forReader(reader)} AND m.state <> 'undone'
      ORDER BY (m.state = 'asked') DESC, coalesce(m."settledAt", m."proposedAt") DESC, m.id DESC LIMIT ${take}::int`,
  );
}

export async function countOpenMerges(tx: Tx, reader: MergeReader): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "ProposalMerge" m JOIN "Proposal" f ON f.id = m."fromId"
    WHERE ${forReader(reader)} AND m.state = 'asked'`;
  return row?.count ?? 0;
}

/** Until when authors are asked whether a proposal may go into another, by its number. */
export async function mergesAskedOf(tx: Tx, processId: string): Promise<Map<number, Date>> {
  const open = await found(tx, Prisma.sql`${inProcess(processId)} AND m.state = 'asked'`);
  return new Map(open.map(({ from, standing }) => [from.number, standing.answerBy]));
}

/** What somebody of staff can take back: asked or done since a moment, and nobody outside knows; not of what they write. */
export async function undoableMerges(
  tx: Tx,
  reader: MergeReader,
  { by, since }: { by: string; since: Date },
): Promise<ProposalMerge[]> {
  return found(
    tx,
    Prisma.sql`${forReader(reader)} AND m."toldAt" IS NULL AND NOT EXISTS (
        SELECT FROM "Proposal" o WHERE o.id IN (f.id, i.id) AND (o."authorId" = ${by}::uuid OR EXISTS (
          SELECT FROM "CoAuthor" c WHERE c."proposalId" = o.id AND c."participantId" = ${by}::uuid)))
      AND ((m.state = 'asked' AND m."proposedAt" >= ${since}::timestamptz)
        OR (m.state = 'done' AND m."settledAt" >= ${since}::timestamptz)) ORDER BY m.id DESC LIMIT 3`,
  );
}

/** The same of one proposal, whenever it was. */
export async function latestMergeFrom(
  tx: Tx,
  { processId, number }: { processId: string; number: number },
): Promise<ProposalMerge | undefined> {
  const condition = Prisma.sql`${inProcess(processId)} AND f.number = ${number}::int ORDER BY m.id DESC LIMIT 1`;
  return (await found(tx, condition))[0];
}

/** Merges with something to do for the clock: to ask, to end, or to tell of; the oldest first. */
export async function mergesInMotion(
  tx: Tx,
  { silent, take }: { silent: readonly string[]; take: number },
): Promise<(ProposalMerge & { processId: string })[]> {
  const rows = await tx.$queryRaw<(Row & { processId: string })[]>`
    SELECT x.*, f."processId" FROM (${MERGES}) x JOIN "Proposal" f ON f.id = x."fromId"
    WHERE (x.state = 'asked' OR (x."toldAt" IS NULL AND x.state <> 'undone'))
      AND NOT f."processId" = ANY(${[...silent]}::uuid[]) ORDER BY x.id LIMIT ${take}::int`;
  return rows.map((row) => ({ ...toMerge(row), processId: row.processId }));
}

export async function addMerge(
  tx: Tx,
  {
    fromId,
    intoId,
    note,
    standing,
  }: { fromId: number; intoId: number; note: string | null; standing: MergeStanding },
): Promise<number> {
  const data = { fromId, intoId, note, ...toColumns(standing) };
  return (await tx.proposalMerge.create({ data, select: { id: true } })).id;
}

export async function saveMerge(
  tx: Tx,
  id: number,
  standing: MergeStanding,
  carried?: readonly number[],
): Promise<void> {
  const data = { ...toColumns(standing), ...(carried && { carried: [...carried] }) };
  await tx.proposalMerge.update({ where: { id }, data });
}

const toColumns = ({ asked, agreedAt, texts, settledAt, toldAt, ...standing }: MergeStanding) => ({
  ...standing,
  fromAsked: asked.from,
  intoAsked: asked.into,
  fromAgreedAt: agreedAt.from ?? null,
  intoAgreedAt: agreedAt.into ?? null,
  fromSent: texts.from.sent,
  fromShown: texts.from.shown,
  intoSent: texts.into.sent,
  intoShown: texts.into.shown,
  settledAt: settledAt ?? null,
  toldAt: toldAt ?? null,
});

/**
 * From now on a proposal, and whatever went into it before, counts for another: `mergedInto` is always where supports count in the
 * end. Answers with the numbers of those that came along.
 */
export async function sendInto(
  tx: Tx,
  { processId, from, into }: { processId: string; from: number; into: number },
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    UPDATE "Proposal" SET "mergedInto" = ${into}::int
    WHERE "processId" = ${processId}::uuid AND state = 'merged' AND "mergedInto" = ${from}::int RETURNING number`;
  await tx.proposal.updateMany({ where: { processId, number: from }, data: { mergedInto: into } });
  return rows.map(({ number }) => number);
}

/** The other way round: those that came along belong to it again, but for those that have gone elsewhere meanwhile. */
export async function sendBack(
  tx: Tx,
  { processId, from, carried }: { processId: string; from: number; carried: readonly number[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Proposal" c SET "mergedInto" = ${from}::int FROM "Proposal" f
    WHERE f."processId" = ${processId}::uuid AND f.number = ${from}::int
      AND c."processId" = f."processId" AND c.number = ANY(${[...carried]}::int[]) AND c.state = 'merged'
      AND c."mergedInto" = f."mergedInto"`;
  await tx.proposal.updateMany({ where: { processId, number: from }, data: { mergedInto: null } });
}

/** Whoever wrote one writes the other from now on, as far as they do not yet. */
export async function joinWriters(
  tx: Tx,
  { mergeId, fromId, intoId, now }: { mergeId: number; fromId: number; intoId: number; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "CoAuthor" ("proposalId", "participantId", "joinedAt", "mergeId")
    SELECT ${intoId}::int, w.id, ${now}::timestamptz, ${mergeId}::int FROM (
      SELECT f."authorId" AS id FROM "Proposal" f WHERE f.id = ${fromId}::int AND f."authorId" IS NOT NULL
      UNION SELECT c."participantId" FROM "CoAuthor" c WHERE c."proposalId" = ${fromId}::int) w
    WHERE w.id IS DISTINCT FROM (SELECT i."authorId" FROM "Proposal" i WHERE i.id = ${intoId}::int)
    ON CONFLICT DO NOTHING`;
}

export async function partWriters(tx: Tx, mergeId: number): Promise<void> {
  await tx.coAuthor.deleteMany({ where: { mergeId } });
}

/** Who came with a proposal that was merged into this one, and asked for their name to be shown. */
export async function namesOfMerged(tx: Tx, processId: string, number: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT a."displayName" AS name FROM "Proposal" p JOIN "Participant" a ON a.id = p."authorId"
    WHERE p."processId" = ${processId}::uuid AND p.state = 'merged' AND p."mergedInto" = ${number}::int AND p."showName"
      AND a."displayName" IS NOT NULL
    GROUP BY a.id, a."displayName" ORDER BY min(p.number)`;
  return rows.map(({ name }) => name);
}

/** Numbers of those that were merged into a proposal. */
export async function mergedInto(tx: Tx, processId: string, number: number): Promise<number[]> {
  const rows = await tx.proposal.findMany({
    where: { processId, state: "merged", mergedInto: number, number: { not: null } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return rows.flatMap((row) => row.number ?? []);
}

/** Merges that are asked about in which a proposal takes part, on either side. */
export async function openMergesOf(
  tx: Tx,
  { processId, proposalId }: { processId: string; proposalId: number },
): Promise<ProposalMerge[]> {
  return found(
    tx,
    Prisma.sql`${inProcess(processId)} AND m.state = 'asked' AND ${proposalId}::int IN (m."fromId", m."intoId")
      ORDER BY m.id`,
  );
}

export interface MergeWriter {
  id: string;
  quiet: boolean;
  stopped: boolean;
  role: MergeRole;
  /** Whoever began it; the others write it with them. */
  first: boolean;
  /** They got the question. */
  wasAsked: boolean;
}

/** Under which name a delivery says that somebody was told what a merge is now. */
export const mergeOccasion = (id: number, state: MergeState): string => `merge-${id}-${state}`;

/** Who writes either of the two now, as far as they can be told. */
export async function writersOf(tx: Tx, { id, from, into }: ProposalMerge): Promise<MergeWriter[]> {
  return tx.$queryRaw<MergeWriter[]>`
    SELECT w.id, w.quiet, w."stoppedAt" IS NOT NULL AS stopped, w.id = p."authorId" AS first,
      CASE WHEN p.id = ${from.id}::int THEN 'from' ELSE 'into' END AS role,
      EXISTS (SELECT FROM "Delivery" d
        WHERE d."participantId" = w.id AND d.occasion = ${mergeOccasion(id, "asked")}) AS "wasAsked"
    FROM "Proposal" p JOIN "Participant" w ON w.id = p."authorId" OR w.id IN (
      SELECT c."participantId" FROM "CoAuthor" c WHERE c."proposalId" = p.id)
    WHERE p.id IN (${from.id}::int, ${into.id}::int) ORDER BY p.id, first DESC, w.id`;
}
