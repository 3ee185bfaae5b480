import type { DesignPart, DesignState } from "../domain/assessment/co-design.js";
import type { Tx } from "./transaction.js";

/** A line of the talk between an office and those who wrote a proposal. Who of the office wrote it is not in it. */
export interface DesignMessage {
  id: number;
  proposalId: number;
  fromOffice: boolean;
  /** Of an author; who of the office it was stays hidden. */
  by: string | undefined;
  /** Of an author, if they have one. */
  name: string | undefined;
  text: string;
  part: DesignPart | undefined;
  before: string | undefined;
  state: DesignState | undefined;
  /** The version of the proposal it became. */
  version: number | undefined;
  at: Date;
}

export interface NewDesignMessage {
  proposalId: number;
  fromOffice: boolean;
  by: string;
  text: string;
  part?: DesignPart;
  before?: string;
  now: Date;
}

export async function addDesignMessage(tx: Tx, message: NewDesignMessage): Promise<number> {
  const { proposalId, fromOffice, by, text, part, before, now } = message;
  const { id } = await tx.coDesignMessage.create({
    data: {
      proposalId,
      fromOffice,
      byId: by,
      text,
      part: part ?? null,
      before: before ?? null,
      state: part === undefined ? null : "open",
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

const SHOWN = {
  id: true,
  proposalId: true,
  fromOffice: true,
  text: true,
  part: true,
  before: true,
  state: true,
  version: true,
  createdAt: true,
  by: { select: { id: true, displayName: true } },
} as const;

interface Row extends Omit<DesignMessage, "by" | "name" | "part" | "before" | "state" | "version" | "at"> {
  part: string | null;
  before: string | null;
  state: string | null;
  version: number | null;
  createdAt: Date;
  by: { id: string; displayName: string | null } | null;
}

const toMessage = ({ part, before, state, version, createdAt, by, ...row }: Row): DesignMessage => ({
  ...row,
  by: row.fromOffice ? undefined : by?.id,
  name: row.fromOffice ? undefined : (by?.displayName ?? undefined),
  part: (part ?? undefined) as DesignPart | undefined,
  before: before ?? undefined,
  state: (state ?? undefined) as DesignState | undefined,
  version: version ?? undefined,
  at: createdAt,
});

/** Whether anything was said, by either side. */
export async function hasDesignMessages(tx: Tx, proposalId: number): Promise<boolean> {
  return (await tx.coDesignMessage.findFirst({ where: { proposalId }, select: { id: true } })) !== null;
}

/** The latest lines, the oldest of them first, and how many there are in all. */
export async function readDesignMessages(
  tx: Tx,
  proposalId: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ items: DesignMessage[]; total: number }> {
  const total = await tx.coDesignMessage.count({ where: { proposalId } });
  const rows = await tx.coDesignMessage.findMany({
    where: { proposalId },
    orderBy: { id: "desc" },
    skip,
    take,
    select: SHOWN,
  });
  return { items: rows.toReversed().map(toMessage), total };
}

/** Words that wait for the other side's answer, the oldest first. */
export async function openDesignChanges(tx: Tx, proposalId: number): Promise<DesignMessage[]> {
  const rows = await tx.coDesignMessage.findMany({
    where: { proposalId, state: "open" },
    orderBy: { id: "asc" },
    select: SHOWN,
  });
  return rows.map(toMessage);
}

export async function readDesignMessage(tx: Tx, id: number): Promise<DesignMessage | undefined> {
  const row = await tx.coDesignMessage.findUnique({ where: { id }, select: SHOWN });
  return row ? toMessage(row) : undefined;
}

/** The words of a co-author are from now on those of whoever speaks for the authors. */
export async function takeOverChange(tx: Tx, id: number, by: string): Promise<void> {
  await tx.coDesignMessage.update({ where: { id }, data: { byId: by } });
}

/** False when it was settled meanwhile. */
export async function settleDesignChange(
  tx: Tx,
  { id, state, version }: { id: number; state: DesignState; version: number | null },
): Promise<boolean> {
  const { count } = await tx.coDesignMessage.updateMany({
    where: { id, state: "open" },
    data: { state, version },
  });
  return count === 1;
}

/** How many lines one side wrote since the other side answered last. */
export async function unansweredLines(tx: Tx, proposalId: number, fromOffice: boolean): Promise<number> {
  const last = await tx.coDesignMessage.findFirst({
    where: { proposalId, fromOffice: !fromOffice },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return tx.coDesignMessage.count({ where: { proposalId, fromOffice, id: { gt: last?.id ?? 0 } } });
}

/** What came of it, in words for everybody. */
export interface DesignSummary {
  text: string;
  at: Date;
}

export async function readDesignSummary(tx: Tx, proposalId: number): Promise<DesignSummary | undefined> {
  const row = await tx.proposal.findUnique({
    where: { id: proposalId },
    select: { designSummary: true, designSummaryAt: true },
  });
  return row?.designSummary && row.designSummaryAt
    ? { text: row.designSummary, at: row.designSummaryAt }
    : undefined;
}

export async function saveDesignSummary(
  tx: Tx,
  proposalId: number,
  { text, at }: DesignSummary,
): Promise<void> {
  await tx.proposal.update({
    where: { id: proposalId },
    data: { designSummary: text, designSummaryAt: at },
  });
}

/** The proposal that a project on the ballot was. */
export async function proposalOfProject(tx: Tx, projectId: number): Promise<number | undefined> {
  const row = await tx.project.findUnique({ where: { id: projectId }, select: { proposalId: true } });
  return row?.proposalId ?? undefined;
}
