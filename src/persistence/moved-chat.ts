import type { ClaimedMessage } from "./outbox.js";
import { moveGroupWork } from "./group-members.js";
import { moveBindings } from "./bindings.js";
import { forgetPosted } from "./posted-messages.js";
import type { Tx } from "./transaction.js";

interface Move {
  conversationId: string;
  platform: string;
  /** The group's new id on its platform. */
  to: string;
}

/**
 * A group got another id on its platform: its conversation follows. When the new id has a conversation already (the
 * platform told us both ways), the two become one: the newer keeps its dialogue if it has one, and gets the unsent
 * messages, the events and the bindings it lacks. Returns the id of the conversation that goes on.
 */
export async function moveConversation(tx: Tx, move: Move): Promise<string> {
  return follow(tx, move, () => Promise.resolve());
}

/** The same when sending found it out: the message that did waits to be claimed again. */
export async function moveChat(tx: Tx, message: ClaimedMessage, to: string): Promise<string> {
  const { conversationId } = message;
  const { platform } = message.to;
  return follow(tx, { conversationId, platform, to }, () => release(tx, message));
}

async function follow(
  tx: Tx,
  { conversationId, platform, to }: Move,
  onceLocked: () => Promise<void>,
): Promise<string> {
  const known = await tx.conversation.findUnique({
    where: { platform_externalId: { platform, externalId: to } },
    select: { id: true },
  });
  const kept = known?.id ?? conversationId;
  await lockBoth(tx, conversationId, kept);
  await onceLocked();
  if (known) await merge(tx, conversationId, kept);
  else await rename(tx, conversationId, to);
  return kept;
}

/** Messages of the old chat cannot be edited through the new id. */
async function rename(tx: Tx, id: string, to: string): Promise<void> {
  await tx.conversation.update({ where: { id }, data: { externalId: to, screen: null } });
  await forgetPosted(tx, id);
}

async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Conversation" WHERE id IN (${one}::uuid, ${other}::uuid) ORDER BY id FOR NO KEY UPDATE`;
}

async function release(tx: Tx, { id, leasedUntil, attempts }: ClaimedMessage): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { id, state: "sending", leasedUntil },
    data: { state: "pending", leasedUntil: null, attempts: attempts + 1 },
  });
}

async function merge(tx: Tx, old: string, kept: string): Promise<void> {
  await waitForItsSender(tx, old, kept);
  await tx.outboxMessage.updateMany({ where: { conversationId: old }, data: { conversationId: kept } });
  await tx.inboundEvent.updateMany({ where: { conversationId: old }, data: { conversationId: kept } });
  await tx.$executeRaw`
    UPDATE "Conversation" kept SET
      "communityId" = coalesce(kept."communityId", old."communityId"),
      "participantId" = coalesce(kept."participantId", old."participantId"),
      "processId" = coalesce(kept."processId", old."processId")
    FROM "Conversation" old WHERE kept.id = ${kept}::uuid AND old.id = ${old}::uuid`;
  await tx.$executeRaw`
    UPDATE "Conversation" kept SET flow = old.flow, "flowVersion" = old."flowVersion", step = old.step,
      asking = old.asking, answers = old.answers, turn = old.turn, trail = old.trail, "lastPress" = old."lastPress"
    FROM "Conversation" old WHERE kept.id = ${kept}::uuid AND old.id = ${old}::uuid AND kept.flow = ''`;
  await moveGroupWork(tx, old, kept);
  await moveBindings(tx, old, kept);
  await tx.conversation.delete({ where: { id: old } });
}

/** Messages that arrive in a chat somebody is sending to must not overtake what is on its way. */
async function waitForItsSender(tx: Tx, arriving: string, kept: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "OutboxMessage" m SET "leasedUntil" = busy.until
    FROM (
      SELECT max("leasedUntil") AS until FROM "OutboxMessage"
      WHERE "conversationId" = ${kept}::uuid AND state = 'sending'
    ) busy
    WHERE m."conversationId" = ${arriving}::uuid AND m.state = 'pending' AND busy.until IS NOT NULL`;
}
