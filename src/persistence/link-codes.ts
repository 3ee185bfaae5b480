import type { Tx } from "./transaction.js";

export interface NewLinkCode {
  id: string;
  hash: string;
  participantId: string;
  processId: string;
  /** The chat it was asked for in. */
  conversationId: string;
  expiresAt: Date;
}

/** Keeps a new code of a person; the ones they asked for before are gone. */
export async function storeLinkCode(tx: Tx, code: NewLinkCode): Promise<void> {
  await tx.linkCode.deleteMany({ where: { participantId: code.participantId } });
  await tx.linkCode.create({ data: code });
}

export interface StoredLinkCode {
  id: string;
  participantId: string;
  /** How that person is called. */
  name: string | undefined;
  communityId: string;
  community: string;
  processId: string;
  conversationId: string;
  /** Of the chat it was asked for in. */
  platform: string;
  expiresAt: Date;
  usedAt: Date | undefined;
}

/** The code with this hash, or with this id. */
export async function findLinkCode(
  tx: Tx,
  where: { hash: string } | { id: string },
): Promise<StoredLinkCode | undefined> {
  const row = await tx.linkCode.findUnique({
    where,
    include: {
      participant: { select: { displayName: true, community: { select: { id: true, name: true } } } },
      conversation: { select: { platform: true } },
    },
  });
  if (!row) return undefined;
  const { participant, conversation, usedAt, hash: _, ...code } = row;
  return {
    ...code,
    name: participant.displayName ?? undefined,
    communityId: participant.community.id,
    community: participant.community.name,
    platform: conversation.platform,
    usedAt: usedAt ?? undefined,
  };
}

export async function markLinkCodeUsed(tx: Tx, id: string, usedAt: Date): Promise<void> {
  await tx.linkCode.update({ where: { id }, data: { usedAt } });
}

export async function deleteLinkCode(tx: Tx, id: string): Promise<void> {
  await tx.linkCode.deleteMany({ where: { id } });
}

/** Codes that people were given and nobody used stand for them no longer. */
export async function voidLinkCodes(tx: Tx, participantIds: readonly string[]): Promise<void> {
  await tx.linkCode.deleteMany({ where: { participantId: { in: [...participantIds] }, usedAt: null } });
}
