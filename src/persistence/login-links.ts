import type { Tx } from "./transaction.js";

export interface NewLoginLink {
  id: string;
  hash: string;
  processId: string;
  participantId: string;
  /** The chat it was asked for in. */
  conversationId: string;
  tie: string;
  expiresAt: Date;
}

/** Keeps a new link of a person; those they asked for before no longer work. */
export async function storeLoginLink(tx: Tx, link: NewLoginLink): Promise<void> {
  const { processId, participantId } = link;
  await tx.loginLink.deleteMany({ where: { processId, participantId } });
  await tx.loginLink.create({ data: link });
}

export interface LoginLink {
  id: string;
  processId: string;
  communityId: string;
  participantId: string;
  conversationId: string;
  /** Of the chat it was asked for in. */
  platform: string;
  name: string | null;
  language: string | null;
  tie: string | null;
}

const WITH_CHAT = {
  participant: { select: { displayName: true, language: true, communityId: true } },
  conversation: { select: { platform: true } },
} as const;

/** A link that nobody followed yet, and that is not too old. */
export async function findLoginLink(tx: Tx, hash: string, now: Date): Promise<LoginLink | undefined> {
  const row = await tx.loginLink.findFirst({
    where: { hash, startedAt: null, expiresAt: { gt: now } },
    include: WITH_CHAT,
  });
  return row ? linkOf(row) : undefined;
}

/** Binds a link to the browser that follows it. False when it was followed before: it works once. */
export async function startLoginLink(
  tx: Tx,
  id: string,
  { stateHash, browserHash, now }: { stateHash: string; browserHash: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.loginLink.updateMany({
    where: { id, startedAt: null, expiresAt: { gt: now } },
    data: { stateHash, browserHash, startedAt: now },
  });
  return count === 1;
}

/** The link of what the provider handed back to this very browser, once: a second time there is none. */
export async function takeLoginLink(
  tx: Tx,
  { stateHash, browserHash, now }: { stateHash: string; browserHash: string; now: Date },
): Promise<LoginLink | undefined> {
  const row = await tx.loginLink.findUnique({ where: { stateHash }, include: WITH_CHAT });
  if (!row || row.browserHash !== browserHash) return undefined;
  const { count } = await tx.loginLink.updateMany({
    where: { id: row.id, finishedAt: null, expiresAt: { gt: now } },
    data: { finishedAt: now },
  });
  return count === 1 ? linkOf(row) : undefined;
}

export async function forgetLoginLinks(tx: Tx, before: Date): Promise<void> {
  await tx.loginLink.deleteMany({ where: { expiresAt: { lt: before } } });
}

interface Row extends Omit<LoginLink, "communityId" | "platform" | "name" | "language"> {
  participant: { displayName: string | null; language: string | null; communityId: string };
  conversation: { platform: string };
}

const linkOf = ({ id, processId, participantId, conversationId, tie, ...row }: Row): LoginLink => ({
  id,
  processId,
  participantId,
  conversationId,
  tie,
  communityId: row.participant.communityId,
  name: row.participant.displayName,
  language: row.participant.language,
  platform: row.conversation.platform,
});
