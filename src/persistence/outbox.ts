import type { Reply } from "../chat/reply.js";
import type { WaitingChat } from "../ports/delivery-queue.js";
import type { Address } from "../ports/messenger.js";
import { Prisma } from "../generated/prisma/client.js";
import { columnsOf, type ConversationState } from "./conversations.js";
import type { Tx } from "./transaction.js";

/**
 * How long, in milliseconds, a chat's oldest unsent message belongs to the process that took it. Times of the outbox are
 * the machine's: a demo that moves the calendar must not end a lease.
 */
export const LEASE_MS = 30_000;

export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

export interface NewMessage {
  conversationId: string;
  /** The event these replies answer; none for what the bot says first. */
  eventId?: string;
  replies: readonly Reply[];
  now: Date;
}

/** A message this process may send until `leasedUntil`; nobody else sends to that chat meanwhile. */
export interface ClaimedMessage {
  id: bigint;
  conversationId: string;
  to: Address;
  /** The chat's living screen before this message. */
  screen?: string;
  replies: readonly Reply[];
  attempts: number;
  createdAt: Date;
  leasedUntil: Date;
}

/**
 * Stores replies for a chat: one row, sent after the commit by whoever delivers the chat (`deliverLater`).
 * It locks the chat until the transaction ends, so that rows of one chat commit in the order of their ids. A transaction
 * that writes to several chats does it last and sorted by conversation id, or two of them may wait for each other.
 */
export async function enqueue(tx: Tx, message: NewMessage): Promise<WaitingChat> {
  const { conversationId, eventId = null, replies, now } = message;
  const [chat] = await tx.$queryRaw<WaitingChat[]>`
    WITH chat AS (
      SELECT id, platform FROM "Conversation" WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE
    ), message AS (
      INSERT INTO "OutboxMessage" ("conversationId", "eventId", replies, state, "createdAt")
      SELECT id, ${eventId}, ${JSON.stringify(replies)}::jsonb, 'pending', ${now}::timestamptz FROM chat
      RETURNING "conversationId"
    )
    SELECT "conversationId", platform FROM message, chat`;
  if (!chat) throw new Error(`no conversation ${conversationId}`);
  return chat;
}

/**
 * The same for one message with a name: it takes the place of an older one of its name that still waits, so that nobody
 * is sent what is out of date.
 */
export async function enqueueNamed(tx: Tx, message: NewMessage & { name: string }): Promise<WaitingChat> {
  const { conversationId, replies, name, now } = message;
  const [chat] = await tx.$queryRaw<WaitingChat[]>`
    WITH chat AS (
      SELECT id, platform FROM "Conversation" WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE
    ), older AS (
      UPDATE "OutboxMessage" m SET replies = ${JSON.stringify(replies)}::jsonb
      FROM chat WHERE m."conversationId" = chat.id AND m.state = 'pending' AND m.name = ${name}
      RETURNING m.id
    ), message AS (
      INSERT INTO "OutboxMessage" ("conversationId", name, replies, state, "createdAt")
      SELECT id, ${name}, ${JSON.stringify(replies)}::jsonb, 'pending', ${now}::timestamptz FROM chat
      WHERE NOT EXISTS (SELECT FROM older)
    )
    SELECT id AS "conversationId", platform FROM chat`;
  if (!chat) throw new Error(`no conversation ${conversationId}`);
  return chat;
}

/** The answer to an event, and where the dialogue stands from now on. */
export interface NewAnswer extends NewMessage {
  /** Unchanged without it. */
  state?: ConversationState | undefined;
}

/**
 * The same, with the row already leased to this process, which sends it as soon as it has committed, and with the new
 * state of the conversation stored in the same statement. Undefined when earlier answers still wait, or something is being
 * sent: the row is stored and goes out behind that. The caller holds the chat's row lock since an earlier statement.
 */
export async function enqueueClaimed(tx: Tx, answer: NewAnswer): Promise<ClaimedMessage | undefined> {
  const { conversationId, eventId = null, replies, now } = answer;
  const leasedUntil = leaseFrom(now);
  const [row] = await tx.$queryRaw<(InsertedRow & { free: boolean })[]>`
    WITH chat AS (${chatOf(answer)}), message AS (
      INSERT INTO "OutboxMessage" ("conversationId", "eventId", replies, state, "leasedUntil", "createdAt")
      SELECT ${conversationId}::uuid, ${eventId}, ${JSON.stringify(replies)}::jsonb,
        CASE WHEN free THEN 'sending' ELSE 'pending' END,
        CASE WHEN free THEN ${leasedUntil}::timestamptz END,
        ${now}::timestamptz
      FROM chat
      RETURNING id
    )
    SELECT id, platform, "externalId", kind, screen, free FROM message, chat`;
  if (!row) throw new Error(`no conversation ${conversationId}`);
  if (!row.free) return undefined;
  return claimedMessage({ ...row, conversationId, replies, attempts: 0, createdAt: now, leasedUntil });
}

/**
 * The chat of an answer, with its new state; `free` when nothing is being sent there and no earlier answer waits. What the bot
 * said first and nobody has sent yet stays behind the answer: whoever writes is answered first.
 */
function chatOf({ conversationId, state }: NewAnswer): Prisma.Sql {
  const chat = Prisma.sql`c.platform, c."externalId", c.kind, c.screen, NOT EXISTS (
    SELECT FROM "OutboxMessage" m WHERE m."conversationId" = c.id
      AND (m.state = 'sending' OR (m.state = 'pending' AND m."eventId" IS NOT NULL))) AS free`;
  return state
    ? Prisma.sql`UPDATE "Conversation" c SET ${columnsOf(state)} WHERE id = ${conversationId}::uuid RETURNING ${chat}`
    : Prisma.sql`SELECT ${chat} FROM "Conversation" c WHERE id = ${conversationId}::uuid`;
}

/**
 * Chats with something to send that nobody is about to send: never taken up for `quietMs`, or put off until a moment
 * that has come, or left by a process that died with the lease in its hands. Oldest first.
 */
export async function chatsLeftWaiting(
  db: Tx,
  {
    platforms,
    now,
    quietMs,
    take,
  }: { platforms: readonly string[]; now: Date; quietMs: number; take: number },
): Promise<WaitingChat[]> {
  const before = new Date(now.getTime() - quietMs);
  return db.$queryRaw<WaitingChat[]>`
    SELECT c.id AS "conversationId", c.platform
    FROM "OutboxMessage" m JOIN "Conversation" c ON c.id = m."conversationId"
    WHERE m.state IN ('pending', 'sending') AND c.platform = ANY(${platforms})
      AND (m."leasedUntil" <= ${now}::timestamptz
        OR (m."leasedUntil" IS NULL AND m."createdAt" <= ${before}::timestamptz))
    GROUP BY c.id, c.platform
    ORDER BY min(m.id)
    LIMIT ${take}`;
}

/** Frees what a dead process held. Only for the one process that has the database to itself, before it sends anything. */
export async function endLeases(db: Tx): Promise<number> {
  const { count } = await db.outboxMessage.updateMany({
    where: { state: "sending" },
    data: { state: "pending", leasedUntil: null },
  });
  return count;
}

/** Frees the answer to an event that is still as it was stored, claimed by whoever stored it and did not send it. */
export async function endFirstLease(db: Tx, eventId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "OutboxMessage" SET state = 'pending', "leasedUntil" = NULL
    WHERE "eventId" = ${eventId} AND state = 'sending'
      AND "leasedUntil" = "createdAt" + make_interval(secs => ${LEASE_MS / 1_000})`;
}

/** Forgets messages that are settled; they hold no words any more, only that something was sent. */
export async function forgetSettledBefore(db: Tx, before: Date): Promise<number> {
  const { count } = await db.outboxMessage.deleteMany({
    where: { state: { in: ["sent", "unreachable"] }, createdAt: { lt: before } },
  });
  return count;
}

export interface ChatColumns {
  platform: string;
  externalId: string;
  kind: string;
  screen: string | null;
}

type InsertedRow = ChatColumns & { id: bigint };

export type ClaimedRow = InsertedRow &
  Pick<ClaimedMessage, "conversationId" | "attempts" | "createdAt" | "leasedUntil" | "replies">;

export function claimedMessage(row: ClaimedRow): ClaimedMessage {
  const { id, conversationId, platform, externalId, kind, screen, replies, attempts, createdAt } = row;
  return {
    id,
    conversationId,
    to: { platform, chat: externalId, kind: kind === "group" ? "group" : "private" },
    ...(screen === null ? {} : { screen }),
    replies,
    attempts,
    createdAt,
    leasedUntil: row.leasedUntil,
  };
}
