import type { Reply } from "../chat/reply.js";

/** Where replies go: one chat on one platform. */
export interface Address {
  platform: string;
  chat: string;
  kind: "private" | "group";
}

/** What hangs on the request being answered, and the screen to edit. Opaque to the core. */
export interface DeliveryContext {
  /** Platform reference of the person's living screen, if one was sent before. */
  screen?: string;
  /** Platform id of the press being answered, so that its spinner stops. */
  press?: string;
  /** Platform id of the message being answered, where many talk at once: the answer hangs on it. */
  message?: string;
  /** Platform references of messages posted under a name, to be edited. */
  posted?: Readonly<Record<string, string>>;
}

export type Delivery =
  | {
      outcome: "sent";
      screen?: string;
      messages: readonly SentMessage[];
      /** References of the messages that have a name, new or edited. */
      posted?: Readonly<Record<string, string>>;
    }
  /** The platform asked to wait, or failed for now. `afterMs` is exact for a 429. */
  | { outcome: "later"; afterMs: number; rateLimited: boolean; why: string; before?: SentBefore }
  /** The person or group cannot be reached: blocked, left, deactivated. Not retried. */
  | { outcome: "unreachable"; why: string }
  /** The group now has another id; the caller rewrites it and sends again. */
  | { outcome: "moved"; to: string };

/** What still got through before the platform asked to wait: it is not sent again. */
export interface SentBefore {
  /** How many of the replies, counted from the first. */
  replies: number;
  screen?: string;
  messages: readonly SentMessage[];
  posted?: Readonly<Record<string, string>>;
}

/** A message that was sent and must hide itself later. */
export interface SentMessage {
  ref: string;
  hideAfterSeconds: number;
}

/** What a platform allows of messages that answer nobody. */
export interface Pace {
  /** In one lane: a bot, or a workspace. */
  perSecond: number;
  /** In one private chat, and in one group. */
  inPrivate: Burst;
  inGroup: Burst;
}

/** So many messages within so many milliseconds. */
export interface Burst {
  most: number;
  withinMs: number;
}

/**
 * Sends replies in order. Every adapter implements it; outcomes are values, bugs throw. A call settles within 20 seconds
 * whatever the platform does: the chat is leased to its caller for 30.
 */
export interface Messenger {
  readonly platform: string;
  /** How many messages it may be sent that answer nobody, over all processes; without it as many as there are. */
  readonly pace?: Pace | undefined;
  send(to: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery>;
  /** Removes a message sent earlier; a message that is already gone counts as removed. */
  hide(to: Address, ref: string): Promise<Delivery>;
}
