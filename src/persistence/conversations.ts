import type { Chat } from "../chat/event.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** A conversation's row, as it was when its lock was taken. */
export interface StoredConversation {
  id: string;
  communityId: string | null;
  participantId: string | null;
  processId: string | null;
  flow: string;
  flowVersion: number;
  step: string;
  asking: string | null;
  answers: unknown;
  turn: number;
  trail: unknown;
  lastPress: string | null;
  /** Platform reference of the living screen. */
  screen: string | null;
}

export interface OpenedConversation extends StoredConversation {
  /** False when this event was recorded before (I-1). */
  isNewEvent: boolean;
}

/**
 * Locks the conversation until the transaction ends (I-2), creating it if need be, and records the event in the same
 * statement (I-1). A second delivery waits here for the first one, and then finds the event recorded.
 */
export async function openConversation(
  tx: Tx,
  {
    eventId,
    platform,
    chat,
    id,
    now,
  }: { eventId: string; platform: string; chat: Chat; id: string; now: Date },
): Promise<OpenedConversation> {
  const [row] = await tx.$queryRaw<OpenedConversation[]>`
    WITH chat AS (
      INSERT INTO "Conversation" (id, platform, "externalId", kind, "updatedAt")
      VALUES (${id}::uuid, ${platform}, ${chat.id}, ${chat.kind}, ${now}::timestamptz)
      ON CONFLICT (platform, "externalId") DO UPDATE SET "updatedAt" = excluded."updatedAt"
      RETURNING *
    ), event AS (
      INSERT INTO "InboundEvent" (id, "conversationId", "receivedAt")
      SELECT ${eventId}, id, ${now}::timestamptz FROM chat
      ON CONFLICT (id) DO NOTHING
      RETURNING id
    )
    SELECT chat.id, "communityId", "participantId", "processId", flow, "flowVersion", step, asking, answers, turn, trail,
      "lastPress", screen, EXISTS (SELECT FROM event) AS "isNewEvent"
    FROM chat`;
  if (!row) throw new Error("the conversation could not be opened");
  return row;
}

/** Without a lock: only to show what stands there. */
export async function findConversation(
  tx: Tx,
  platform: string,
  externalId: string,
): Promise<StoredConversation | null> {
  return tx.conversation.findUnique({ where: { platform_externalId: { platform, externalId } } });
}

export type ConversationState = Pick<
  StoredConversation,
  "flow" | "flowVersion" | "step" | "asking" | "turn" | "lastPress"
> & {
  answers: object;
  trail: readonly object[];
};

export async function saveConversation(tx: Tx, id: string, state: ConversationState): Promise<void> {
  await tx.$executeRaw`UPDATE "Conversation" SET ${columnsOf(state)} WHERE id = ${id}::uuid`;
}

/** The state's part of an `UPDATE "Conversation" SET …`. */
export function columnsOf(state: ConversationState): Prisma.Sql {
  const { flow, flowVersion, step, asking, answers, turn, trail, lastPress } = state;
  return Prisma.sql`flow = ${flow}, "flowVersion" = ${flowVersion}, step = ${step}, asking = ${asking},
    answers = ${JSON.stringify(answers)}::jsonb, turn = ${turn}, trail = ${JSON.stringify(trail)}::jsonb,
    "lastPress" = ${lastPress}`;
}

/** The conversation of a chat that nobody spoke in just now, met if never before. Its row stays unlocked. */
export async function conversationWith(
  tx: Tx,
  { id, platform, chat, now }: { id: string; platform: string; chat: Chat; now: Date },
): Promise<{ id: string; isNew: boolean }> {
  const where = { platform_externalId: { platform, externalId: chat.id } };
  const known = await tx.conversation.findUnique({ where, select: { id: true } });
  if (known) return { id: known.id, isNew: false };
  await tx.conversation.createMany({
    data: { id, platform, externalId: chat.id, kind: chat.kind, updatedAt: now },
    skipDuplicates: true,
  });
  const stored = await tx.conversation.findUniqueOrThrow({ where, select: { id: true } });
  return { id: stored.id, isNew: stored.id === id };
}

/**
 * Whose conversation it is, and which process it is about. Whoever read another one here still hears of that: they only
 * looked elsewhere.
 */
export async function assignConversation(
  tx: Tx,
  id: string,
  who: { communityId: string; participantId: string; processId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ReadBefore" ("participantId", "processId")
    SELECT "participantId", "processId" FROM "Conversation"
    WHERE id = ${id}::uuid AND kind = 'private' AND "participantId" IS NOT NULL AND "processId" <> ${who.processId}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.conversation.update({ where: { id }, data: who });
}

/** A group reads the process that the person reads who added it; nothing when they read none. */
export async function bindGroup(
  tx: Tx,
  id: string,
  by: { platform: string; externalId: string },
): Promise<string | undefined> {
  const [bound] = await tx.$queryRaw<{ processId: string }[]>`
    UPDATE "Conversation" g SET "communityId" = c."communityId", "processId" = c."processId"
    FROM "Conversation" c
    WHERE g.id = ${id}::uuid AND c.platform = ${by.platform} AND c."externalId" = ${by.externalId}
      AND c.kind = 'private' AND c."processId" IS NOT NULL
    RETURNING g."processId"`;
  return bound?.processId;
}

export interface GroupChat {
  id: string;
  platform: string;
  /** Its id there. */
  externalId: string;
  /** Whether this service can write there. */
  present: boolean;
  communityId: string | null;
  processId: string | null;
}

/** A group by the id of its conversation. */
export async function groupNamed(tx: Tx, id: string): Promise<GroupChat | null> {
  const select = {
    id: true,
    platform: true,
    externalId: true,
    present: true,
    communityId: true,
    processId: true,
  } as const;
  return tx.conversation.findUnique({ where: { id, kind: "group" }, select });
}

/** A group that nobody bound reads the process it is used for. */
export async function adoptGroup(
  tx: Tx,
  id: string,
  process: { communityId: string; processId: string },
): Promise<void> {
  await tx.conversation.updateMany({ where: { id, processId: null }, data: process });
}

/**
 * The private chat for what the bot says first: on the platform a person chose for that, else where they were last seen,
 * whatever process it is about now. Undefined when they cannot be reached.
 */
export async function privateChatOf(tx: Tx, participantId: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Conversation" c
    JOIN "Account" a ON a.platform = c.platform AND a."externalId" = c."externalId"
    JOIN "Participant" q ON q.id = a."participantId"
    WHERE a."participantId" = ${participantId}::uuid AND c.kind = 'private' AND a."unreachableSince" IS NULL
    ORDER BY (c.platform = q."noticesOn") DESC NULLS LAST, c."updatedAt" DESC LIMIT 1`;
  return row?.id;
}

/** Forgets updates that no platform would deliver again. */
export async function forgetEventsBefore(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.inboundEvent.deleteMany({ where: { receivedAt: { lt: before } } });
  return count;
}
