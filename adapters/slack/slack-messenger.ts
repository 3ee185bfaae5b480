import type { WebClient } from "@slack/web-api";
import type { Reply } from "../../src/chat/reply.js";
import type { Files } from "../../src/ports/files.js";
import type { Log } from "../../src/ports/log.js";
import type { Address, Delivery, DeliveryContext, Messenger, Pace } from "../../src/ports/messenger.js";
import { acknowledgementOf } from "./acknowledgement.js";
import { ChatLine } from "./chat-line.js";
import { type Failure, failureOf, MissingScopes, TookTooLong } from "./failure.js";
import type { LivingRequest, LivingRequests } from "./living-requests.js";
import { readRef } from "./message-ref.js";
import { modalOf } from "./screens.js";
import { Talk } from "./talk.js";
import { toastsIn } from "./toasts.js";
import { partsOf } from "./workspace.js";

export interface SlackClients {
  /** For answers to somebody who waits. */
  live: WebClient;
  /** For what the bot says first, so that a wait asked of it stalls no answer. */
  bulk: WebClient;
}

export interface MessengerOptions {
  clients: SlackClients;
  requests: LivingRequests;
  /** The token of a workspace or organization; undefined where the app is not installed. */
  tokenOf: (key: string) => Promise<string | undefined>;
  files: Files;
  /** Where Slack's servers can read our files: an https address without a slash at the end. */
  publicUrl?: string | undefined;
  log: Log;
  /** Milliseconds one delivery may take; the chat is leased to its caller for 30 s. */
  patienceMs?: number;
}

const NOT_INSTALLED: Failure = { outcome: "unreachable", why: "the app is not installed there" };

/**
 * Renders replies in Slack. Pages are the Home tab, what lies over them are modals, everything else is a message.
 * What hangs on a request goes back at once: the acknowledgement, with what becomes of a modal that was sent.
 */
export class SlackMessenger implements Messenger {
  readonly platform = "slack";
  /** In a workspace Slack names no figure and asks for restraint; in a channel it is one a second, where short bursts pass. */
  readonly pace: Pace = {
    perSecond: 10,
    inPrivate: { most: 10, withinMs: 10_000 },
    inGroup: { most: 10, withinMs: 10_000 },
  };
  readonly #options: MessengerOptions;
  readonly #missing: MissingScopes;

  constructor(options: MessengerOptions) {
    this.#options = options;
    this.#missing = new MissingScopes(options.log);
  }

  async send(to: Address, replies: readonly Reply[], context: DeliveryContext): Promise<Delivery> {
    const request = this.#options.requests.get(context.press);
    await this.#acknowledge(replies, request);
    return this.#tried(async () => {
      const line = await this.#lineTo(to, request);
      if (!line) return NOT_INSTALLED;
      const { files } = this.#options;
      const talk = new Talk({
        line,
        files,
        missing: this.#missing,
        addressOf: this.#addressOf,
        request,
        posted: context.posted ?? {},
      });
      try {
        await within(this.#options.patienceMs ?? 18_000, talk.say(replies));
        return { outcome: "sent", ...talk.said };
      } catch (error) {
        const failure = this.#failure(error);
        return failure.outcome === "later"
          ? { ...failure, before: { replies: talk.count, ...talk.said } }
          : failure;
      }
    });
  }

  hide(to: Address, ref: string): Promise<Delivery> {
    return this.#tried(async () => {
      const line = await this.#lineTo(to);
      const place = readRef(ref);
      if (!line) return NOT_INSTALLED;
      if (place) await line.delete(place);
      return { outcome: "sent", messages: [] };
    });
  }

  async #tried(work: () => Promise<Delivery>): Promise<Delivery> {
    try {
      return await work();
    } catch (error) {
      return this.#failure(error);
    }
  }

  #failure(error: unknown): Failure {
    this.#missing.notice(error);
    return failureOf(error);
  }

  async #lineTo(to: Address, request?: LivingRequest): Promise<ChatLine | undefined> {
    const { clients, tokenOf } = this.#options;
    const { key, id } = partsOf(to.chat);
    const token = await tokenOf(key);
    const client = request ? clients.live : clients.bulk;
    return token === undefined
      ? undefined
      : new ChatLine(client, { token, id, isGroup: to.kind === "group" });
  }

  /** What was asked is stored: Slack need not wait for what we have to say. */
  async #acknowledge(replies: readonly Reply[], request: LivingRequest | undefined): Promise<void> {
    if (request?.place.kind !== "submission") return request?.acknowledge();
    const around = { toasts: toastsIn(replies), addressOf: this.#addressOf };
    await request.acknowledge(acknowledgementOf(replies, (reply) => modalOf(reply, around)));
  }

  readonly #addressOf = (file: string): string | undefined => {
    const { publicUrl } = this.#options;
    return publicUrl === undefined ? undefined : `${publicUrl}/files/${file}`;
  };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), ms);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
