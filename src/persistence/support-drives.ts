import { lockChat } from "./posted-messages.js";
import type { Tx } from "./transaction.js";

/** A group that collects supports for a proposal. */
export interface SupportDrive {
  id: number;
  conversationId: string;
  platform: string;
  communityId: string;
  processId: string;
  proposalId: number;
  /** What people call the proposal by. */
  number: number;
  goal: number;
  endsAt: Date;
  closed: boolean;
}

export interface NewDrive {
  conversationId: string;
  proposalId: number;
  goal: number;
  endsAt: Date;
  startedBy: string;
  now: Date;
}

/** One over takes no place; undefined when the group collects for this proposal already. */
export async function beginDrive(tx: Tx, { now, ...drive }: NewDrive): Promise<number | undefined> {
  const { conversationId, proposalId } = drive;
  await tx.supportDrive.deleteMany({ where: { conversationId, proposalId, closedAt: { not: null } } });
  const [row] = await tx.supportDrive.createManyAndReturn({
    data: [{ ...drive, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id;
}

export async function readDrive(tx: Tx, id: number): Promise<SupportDrive | undefined> {
  const row = await tx.supportDrive.findUnique({
    where: { id },
    include: {
      conversation: { select: { platform: true } },
      proposal: { select: { number: true, processId: true, process: { select: { communityId: true } } } },
    },
  });
  if (!row) return undefined;
  const { conversation, proposal, conversationId, proposalId, goal, endsAt, closedAt } = row;
  return {
    id,
    conversationId,
    platform: conversation.platform,
    communityId: proposal.process.communityId,
    processId: proposal.processId,
    proposalId,
    number: proposal.number ?? 0,
    goal,
    endsAt,
    closed: closedAt !== null,
  };
}

/** With its group locked, as a press in the group locks it: what is counted now is what is told next. */
export async function lockDrive(tx: Tx, id: number): Promise<SupportDrive | undefined> {
  const drive = await readDrive(tx, id);
  if (!drive) return undefined;
  await lockChat(tx, drive.conversationId);
  return readDrive(tx, id);
}

/** Those whose messages are not told their end. */
export async function runningDrives(tx: Tx): Promise<number[]> {
  const rows = await tx.supportDrive.findMany({
    where: { closedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function closeDrive(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.supportDrive.update({ where: { id }, data: { closedAt: now } });
}

/** Of two chats that become one, the one that goes on keeps its own for a proposal both collect for. */
export async function moveDrives(tx: Tx, from: string, to: string): Promise<void> {
  const kept = await tx.supportDrive.findMany({
    where: { conversationId: to },
    select: { proposalId: true },
  });
  const twice = { in: kept.map(({ proposalId }) => proposalId) };
  await tx.supportDrive.deleteMany({ where: { conversationId: from, proposalId: twice } });
  await tx.supportDrive.updateMany({ where: { conversationId: from }, data: { conversationId: to } });
}
