import { z } from "zod";
import type { LocalText } from "../domain/process.js";
import type { PlainChange } from "../domain/rule-change.js";
import type { Tx } from "./transaction.js";

export type RuleChangeState = "waiting" | "applied" | "rejected" | "replaced";

/** A wanted change of frozen rules. */
export interface RuleChange {
  id: string;
  state: RuleChangeState;
  changes: readonly PlainChange[];
  why: LocalText;
  proposedAt: Date;
  /** Organizers who agreed, whether or not they still are. */
  approvedBy: readonly string[];
}

const VALUE = z.union([z.string(), z.number(), z.boolean()]).optional();
const CHANGES = z.array(z.strictObject({ path: z.string(), before: VALUE, after: VALUE }));
const WHY = z.record(z.string(), z.string());

interface Row extends Pick<RuleChange, "id" | "proposedAt"> {
  state: string;
  changes: unknown;
  why: unknown;
  approvals: { participantId: string }[];
}

const WITH_APPROVALS = {
  id: true,
  state: true,
  changes: true,
  why: true,
  proposedAt: true,
  approvals: { select: { participantId: true } },
} as const;

const toChange = ({ state, changes, why, approvals, ...row }: Row): RuleChange => ({
  ...row,
  state: state as RuleChangeState,
  changes: CHANGES.parse(changes) as PlainChange[],
  why: WHY.parse(why),
  approvedBy: approvals.map(({ participantId }) => participantId),
});

/** Keeps what a file wants, in place of what an earlier one wanted. */
export async function proposeRuleChange(
  tx: Tx,
  {
    processId,
    source,
    changes,
    why,
    now,
    id,
  }: Pick<RuleChange, "id" | "changes" | "why"> & {
    processId: string;
    source: Uint8Array;
    now: Date;
  },
): Promise<void> {
  await tx.ruleChange.updateMany({
    where: { processId, state: "waiting" },
    data: { state: "replaced", decidedAt: now },
  });
  await tx.ruleChange.create({
    data: {
      id,
      processId,
      source: new Uint8Array(source),
      changes: changes.map((change) => ({ ...change })),
      why,
      state: "waiting",
      proposedAt: now,
    },
  });
}

/** The one that waits for organizers. */
export async function waitingRuleChange(tx: Tx, processId: string): Promise<RuleChange | undefined> {
  const row = await tx.ruleChange.findFirst({
    where: { processId, state: "waiting" },
    select: WITH_APPROVALS,
  });
  return row ? toChange(row) : undefined;
}

/** One of this process, whatever became of it (I-15). */
export async function readRuleChange(tx: Tx, processId: string, id: string): Promise<RuleChange | undefined> {
  const row = await tx.ruleChange.findFirst({ where: { id, processId }, select: WITH_APPROVALS });
  return row ? toChange(row) : undefined;
}

/** The file that says what is wanted. */
export async function sourceOf(tx: Tx, id: string): Promise<Uint8Array> {
  const { source } = await tx.ruleChange.findUniqueOrThrow({ where: { id }, select: { source: true } });
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
