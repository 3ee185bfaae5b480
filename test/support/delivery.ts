import { randomUUID } from "node:crypto";
import type { Reply } from "../../src/chat/reply.js";
import type { Database } from "../../src/persistence/open-database.js";
import { enqueue } from "../../src/persistence/outbox.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { systemClock, type Clock } from "../../src/ports/clock.js";
import type { Messenger } from "../../src/ports/messenger.js";
import type { DeliveryDeps } from "../../src/services/deliver-chat.js";

type Prisma = Database["prisma"];

export interface LogLine {
  level: "debug" | "info" | "warn" | "error";
  facts: object;
  message: string;
}

/** What delivery needs, with chance taken out and the log kept. */
export function deliveryDeps(
  prisma: Prisma,
  messengers: readonly Messenger[],
  clock: Clock = systemClock,
): DeliveryDeps & { logged: LogLine[] } {
  const logged: LogLine[] = [];
  const level = (level: LogLine["level"]) => (facts: object, message: string) =>
    void logged.push({ level, facts, message });
  return {
    prisma,
    messengers: new Map(messengers.map((messenger) => [messenger.platform, messenger])),
    clock,
    randomness: { uuid: randomUUID, bytes: (count) => new Uint8Array(count) },
    log: { debug: level("debug"), info: level("info"), warn: level("warn"), error: level("error") },
    logged,
  };
}

/** A clock that stands still until told otherwise. */
export function setClock(time = "2026-11-16T18:42:00Z"): Clock & { forward(ms: number): void } {
  let now = new Date(time);
  return {
    now: () => now,
    forward: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

/** A chat on a platform; its id on the platform is what `saidTo` takes. */
export async function openChat(
  prisma: Prisma,
  chat: { platform?: string; kind?: "private" | "group"; participantId?: string; screen?: string } = {},
): Promise<{ id: string; chat: string }> {
  const [id, externalId] = [randomUUID(), `chat-${randomUUID()}`];
  const { platform = "scripted", kind = "private", participantId = null, screen = null } = chat;
  await prisma.conversation.create({
    data: { id, platform, externalId, kind, participantId, screen, updatedAt: new Date() },
  });
  return { id, chat: externalId };
}

export const saying = (text: string): Reply => ({
  kind: "message",
  id: text,
  text: [{ text }],
  buttons: [],
});

export const toast = (text: string): Reply => ({ kind: "toast", text });

/** Writes one outbox row for each text, each in a transaction of its own. */
export async function write(
  prisma: Prisma,
  conversationId: string,
  texts: readonly string[],
  now = new Date(),
): Promise<void> {
  for (const text of texts) {
    await inTransaction(prisma, (tx) => enqueue(tx, { conversationId, replies: [saying(text)], now }));
  }
}

/** The chat's outbox rows, oldest first. */
export const rowsOf = (prisma: Prisma, conversationId: string) =>
  prisma.outboxMessage.findMany({ where: { conversationId }, orderBy: { id: "asc" } });

export async function statesOf(prisma: Prisma, conversationId: string): Promise<string[]> {
  return (await rowsOf(prisma, conversationId)).map(({ state }) => state);
}
