import { adoptGroup } from "./conversations.js";
import type { Tx } from "./transaction.js";

/** Where the staff of a process read what comes in. */
export interface StaffChannel {
  conversationId: string;
  platform: string;
  communityId: string;
  processId: string;
  language: string;
}

const withPlatform = { include: { conversation: { select: { platform: true } } } } as const;

type Row = Omit<StaffChannel, "platform"> & { conversation: { platform: string } };

const toChannel = ({ conversation, ...row }: Row): StaffChannel => {
  const { conversationId, communityId, processId, language } = row;
  return { conversationId, communityId, processId, language, platform: conversation.platform };
};

export async function staffChannelOf(tx: Tx, processId: string): Promise<StaffChannel | undefined> {
  const row = await tx.staffChannel.findUnique({ where: { processId, endedAt: null }, ...withPlatform });
  return row ? toChannel(row) : undefined;
}

export async function staffChannelAt(tx: Tx, conversationId: string): Promise<StaffChannel | undefined> {
  const row = await tx.staffChannel.findUnique({ where: { conversationId, endedAt: null }, ...withPlatform });
  return row ? toChannel(row) : undefined;
}

export async function staffChannels(tx: Tx): Promise<StaffChannel[]> {
  const rows = await tx.staffChannel.findMany({
    where: { endedAt: null },
    orderBy: { conversationId: "asc" },
    ...withPlatform,
  });
  return rows.map(toChannel);
}

/** The bot is not there any more; the row stays until organizers were told. */
export async function endStaffChannel(tx: Tx, conversationId: string, now: Date): Promise<void> {
  await tx.staffChannel.updateMany({ where: { conversationId, endedAt: null }, data: { endedAt: now } });
}

/** A staff channel that is no more, and of which organizers are still to be told. */
export interface LostChannel {
  conversationId: string;
  communityId: string;
  processId: string;
  endedAt: Date;
}

export async function lostChannels(tx: Tx): Promise<LostChannel[]> {
  const rows = await tx.staffChannel.findMany({
    where: { endedAt: { not: null } },
    orderBy: { conversationId: "asc" },
  });
  return rows.flatMap(({ endedAt, ...row }) => (endedAt ? [{ ...row, endedAt }] : []));
}

/** False when somebody else was first, or another channel has taken its place. */
export async function forgetLostChannel(tx: Tx, conversationId: string): Promise<boolean> {
  const { count } = await tx.staffChannel.deleteMany({ where: { conversationId, endedAt: { not: null } } });
  return count === 1;
}

/** One channel a process and one process a channel: whatever was bound before is not any more. */
export async function bindStaffChannel(
  tx: Tx,
  { now, ...channel }: Omit<StaffChannel, "platform"> & { now: Date },
): Promise<void> {
  const { conversationId, processId, communityId } = channel;
  await tx.staffChannel.deleteMany({ where: { OR: [{ conversationId }, { processId }] } });
  await tx.staffChannel.create({ data: { ...channel, boundAt: now } });
  await adoptGroup(tx, conversationId, { communityId, processId });
}

export async function unbindStaffChannel(tx: Tx, processId: string): Promise<void> {
  await tx.staffChannel.deleteMany({ where: { processId } });
}

/** Locked: two processes do not post the same cards. False when it is bound no more. */
export async function lockStaffChannel(tx: Tx, conversationId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "StaffChannel" WHERE "conversationId" = ${conversationId}::uuid AND "endedAt" IS NULL FOR UPDATE`;
  return rows.length > 0;
}

/** Names of the cards about which something may still change. */
export async function openCards(tx: Tx, conversationId: string): Promise<string[]> {
  const rows = await tx.staffCard.findMany({
    where: { conversationId, done: false },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** Of these names, those that never were a card of the channel. */
export async function withoutCard(
  tx: Tx,
  conversationId: string,
  names: readonly string[],
): Promise<string[]> {
  const rows = await tx.staffCard.findMany({
    where: { conversationId, name: { in: [...names] } },
    select: { name: true },
  });
  const known = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

export async function addCard(tx: Tx, conversationId: string, name: string): Promise<void> {
  await tx.staffCard.create({ data: { conversationId, name } });
}

export async function finishCard(tx: Tx, conversationId: string, name: string): Promise<void> {
  await tx.staffCard.update({
    where: { conversationId_name: { conversationId, name } },
    data: { done: true },
  });
}

/** Something about it changes again. */
export async function reopenCard(tx: Tx, conversationId: string, name: string): Promise<void> {
  await tx.staffCard.updateMany({ where: { conversationId, name }, data: { done: false } });
}
