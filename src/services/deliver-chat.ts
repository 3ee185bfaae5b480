import type { Reply } from "../chat/reply.js";
import { endBindings } from "../persistence/bindings.js";
import { moveChat } from "../persistence/moved-chat.js";
import {
  claimOldest,
  giveBack,
  addressOf,
  sentBefore,
  markUnreachable,
  putOff,
  repliesFrom,
  settle,
  type Settled,
  type Settlement,
} from "../persistence/outbox-claims.js";
import type { ClaimedMessage } from "../persistence/outbox.js";
import type { Database } from "../persistence/open-database.js";
import { keepRefs, refsOf } from "../persistence/posted-messages.js";
import { inTransaction, whenPossible } from "../persistence/transaction.js";
import type { Clock } from "../ports/clock.js";
import type { HideTask } from "../ports/delivery-queue.js";
import type { Log } from "../ports/log.js";
import type { Address, Delivery, DeliveryContext, Messenger, SentMessage } from "../ports/messenger.js";
import type { Randomness } from "../ports/randomness.js";
import { chargeLane, laneOf, pauseLane } from "../persistence/notices/lanes.js";
import { backoffMs } from "./backoff.js";
import { Batches } from "./batches.js";
import { describeBug } from "./describe-bug.js";
import { answersLost } from "./help/answers-lost.js";

/** A message that makes a messenger throw this often is given up. */
export const MAX_ATTEMPTS = 8;
/** Older than this, in milliseconds, nobody waits for an answer any more. */
export const GIVE_UP_MS = 24 * 60 * 60_000;

export interface DeliveryDeps {
  prisma: Database["prisma"];
  /** By platform. */
  messengers: ReadonlyMap<string, Messenger>;
  /** The machine's clock, not one that a demo moves. */
  clock: Clock;
  randomness: Randomness;
  log: Log;
}

/** How it ended, and the messages that must hide themselves later. */
export interface ChatDelivery {
  end: DeliveryEnd;
  toHide: readonly HideTask[];
}

export type DeliveryEnd =
  | { state: "delivered" }
  /** Another process is sending to this chat; it takes what follows along. */
  | { state: "busy"; until: Date }
  | { state: "put-off"; until: Date; rateLimited: boolean };

/** One message further: the chat's next one, or how it ended. */
type Step = { toHide?: readonly HideTask[] } & ({ next: ClaimedMessage } | { end: DeliveryEnd });

const DELIVERED: { end: DeliveryEnd } = { end: { state: "delivered" } };

/**
 * Sends what waits for a chat, in order, until nothing is left or the platform asks to wait. What answers somebody comes with
 * its context and goes at once; anything else keeps to what the platform allows in a chat.
 */
export async function deliverChat(
  deps: DeliveryDeps,
  conversationId: string,
  context?: DeliveryContext,
): Promise<ChatDelivery> {
  if (context) return walk(deps, await nextOf(deps, conversationId), context);
  const rest = await restOf(deps, conversationId);
  return rest ? { end: rest, toHide: [] } : walk(deps, await nextOf(deps, conversationId));
}

/** The same, beginning with a message that this process already holds. */
export async function deliverClaimed(
  deps: DeliveryDeps,
  message: ClaimedMessage,
  context?: DeliveryContext,
): Promise<ChatDelivery> {
  return walk(deps, { next: message }, context);
}

async function walk(deps: DeliveryDeps, first: Step, context?: DeliveryContext): Promise<ChatDelivery> {
  const toHide: HideTask[] = [];
  let step = first;
  let onlyForTheFirst = context;
  while ("next" in step) {
    const message: ClaimedMessage = step.next;
    step = await deliverMessage(deps, message, onlyForTheFirst);
    toHide.push(...(step.toHide ?? []));
    if (!context) step = await keepPace(deps, message, step);
    onlyForTheFirst = undefined;
  }
  return { end: step.end, toHide };
}

/** The platform allows only so many messages in a chat within some time: until when it rests, if it has had them. */
async function restOf(
  { prisma, messengers, clock }: DeliveryDeps,
  conversationId: string,
): Promise<DeliveryEnd | undefined> {
  const chat = await addressOf(prisma, conversationId);
  const { pace } = (chat && messengers.get(chat.platform)) ?? {};
  if (!chat || !pace) return undefined;
  const { most, withinMs } = chat.kind === "group" ? pace.inGroup : pace.inPrivate;
  const first = await sentBefore(prisma, conversationId, most);
  const until = new Date((first?.getTime() ?? 0) + withinMs);
  return until > clock.now() ? { state: "put-off", until, rateLimited: false } : undefined;
}

/**
 * What went out counts in the platform's allowance: what is said to many comes that much later. When the chat has had enough
 * for now its next message is given back, so that an answer to whoever writes meanwhile does not wait.
 */
async function keepPace(
  deps: DeliveryDeps,
  { to, conversationId }: ClaimedMessage,
  step: Step,
): Promise<Step> {
  const { prisma, messengers, clock } = deps;
  const { pace } = messengers.get(to.platform) ?? {};
  if (!pace) return step;
  await chargeLane(prisma, laneOf(to), { ms: 1_000 / pace.perSecond, now: clock.now() });
  const rest = "next" in step ? await restOf(deps, conversationId) : undefined;
  if (!rest || !("next" in step)) return step;
  await giveBack(prisma, step.next);
  return { end: rest };
}

async function nextOf({ prisma, clock }: DeliveryDeps, conversationId: string): Promise<Step> {
  const claim = await claimOldest(prisma, conversationId, clock.now());
  if (claim.state === "nothing") return DELIVERED;
  if (claim.state === "claimed") return { next: claim.message };
  if (claim.state === "busy") return { end: { state: "busy", until: claim.until } };
  return { end: { state: "put-off", until: claim.until, rateLimited: false } };
}

async function deliverMessage(
  deps: DeliveryDeps,
  message: ClaimedMessage,
  context?: DeliveryContext,
): Promise<Step> {
  const atOnce = context !== undefined && message.attempts === 0;
  const replies = atOnce ? message.replies : message.replies.filter(isStillWorthSending);
  const delivery = await send(deps, { ...message, replies }, atOnce ? context : {});
  return follow(deps, { ...message, replies }, delivery);
}

/** A word over the screen, and what was to be seen for seconds only, are for the moment they were asked for. */
const isStillWorthSending = (reply: Reply): boolean =>
  reply.kind !== "toast" && !(reply.kind === "message" && reply.hideAfterSeconds !== undefined);

type Attempt = Delivery | { outcome: "bug"; error: unknown };

async function send(
  { messengers, prisma }: DeliveryDeps,
  { to, screen, replies, conversationId }: ClaimedMessage,
  context: DeliveryContext,
): Promise<Attempt> {
  if (replies.length === 0) return { outcome: "sent", messages: [] }; // only a word over a screen long gone
  const messenger = messengers.get(to.platform);
  if (!messenger) return { outcome: "later", afterMs: 0, rateLimited: false, why: "platform is off" };
  const names = namesIn(replies);
  const posted = names.length > 0 && { posted: await refsOf(prisma, conversationId, names) };
  try {
    return await messenger.send(to, replies, {
      ...context,
      ...(screen === undefined ? {} : { screen }),
      ...posted,
    });
  } catch (error) {
    return { outcome: "bug", error };
  }
}

/** Names of the messages to edit, and of those to hang below. */
const namesIn = (replies: readonly Reply[]): string[] =>
  replies.flatMap((reply) =>
    reply.kind === "message" ? [reply.name, reply.below].filter((name) => name !== undefined) : [],
  );

async function follow(deps: DeliveryDeps, message: ClaimedMessage, delivery: Attempt): Promise<Step> {
  if (delivery.outcome === "sent") return sent(deps, message, delivery);
  if (delivery.outcome === "later") return later(deps, message, delivery);
  if (delivery.outcome === "unreachable") return unreachable(deps, message, delivery.why);
  if (delivery.outcome === "moved") return moved(deps, message, delivery.to);
  return bug(deps, message, delivery.error);
}

type Outcome<O extends Delivery["outcome"]> = Extract<Delivery, { outcome: O }>;

async function sent(deps: DeliveryDeps, message: ClaimedMessage, delivery: Outcome<"sent">): Promise<Step> {
  const { screen, messages, posted } = delivery;
  if (posted) await whenPossible(() => keepRefs(deps.prisma, message.conversationId, posted));
  const step = await settleAs(deps, message, { state: "sent", ...(screen === undefined ? {} : { screen }) });
  return { ...step, toHide: hideTasks(message.to, messages) };
}

async function later(deps: DeliveryDeps, message: ClaimedMessage, delivery: Outcome<"later">): Promise<Step> {
  const { afterMs, rateLimited, why, before } = delivery;
  const now = deps.clock.now();
  if (now.getTime() - message.createdAt.getTime() > GIVE_UP_MS) return giveUp(deps, message, why);
  const attempts = message.attempts + (rateLimited ? 0 : 1);
  const waitMs = rateLimited ? afterMs : Math.max(afterMs, backoffMs(attempts, deps.randomness));
  const until = new Date(now.getTime() + waitMs);
  if (rateLimited) await pauseLane(deps.prisma, laneOf(message.to), until);
  const screen = before?.screen;
  if (before?.posted) await keepRefs(deps.prisma, message.conversationId, before.posted);
  const kept = await putOff(deps.prisma, message, {
    until,
    error: why,
    attempts,
    replies: message.replies.slice(before?.replies ?? 0).filter(isStillWorthSending),
    ...(screen === undefined ? {} : { screen }),
  });
  deps.log.info({ ...facts(message), why, waitMs, rateLimited }, "a message waits");
  const toHide = hideTasks(message.to, before?.messages ?? []);
  if (!kept) return { ...lost(deps, message), toHide };
  return { end: { state: "put-off", until, rateLimited }, toHide };
}

async function unreachable(deps: DeliveryDeps, message: ClaimedMessage, why: string): Promise<Step> {
  const now = deps.clock.now();
  const kept = await inTransaction(deps.prisma, async (tx) => {
    const lost = message.to.kind === "private" ? await repliesFrom(tx, message) : [];
    const marked = await markUnreachable(tx, message, { why, now });
    if (marked && message.to.kind === "group") await endBindings(tx, message.conversationId, now);
    if (marked) await answersLost(tx, lost);
    return marked;
  });
  deps.log.info({ ...facts(message), why }, "a chat cannot be reached");
  return kept ? DELIVERED : lost(deps, message);
}

async function moved(deps: DeliveryDeps, message: ClaimedMessage, to: string): Promise<Step> {
  if (message.attempts + 1 >= MAX_ATTEMPTS) return giveUp(deps, message, "moved too often");
  const conversationId = await inTransaction(deps.prisma, (tx) => moveChat(tx, message, to));
  deps.log.info(facts(message), "a chat has moved");
  return nextOf(deps, conversationId);
}

async function bug(deps: DeliveryDeps, message: ClaimedMessage, error: unknown): Promise<Step> {
  const described = describeBug(error);
  deps.log.error({ ...facts(message), ...described }, "a message could not be sent");
  if (message.attempts + 1 >= MAX_ATTEMPTS) return giveUp(deps, message, described.bug);
  return later(deps, message, { outcome: "later", afterMs: 0, rateLimited: false, why: described.bug });
}

async function giveUp(deps: DeliveryDeps, message: ClaimedMessage, why: string): Promise<Step> {
  deps.log.error({ ...facts(message), why }, "a message was given up");
  return settleAs(deps, message, { state: "failed", error: why });
}

const batches = new WeakMap<Database["prisma"], Batches<Settlement, Settled>>();

/** Many chats are answered at the same moment on a busy day: what was sent is then noted together, in one commit. */
function settling({ prisma, clock }: DeliveryDeps): Batches<Settlement, Settled> {
  const known = batches.get(prisma);
  if (known) return known;
  const ours = new Batches<Settlement, Settled>((items) =>
    whenPossible(() => settle(prisma, items, clock.now())),
  );
  batches.set(prisma, ours);
  return ours;
}

async function settleAs(
  deps: DeliveryDeps,
  message: ClaimedMessage,
  outcome: Settlement["outcome"],
): Promise<Step> {
  const settled = await settling(deps).add({ message, outcome });
  if (settled.lost) return lost(deps, message);
  return settled.next ? { next: settled.next } : DELIVERED;
}

/** Sending took longer than the lease: whoever holds the chat now goes on with it. */
function lost(deps: DeliveryDeps, message: ClaimedMessage): { end: DeliveryEnd } {
  deps.log.warn(facts(message), "the lease on a chat ran out while sending");
  return DELIVERED;
}

const hideTasks = (to: Address, messages: readonly SentMessage[]): HideTask[] =>
  messages.map(({ ref, hideAfterSeconds }) => ({ to, ref, afterSeconds: hideAfterSeconds }));

function facts({ id, conversationId, to, attempts }: ClaimedMessage) {
  return { message: String(id), conversation: conversationId, platform: to.platform, attempts };
}
