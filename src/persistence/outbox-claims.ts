import type { Reply } from "../chat/reply.js";
import { claimedMessage, leaseFrom, type ClaimedMessage, type ClaimedRow } from "./outbox.js";
import type { Tx } from "./transaction.js";

export type Claim =
  | { state: "claimed"; message: ClaimedMessage }
  /** Another process is sending to this chat. */
  | { state: "busy"; until: Date }
  /** The oldest message was put off until then. */
  | { state: "put-off"; until: Date }
  | { state: "nothing" };

/** What became of a message, and the chat's next one, leased to the same process. `lost`: the lease was gone. */
export interface Settled {
  lost: boolean;
  next?: ClaimedMessage;
}

/**
 * Takes the oldest unsent message of a chat, and with it the chat: a later one is never taken before it. Only an answer may
 * have gone ahead; while that is being sent the chat is busy.
 */
export async function claimOldest(db: Tx, conversationId: string, now: Date): Promise<Claim> {
  const leasedUntil = leaseFrom(now);
  const [row] = await db.$queryRaw<(ClaimedRow & { claimed: boolean; state: string })[]>`
    WITH oldest AS (
      SELECT id, state, "leasedUntil" FROM "OutboxMessage"
      WHERE "conversationId" = ${conversationId}::uuid AND state IN ('pending', 'sending')
      ORDER BY state = 'sending' DESC, id LIMIT 1 FOR UPDATE
    ), claimed AS (
      UPDATE "OutboxMessage" m SET state = 'sending', "leasedUntil" = ${leasedUntil}::timestamptz
      FROM oldest
      WHERE m.id = oldest.id AND (oldest."leasedUntil" IS NULL OR oldest."leasedUntil" <= ${now}::timestamptz)
      RETURNING m.id, m."conversationId", m.replies, m.attempts, m."createdAt", m."leasedUntil"
    )
    SELECT claimed.id IS NOT NULL AS claimed, oldest.id, oldest.state, claimed."conversationId", claimed.replies,
      claimed.attempts, claimed."createdAt", coalesce(claimed."leasedUntil", oldest."leasedUntil") AS "leasedUntil",
      c.platform, c."externalId", c.kind, c.screen
    FROM oldest LEFT JOIN claimed ON true JOIN "Conversation" c ON c.id = ${conversationId}::uuid`;
  if (!row) return { state: "nothing" };
  if (row.claimed) return { state: "claimed", message: claimedMessage(row) };
  return { state: row.state === "sending" ? "busy" : "put-off", until: row.leasedUntil };
}

/** What a chat is. */
export async function addressOf(db: Tx, id: string): Promise<{ platform: string; kind: string } | undefined> {
  return (
    (await db.conversation.findUnique({ where: { id }, select: { platform: true, kind: true } })) ?? undefined
  );
}

/** When the message was sent in a chat that is the `place`-th before now; undefined when there were fewer. */
export async function sentBefore(db: Tx, conversationId: string, place: number): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ sentAt: Date }[]>`
    SELECT "sentAt" FROM "OutboxMessage" WHERE "conversationId" = ${conversationId}::uuid AND state = 'sent'
    ORDER BY id DESC LIMIT 1 OFFSET ${place - 1}`;
  return row?.sentAt;
}

/** How the sending of a message ended for good. */
export interface Settlement {
  message: ClaimedMessage;
  outcome: { state: "sent"; screen?: string } | { state: "failed"; error: string };
}

/**
 * Marks messages of different chats sent, or failed for good, empties them, keeps each chat's new screen, and takes each
 * chat's next message: one statement. A row committed during that very statement is not seen; whoever wrote it delivers
 * the chat. One that is ended meanwhile is left alone, which only the condition on the row itself tells.
 */
export async function settle(db: Tx, settlements: readonly Settlement[], now: Date): Promise<Settled[]> {
  const columns = settlements.map(({ message, outcome }) => ({
    id: message.id,
    lease: message.leasedUntil,
    state: outcome.state,
    error: outcome.state === "failed" ? outcome.error : null,
    screen: (outcome.state === "sent" ? outcome.screen : undefined) ?? null,
  }));
  const all = <K extends keyof (typeof columns)[number]>(name: K) => columns.map((row) => row[name]);
  const rows = await db.$queryRaw<
    ((ClaimedRow | (ClaimedRow & { id: null })) & { settled: bigint; lease: Date })[]
  >`
    WITH given AS (
      SELECT * FROM unnest(${all("id")}::bigint[], ${all("lease")}::timestamptz[], ${all("state")}::text[],
        ${all("error")}::text[], ${all("screen")}::text[]) AS given (id, lease, state, error, screen)
    ), settled AS (
      UPDATE "OutboxMessage" m SET state = given.state, replies = NULL, "leasedUntil" = NULL, error = given.error,
        "sentAt" = CASE WHEN given.state = 'sent' THEN ${now}::timestamptz END
      FROM given
      WHERE m.id = given.id AND m.state = 'sending' AND m."leasedUntil" = given.lease
      RETURNING m.id, m."conversationId", given.screen, given.lease
    ), shown AS (
      UPDATE "Conversation" c SET screen = settled.screen FROM settled
      WHERE c.id = settled."conversationId" AND settled.screen IS NOT NULL AND c.screen IS DISTINCT FROM settled.screen
    ), next AS (
      UPDATE "OutboxMessage" m SET state = 'sending', "leasedUntil" = ${leaseFrom(now)}::timestamptz
      FROM settled
      WHERE m.id = (
          SELECT n.id FROM "OutboxMessage" n
          WHERE n."conversationId" = settled."conversationId" AND n.state IN ('pending', 'sending') AND n.id > settled.id
          ORDER BY n.id LIMIT 1
        ) AND m.state IN ('pending', 'sending')
        AND (m."leasedUntil" IS NULL OR m."leasedUntil" <= ${now}::timestamptz)
      RETURNING m.id, m."conversationId", m.replies, m.attempts, m."createdAt", m."leasedUntil"
    )
    SELECT settled.id AS settled, settled.lease, next.id, next.replies, next.attempts, next."createdAt", next."leasedUntil",
      c.id AS "conversationId", c.platform, c."externalId", c.kind, coalesce(settled.screen, c.screen) AS screen
    FROM settled JOIN "Conversation" c ON c.id = settled."conversationId"
      LEFT JOIN next ON next."conversationId" = settled."conversationId"`;
  return settlements.map(({ message }) => {
    const row = rows.find(({ settled, lease }) => settled === message.id && +lease === +message.leasedUntil);
    if (!row) return { lost: true };
    return { lost: false, ...(row.id === null ? {} : { next: claimedMessage(row) }) };
  });
}

/** What to keep of a message that could not be sent now. */
export interface PutOff {
  until: Date;
  /** None for one that only keeps its distance. */
  error: string | null;
  /** Waiting because the platform asked us to is no failed attempt. */
  attempts: number;
  /** The replies that did not get through yet. */
  replies: readonly Reply[];
  /** The screen, when that reply did get through. */
  screen?: string;
}

/** Gives the chat back, not to be taken again before `until`. False when the lease was gone. */
export async function putOff(db: Tx, message: ClaimedMessage, kept: PutOff): Promise<boolean> {
  const { id, leasedUntil } = message;
  const screen = kept.screen ?? null;
  const rows = await db.$queryRaw<unknown[]>`
    WITH waiting AS (
      UPDATE "OutboxMessage" SET state = 'pending', "leasedUntil" = ${kept.until}::timestamptz, error = ${kept.error},
        attempts = ${kept.attempts}::int, replies = ${JSON.stringify(kept.replies)}::jsonb
      WHERE id = ${id} AND state = 'sending' AND "leasedUntil" = ${leasedUntil}::timestamptz
      RETURNING id, "conversationId"
    ), shown AS (
      UPDATE "Conversation" c SET screen = ${screen} FROM waiting
      WHERE c.id = waiting."conversationId" AND ${screen}::text IS NOT NULL
    )
    SELECT id FROM waiting`;
  return rows.length > 0;
}

/** Gives the chat back as it was taken, for whoever comes next. */
export async function giveBack(db: Tx, { id, leasedUntil }: ClaimedMessage): Promise<void> {
  await db.$executeRaw`
    UPDATE "OutboxMessage" SET state = 'pending', "leasedUntil" = NULL
    WHERE id = ${id} AND state = 'sending' AND "leasedUntil" = ${leasedUntil}::timestamptz`;
}

/** What a message says, and all that waits behind it for the same chat. */
export async function repliesFrom(db: Tx, { id, conversationId }: ClaimedMessage): Promise<Reply[]> {
  const rows = await db.$queryRaw<{ replies: Reply[] | null }[]>`
    SELECT replies FROM "OutboxMessage"
    WHERE "conversationId" = ${conversationId}::uuid AND id >= ${id} AND state IN ('pending', 'sending') ORDER BY id`;
  return rows.flatMap(({ replies }) => replies ?? []);
}

/**
 * Nothing reaches this chat any more: empties and ends everything that waits for it, and remembers it on the account.
 * False when the lease was gone.
 */
export async function markUnreachable(
  db: Tx,
  message: ClaimedMessage,
  { why, now }: { why: string; now: Date },
): Promise<boolean> {
  const { id, conversationId, leasedUntil } = message;
  const rows = await db.$queryRaw<unknown[]>`
    WITH refused AS (
      UPDATE "OutboxMessage"
      SET state = 'unreachable', replies = NULL, "leasedUntil" = NULL, error = ${why}
      WHERE id = ${id} AND state = 'sending' AND "leasedUntil" = ${leasedUntil}::timestamptz
      RETURNING "conversationId"
    ), behind AS (
      UPDATE "OutboxMessage" m
      SET state = 'unreachable', replies = NULL, "leasedUntil" = NULL, error = ${why}
      FROM refused
      WHERE m."conversationId" = ${conversationId}::uuid AND m.id > ${id} AND m.state IN ('pending', 'sending')
    ), account AS (
      UPDATE "Account" a SET "unreachableSince" = coalesce(a."unreachableSince", ${now}::timestamptz)
      FROM refused JOIN "Conversation" c ON c.id = refused."conversationId"
      WHERE c.kind = 'private' AND a.platform = c.platform AND a."externalId" = c."externalId"
    )
    SELECT 1 FROM refused`;
  return rows.length > 0;
}
