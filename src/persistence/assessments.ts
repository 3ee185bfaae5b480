import type {
  Assessment,
  AssessmentState,
  FeasibilityVerdict,
  Verdict,
  VerdictAnswer,
} from "../domain/assessment/assessment.js";
import { publicIfBefore } from "../domain/assessment/assessment.js";
import { Prisma } from "../generated/prisma/client.js";
import { SECOND_LOOK } from "./second-looks.js";
import type { Tx } from "./transaction.js";

type Row = Prisma.AssessmentGetPayload<object>;

export function toAssessment(row: Row): Assessment {
  const { verdict, cost, office, reason, writtenBy, writtenAt, readBy, readAt } = row;
  return {
    id: row.id,
    proposalId: row.proposalId,
    round: row.round,
    state: row.state as AssessmentState,
    evaluator: row.evaluatorId ?? undefined,
    assignedAt: row.assignedAt,
    found:
      verdict === null
        ? undefined
        : {
            verdict: verdict as FeasibilityVerdict,
            cost: cost === null ? undefined : Number(cost),
            office: office ?? "",
            reason: reason ?? "",
          },
    written: writtenBy !== null && writtenAt ? { by: writtenBy, at: writtenAt } : undefined,
    reader: row.readerId ?? undefined,
    read: readBy !== null && readAt ? { by: readBy, at: readAt } : undefined,
    sentBackWhy: row.sentBackWhy ?? undefined,
    publishedAt: row.publishedAt ?? undefined,
    supports: row.supports ?? 0,
    answer: (row.answer ?? undefined) as VerdictAnswer | undefined,
  };
}

/** A look at a proposal that left the check meanwhile: kept for evaluators, and no look that counts. */
const SHELVED = "shelved";

/** In a query about proposals `p`: the id of the look that counts, published or not. */
export const LATEST = Prisma.sql`
  (SELECT max(l.id) FROM "Assessment" l WHERE l."proposalId" = p.id AND l.state <> ${SHELVED})`;

/** The same of those that everybody may know at a moment. */
export const latestKnown = (now: Date): Prisma.Sql => Prisma.sql`
  (SELECT max(l.id) FROM "Assessment" l
    WHERE l."proposalId" = p.id AND l."publishedAt" <= ${publicIfBefore(now)}::timestamptz)`;

/** In a query about proposals `p`: who wrote the last published verdict, where a second look at it was asked for. */
const LOOKED_AT_AGAIN = Prisma.sql`
  (SELECT l."writtenBy" FROM "Assessment" l
    WHERE l.id = (SELECT max(q.id) FROM "Assessment" q WHERE q."proposalId" = p.id AND q."publishedAt" IS NOT NULL)
      AND EXISTS (SELECT FROM "HelpRequest" r
        WHERE r."proposalId" = p.id AND r.kind = ${SECOND_LOOK} AND r."createdAt" >= l."publishedAt"))`;

/** Whose verdict somebody else is to look at again, and to read; undefined where nobody asked for that. */
export async function lookedAtAgain(tx: Tx, proposalId: number): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ by: string | null }[]>`
    SELECT ${LOOKED_AT_AGAIN} AS by FROM "Proposal" p WHERE p.id = ${proposalId}::int`;
  return row?.by ?? undefined;
}

/** A first look at a proposal, or another one. */
export async function openAssessment(
  tx: Tx,
  assessment: { processId: string; proposalId: number; evaluator: string | undefined; now: Date },
): Promise<Assessment> {
  const { processId, proposalId, evaluator, now } = assessment;
  const round = 1 + (await tx.assessment.count({ where: { proposalId } }));
  const row = await tx.assessment.create({
    data: { processId, proposalId, round, evaluatorId: evaluator ?? null, assignedAt: now },
  });
  return toAssessment(row);
}

/** The look at a proposal that counts. Whoever changes it has the proposal locked. */
export async function readAssessment(tx: Tx, proposalId: number): Promise<Assessment | undefined> {
  const row = await tx.assessment.findFirst({
    where: { proposalId, state: { not: SHELVED } },
    orderBy: { round: "desc" },
  });
  return row ? toAssessment(row) : undefined;
}

/** The proposal leaves the check: what was written so far stays, and counts no more. */
export async function shelveAssessment(tx: Tx, id: number): Promise<void> {
  await tx.assessment.update({ where: { id }, data: { state: SHELVED } });
}

/** What somebody had written before a proposal left the check, the last time it did. */
export async function shelvedVerdict(tx: Tx, proposalId: number): Promise<Verdict | undefined> {
  const row = await tx.assessment.findFirst({
    where: { proposalId, state: SHELVED },
    orderBy: { round: "desc" },
  });
  return row ? toAssessment(row).found : undefined;
}

/** The last one that its authors may know. */
export async function publishedAssessment(tx: Tx, proposalId: number): Promise<Assessment | undefined> {
  const row = await tx.assessment.findFirst({
    where: { proposalId, publishedAt: { not: null } },
    orderBy: { round: "desc" },
  });
  return row ? toAssessment(row) : undefined;
}

/** When its authors were told of the first one. */
export async function firstPublishedAt(tx: Tx, proposalId: number): Promise<Date | undefined> {
  const { _min: first } = await tx.assessment.aggregate({
    where: { proposalId },
    _min: { publishedAt: true },
  });
  return first.publishedAt ?? undefined;
}

/** The last one that everybody may know. */
export async function knownAssessment(
  tx: Tx,
  proposalId: number,
  now: Date,
): Promise<Assessment | undefined> {
  const row = await tx.assessment.findFirst({
    where: { proposalId, publishedAt: { lte: publicIfBefore(now) } },
    orderBy: { round: "desc" },
  });
  return row ? toAssessment(row) : undefined;
}

/** Writes where it stands. */
export async function saveAssessment(tx: Tx, assessment: Assessment, now: Date): Promise<void> {
  const { id, state, evaluator, assignedAt, found, written, reader, read, sentBackWhy, publishedAt } =
    assessment;
  await tx.assessment.update({
    where: { id },
    data: {
      state,
      evaluatorId: evaluator ?? null,
      assignedAt,
      verdict: found?.verdict ?? null,
      cost: found?.cost === undefined ? null : BigInt(found.cost),
      office: found?.office ?? null,
      reason: found?.reason ?? null,
      writtenBy: written?.by ?? null,
      writtenAt: written?.at ?? null,
      readerId: reader ?? null,
      readBy: read?.by ?? null,
      readAt: read?.at ?? null,
      sentBackWhy: sentBackWhy ?? null,
      publishedAt: publishedAt ?? null,
      supports: publishedAt === undefined ? null : assessment.supports,
      answer: assessment.answer ?? null,
      ...(assessment.answer && { answeredAt: now }),
    },
  });
}

/** A proposal that is checked, or may be, as a list of evaluators shows it. */
export interface CheckItem {
  id: number;
  number: number;
  title: string;
  area: string | undefined;
  theme: string | undefined;
  author: string | undefined;
  /** Undefined while it is public and nobody was asked about it. */
  assessment: Assessment | undefined;
  /** Name of the evaluator, if they have one. */
  evaluator: string | undefined;
  /** The last word about it came from its authors, and nobody has answered. */
  awaitsOffice: boolean;
  /** Its author asks for a second look, and nobody has looked. */
  lookAsked: boolean;
  /** Whose verdict somebody else is to look at again. */
  firstWriter: string | undefined;
}

/** More than a city checks in a year. */
const MOST = 1000;

/** Everything of a process that is being checked, and what is public and could be, by number. */
export async function readCheckItems(tx: Tx, processId: string): Promise<CheckItem[]> {
  const rows = await tx.$queryRaw<
    {
      id: number;
      number: number;
      title: string | null;
      area: string | null;
      theme: string | null;
      author: string | null;
      assessmentId: number | null;
      evaluator: string | null;
      awaitsOffice: boolean;
      lookAsked: boolean;
      firstWriter: string | null;
    }[]
  >`
    SELECT p.id, p.number, v.title, v."areaKey" AS area, v."themeKey" AS theme, p."authorId" AS author,
      a.id AS "assessmentId", e."displayName" AS evaluator,
      coalesce((SELECT NOT m."fromOffice" AND coalesce(m.state, 'open') = 'open' FROM "CoDesignMessage" m WHERE m."proposalId" = p.id
        ORDER BY m.id DESC LIMIT 1), false) AND p.state = 'in-check' AS "awaitsOffice",
      k.id IS NOT NULL AS "lookAsked", ${LOOKED_AT_AGAIN} AS "firstWriter"
    FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    LEFT JOIN "Assessment" a ON a.id = ${LATEST}
    LEFT JOIN "Participant" e ON e.id = a."evaluatorId"
    LEFT JOIN LATERAL (
      SELECT h.id FROM "HelpRequest" h WHERE h."proposalId" = p.id AND h.kind = ${SECOND_LOOK} AND h."answeredAt" IS NULL
        AND a.state = 'published' AND a.verdict = 'not-feasible' AND h."createdAt" >= a."publishedAt" LIMIT 1) k ON true
    WHERE p."processId" = ${processId}::uuid AND p.number IS NOT NULL
      AND (p.state IN ('public', 'in-check') OR p.state = 'not-feasible' AND k.id IS NOT NULL)
      AND p."waitingSince" IS NULL
    ORDER BY p.number LIMIT ${MOST}`;
  const ids = rows.flatMap(({ assessmentId }) => assessmentId ?? []);
  const found = await tx.assessment.findMany({ where: { id: { in: ids } } });
  const byId = new Map(found.map((row) => [row.id, toAssessment(row)]));
  return rows.map(({ title, area, theme, author, assessmentId, evaluator, firstWriter, ...row }) => ({
    ...row,
    title: title ?? "",
    area: area ?? undefined,
    theme: theme ?? undefined,
    author: author ?? undefined,
    assessment: assessmentId === null ? undefined : byId.get(assessmentId),
    evaluator: evaluator ?? undefined,
    firstWriter: firstWriter ?? undefined,
  }));
}

/** A note that evaluators alone read, with who wrote it, if they have a name. */
export interface AssessmentNote {
  text: string;
  by: string | undefined;
  at: Date;
}

const MOST_NOTES = 10;

/** The latest notes about a proposal, the oldest of them first. */
export async function readAssessmentNotes(tx: Tx, proposalId: number): Promise<AssessmentNote[]> {
  const rows = await tx.assessmentNote.findMany({
    where: { proposalId },
    orderBy: { id: "desc" },
    take: MOST_NOTES,
    select: { text: true, createdAt: true, by: { select: { displayName: true } } },
  });
  return rows
    .toReversed()
    .map(({ text, createdAt, by }) => ({ text, at: createdAt, by: by?.displayName ?? undefined }));
}

export async function addAssessmentNote(
  tx: Tx,
  { proposalId, by, text, now }: { proposalId: number; by: string; text: string; now: Date },
): Promise<void> {
  await tx.assessmentNote.create({ data: { proposalId, byId: by, text, createdAt: now } });
}

/** What an evaluator called their office last. */
export async function officeOf(tx: Tx, processId: string, evaluator: string): Promise<string | undefined> {
  const row = await tx.assessment.findFirst({
    where: { processId, writtenBy: evaluator, office: { not: null } },
    orderBy: { writtenAt: "desc" },
    select: { office: true },
  });
  return row?.office ?? undefined;
}

/** Somebody who may be asked whether something can be done. */
export interface Evaluator {
  id: string;
  name: string | undefined;
  /** Null: of the whole process. */
  area: string | null;
}

/** Everybody with one of these roles in a process, by name. */
export async function readEvaluators(
  tx: Tx,
  processId: string,
  kinds: readonly string[],
): Promise<Evaluator[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string | null; area: string | null }[]>`
    SELECT q.id, q."displayName" AS name, r."areaKey" AS area
    FROM "Role" r JOIN "Participant" q ON q.id = r."participantId"
    WHERE r."processId" = ${processId}::uuid AND r."revokedAt" IS NULL AND r.kind = ANY(${[...kinds]})
    ORDER BY q."displayName" NULLS LAST, q.id`;
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? undefined }));
}

/** Somebody whose words are in a version of a proposal, or who acted in the group it was begun in. */
export async function hasPartIn(tx: Tx, proposalId: number, participantId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ part: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Proposal" p WHERE p.id = ${proposalId}::int AND (
        p."authorId" = ${participantId}::uuid
        OR EXISTS (SELECT FROM "CoAuthor" c WHERE c."proposalId" = p.id AND c."participantId" = ${participantId}::uuid)
        OR EXISTS (SELECT FROM "ProposalVersion" v WHERE v."proposalId" = p.id AND v."changedBy" = ${participantId}::uuid)
        OR EXISTS (SELECT FROM "GroupMember" g WHERE g."groupId" = p."groupId" AND g."participantId" = ${participantId}::uuid)
      )) AS part`;
  return row?.part ?? false;
}

/** Proposals of a process in which somebody has a part, by id: they do not assess them. */
export async function proposalsWithPartOf(
  tx: Tx,
  processId: string,
  participantId: string,
): Promise<ReadonlySet<number>> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT p.id FROM "Proposal" p WHERE p."processId" = ${processId}::uuid AND p.state IN ('public', 'in-check', 'not-feasible')
      AND (p."authorId" = ${participantId}::uuid
        OR EXISTS (SELECT FROM "CoAuthor" c WHERE c."proposalId" = p.id AND c."participantId" = ${participantId}::uuid)
        OR EXISTS (SELECT FROM "ProposalVersion" v WHERE v."proposalId" = p.id AND v."changedBy" = ${participantId}::uuid)
        OR EXISTS (SELECT FROM "GroupMember" g WHERE g."groupId" = p."groupId" AND g."participantId" = ${participantId}::uuid))`;
  return new Set(rows.map(({ id }) => id));
}

export async function assessmentById(tx: Tx, processId: string, id: number): Promise<Assessment | undefined> {
  const known = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
  const row = known
    ? await tx.assessment.findFirst({ where: { id, processId, state: { not: SHELVED } } })
    : null;
  return row ? toAssessment(row) : undefined;
}

/** Verdicts of a process that wait for a second reader, the longest wait first. */
export async function waitingAssessments(tx: Tx, processId: string): Promise<number[]> {
  const rows = await tx.assessment.findMany({
    where: { processId, state: "waiting", proposal: { state: "in-check" } },
    orderBy: [{ writtenAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
