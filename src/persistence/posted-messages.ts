import { createHash } from "node:crypto";
import type { MessageReply } from "../chat/reply.js";
import type { WaitingChat } from "../ports/delivery-queue.js";
import { Prisma } from "../generated/prisma/client.js";
import { enqueueNamed } from "./outbox.js";
import type { Tx } from "./transaction.js";

/** A message that is edited later, in what it says now. */
export type NamedMessage = MessageReply & { name: string };

export interface Post {
  conversationId: string;
  reply: NamedMessage;
  now: Date;
}

/** Where named messages of a chat are on its platform. */
export async function refsOf(
  db: Tx,
  conversationId: string,
  names: readonly string[],
): Promise<Record<string, string>> {
  const rows = await db.postedMessage.findMany({
    where: { conversationId, name: { in: [...names] }, ref: { not: null } },
    select: { name: true, ref: true },
  });
  return Object.fromEntries(rows.map(({ name, ref }) => [name, ref ?? ""]));
}

/** Keeps them, before the message counts as sent: one that is sent again is then an edit. */
export async function keepRefs(
  db: Tx,
  conversationId: string,
  posted: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, ref] of Object.entries(posted))
    await db.$executeRaw`
      UPDATE "PostedMessage" SET ref = ${ref} WHERE "conversationId" = ${conversationId}::uuid AND name = ${name}`;
}

/**
 * Posts a message of this name, or edits it; as long as an older one of the name waits to be sent, it takes that one's
 * place. Undefined when it says so already.
 */
export async function post(tx: Tx, { conversationId, reply, now }: Post): Promise<WaitingChat | undefined> {
  await lockChat(tx, conversationId);
  const { name } = reply;
  const changed = await tx.$queryRaw<unknown[]>`
    INSERT INTO "PostedMessage" AS p ("conversationId", name, hash, "postedAt")
    VALUES (${conversationId}::uuid, ${name}, ${hashOf(reply)}, ${now}::timestamptz)
    ON CONFLICT ("conversationId", name) DO UPDATE
      SET hash = excluded.hash, "postedAt" = excluded."postedAt", waiting = NULL, "dueAt" = NULL
      WHERE p.hash <> excluded.hash
    RETURNING name`;
  return changed.length > 0 ? enqueueNamed(tx, { conversationId, replies: [reply], name, now }) : undefined;
}

/**
 * The same for what changes all the time: edited at most once in `everyMs`. What comes sooner waits, the newest alone,
 * until `postDue` finds that its time has come; what is said or waits already is neither said nor kept waiting again.
 */
export async function postLater(tx: Tx, post_: Post, everyMs: number): Promise<WaitingChat | undefined> {
  const { conversationId, reply, now } = post_;
  await lockChat(tx, conversationId);
  const since = new Date(now.getTime() - everyMs);
  const waits = await tx.$executeRaw`
    UPDATE "PostedMessage" SET hash = ${hashOf(reply)}, waiting = ${JSON.stringify(reply)}::jsonb,
      "dueAt" = "postedAt" + ${everyMs} * interval '1 millisecond'
    WHERE "conversationId" = ${conversationId}::uuid AND name = ${reply.name} AND "postedAt" > ${since}::timestamptz
      AND hash <> ${hashOf(reply)}`;
  return waits > 0 ? undefined : post(tx, post_);
}

/** Hands over the edits whose time has come, at most `take` at once. */
export async function postDue(tx: Tx, now: Date, take: number): Promise<WaitingChat[]> {
  const due = await tx.postedMessage.findMany({
    where: { dueAt: { lte: now } },
    orderBy: [{ conversationId: "asc" }, { dueAt: "asc" }],
    take,
    select: { conversationId: true, name: true },
  });
  const chats: WaitingChat[] = [];
  for (const { conversationId, name } of due) {
    await lockChat(tx, conversationId);
    const [row] = await tx.$queryRaw<{ waiting: MessageReply }[]>`
      UPDATE "PostedMessage" p SET waiting = NULL, "dueAt" = NULL, "postedAt" = ${now}::timestamptz
      FROM (SELECT waiting FROM "PostedMessage"
        WHERE "conversationId" = ${conversationId}::uuid AND name = ${name} AND "dueAt" <= ${now}::timestamptz) old
      WHERE p."conversationId" = ${conversationId}::uuid AND p.name = ${name}
      RETURNING old.waiting`;
    if (row) chats.push(await enqueueNamed(tx, { conversationId, replies: [row.waiting], name, now }));
  }
  return chats;
}

/** Whether a message of this name was ever handed over. */
export const isPosted = async (tx: Tx, conversationId: string, name: string): Promise<boolean> =>
  (await tx.postedMessage.count({ where: { conversationId, name } })) > 0;

/** The chat in which a message of this name was posted before: what is told once stays where it is. */
export async function chatWithPosted(tx: Tx, name: string): Promise<string | undefined> {
  const row = await tx.postedMessage.findFirst({ where: { name }, select: { conversationId: true } });
  return row?.conversationId;
}

/** What waits for a chat that is left is not sent any more, and its messages are nobody's to edit. */
export async function forgetPosted(db: Tx, conversationId: string): Promise<void> {
  await db.postedMessage.deleteMany({ where: { conversationId } });
}

/** Two that post under one name go one after the other, and always lock the chat first. */
export async function lockChat(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT id FROM "Conversation" WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
}

const hashOf = (reply: MessageReply): string =>
  createHash("sha256").update(JSON.stringify(reply)).digest("base64url");
