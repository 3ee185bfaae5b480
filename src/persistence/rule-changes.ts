import { z } from "zod";
import { DATE_CHANGE } from "../domain/calendar/date-change.js";
import type { LocalText } from "../domain/process.js";
import type { PlainChange } from "../domain/rule-change.js";
import type { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

export type RuleChangeState = "waiting" | "applied" | "rejected" | "replaced";

/** Of the frozen rules of a vote, or of its dates once it has opened: either takes two organizers. */
export type ChangeAbout = "rules" | "dates";

/** A wanted change that takes two organizers. */
export interface RuleChange {
  id: string;
  about: ChangeAbout;
  state: RuleChangeState;
  changes: readonly PlainChange[];
  why: LocalText;
  proposedAt: Date;
  /** Organizers who agreed, whether or not they still are; the first one first. */
  approvedBy: readonly string[];
}

const VALUE = z.union([z.string(), z.number(), z.boolean()]).optional();
const CHANGES = z.array(z.strictObject({ path: z.string(), before: VALUE, after: VALUE }));
const WHY = z.record(z.string(), z.string());
const WANTED = z.object({ change: DATE_CHANGE, mark: z.string() });

/** A change of dates, and the mark of the calendar that it starts from. */
export type WantedDates = z.infer<typeof WANTED>;

interface Row extends Pick<RuleChange, "id" | "proposedAt"> {
  about: string;
  state: string;
  changes: unknown;
  why: unknown;
  approvals: { participantId: string }[];
}

const WITH_APPROVALS = {
  id: true,
  about: true,
  state: true,
  changes: true,
  why: true,
  proposedAt: true,
  approvals: { select: { participantId: true }, orderBy: { approvedAt: "asc" } },
} as const;

const toChange = ({ about, state, changes, why, approvals, ...row }: Row): RuleChange => ({
  ...row,
  about: about as ChangeAbout,
  state: state as RuleChangeState,
  changes: CHANGES.parse(changes) as PlainChange[],
  why: WHY.parse(why),
  approvedBy: approvals.map(({ participantId }) => participantId),
});

interface Proposed extends Pick<RuleChange, "id" | "changes" | "why"> {
  processId: string;
  now: Date;
}

/** Keeps what a file wants. */
export const proposeRuleChange = (
  tx: Tx,
  { source, ...change }: Proposed & { source: Uint8Array },
): Promise<void> => propose(tx, "rules", change, { source: new Uint8Array(source) });

/** Keeps a wanted change of dates, in place of an earlier one. */
export async function proposeDateChange(
  tx: Tx,
  { wanted, ...change }: Proposed & { wanted: WantedDates },
): Promise<void> {
  await replaceWaiting(tx, change.processId, "dates", change.now);
  await propose(tx, "dates", change, { wanted: stored(wanted) });
}

async function propose(
  tx: Tx,
  about: ChangeAbout,
  { id, processId, changes, why, now }: Proposed,
  what: { source: Uint8Array<ArrayBuffer> } | { wanted: Prisma.InputJsonValue },
): Promise<void> {
  await tx.ruleChange.create({
    data: {
      id,
      processId,
      about,
      ...what,
      changes: changes.map((change) => ({ ...change })),
      why,
      state: "waiting",
      proposedAt: now,
    },
  });
}

/** Dates as JSON has them. */
const stored = (wanted: WantedDates): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(wanted)) as Prisma.InputJsonObject;

const WITHDRAWAL = z.object({ withdraw: z.number() });

/** Keeps the wish that a project leave the ballot, by its number. */
export const proposeWithdrawal = (
  tx: Tx,
  { withdraw, ...change }: Proposed & { withdraw: number },
): Promise<void> => propose(tx, "rules", change, { wanted: { withdraw } });

/** The number of the project that is to leave the ballot, where a change is about that. */
export async function withdrawalIn(tx: Tx, id: string): Promise<number | undefined> {
  const { wanted } = await tx.ruleChange.findUniqueOrThrow({ where: { id }, select: { wanted: true } });
  return WITHDRAWAL.safeParse(wanted).data?.withdraw;
}

/** What waits for organizers does so no more. */
export async function replaceWaiting(
  tx: Tx,
  processId: string,
  about: ChangeAbout,
  now: Date,
): Promise<void> {
  await tx.ruleChange.updateMany({
    where: { processId, about, state: "waiting" },
    data: { state: "replaced", decidedAt: now },
  });
}

/** The one that waits for organizers. */
export async function waitingChange(
  tx: Tx,
  processId: string,
  about: ChangeAbout,
): Promise<RuleChange | undefined> {
  const row = await tx.ruleChange.findFirst({
    where: { processId, about, state: "waiting" },
    select: WITH_APPROVALS,
  });
  return row ? toChange(row) : undefined;
}

/** One of this process, whatever became of it (I-15). */
export async function readRuleChange(tx: Tx, processId: string, id: string): Promise<RuleChange | undefined> {
  const row = await tx.ruleChange.findFirst({ where: { id, processId }, select: WITH_APPROVALS });
  return row ? toChange(row) : undefined;
}

/** The change of dates that is wanted, and what it starts from. */
export async function wantedDates(tx: Tx, id: string): Promise<WantedDates> {
  const { wanted } = await tx.ruleChange.findUniqueOrThrow({ where: { id }, select: { wanted: true } });
  return WANTED.parse(wanted);
}

/** The file that says what is wanted. */
export async function sourceOf(tx: Tx, id: string): Promise<Uint8Array> {
  const { source } = await tx.ruleChange.findUniqueOrThrow({ where: { id }, select: { source: true } });
  if (!source) throw new Error(`the change ${id} came without a file`);
  return source;
}

/** False when this organizer had approved before. */
export async function addApproval(
  tx: Tx,
  { changeId, participantId, now }: { changeId: string; participantId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.ruleChangeApproval.createMany({
    data: [{ changeId, participantId, approvedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** How many of those who approved are organizers of the process now: a role that was taken back does not count. */
export async function standingApprovals(tx: Tx, processId: string, changeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT a."participantId")::int AS count
    FROM "RuleChangeApproval" a JOIN "Role" r ON r."participantId" = a."participantId"
    WHERE a."changeId" = ${changeId}::uuid AND r."processId" = ${processId}::uuid AND r.kind = 'organizer'
      AND r."areaKey" IS NULL AND r."revokedAt" IS NULL`;
  return row?.count ?? 0;
}

export async function decideRuleChange(
  tx: Tx,
  { id, state, now, rejectedBy }: { id: string; state: RuleChangeState; now: Date; rejectedBy?: string },
): Promise<void> {
  await tx.ruleChange.update({
    where: { id },
    data: { state, decidedAt: now, ...(rejectedBy !== undefined && { rejectedBy }) },
  });
}

/** How many people voted in a box: what they chose is nobody's to know. */
export const countVoters = (tx: Tx, boxId: number): Promise<number> =>
  tx.voterRollEntry.count({ where: { boxId } });

/** Boxes in which somebody voted, and how many people did in all of them. */
export async function votedIn(
  tx: Tx,
  processId: string,
): Promise<{ boxes: { question: string; area: string }[]; people: number }> {
  const boxes = await tx.$queryRaw<{ question: string; area: string }[]>`
    SELECT b."questionKey" AS question, b."areaKey" AS area FROM "BallotBox" b
    WHERE b."processId" = ${processId}::uuid AND EXISTS (SELECT FROM "VoterRollEntry" v WHERE v."boxId" = b.id)`;
  const [row] = await tx.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT v."participantId")::int AS people
    FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId" WHERE b."processId" = ${processId}::uuid`;
  return { boxes, people: row?.people ?? 0 };
}
