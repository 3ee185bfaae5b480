import type { Update } from "grammy/types";
import { Refusal } from "./refusal.js";

type Draft = Omit<Update, "update_id">;

interface Poll {
  offset: number;
  limit: number;
  end(updates: Update[] | Refusal): void;
}

interface Webhook {
  url: string;
  secret: string | undefined;
  lanes: number;
}

/** Kinds of updates that are sent when `allowed_updates` was never given. */
const NOT_BY_DEFAULT = ["chat_member", "message_reaction", "message_reaction_count"];

/** What happened and was not yet confirmed by the bot: handed out by long polling, or pushed to a webhook. */
export class UpdateQueue {
  #pending: Update[] = [];
  #lastId: number;
  #allowed: readonly string[] | undefined;
  #poll: Poll | undefined;
  #webhook: Webhook | undefined;
  readonly #busyChats = new Set<number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #retryMs: number;
  readonly #changed: () => void;
  lastWebhookError: string | undefined;
  deliveries = 0;

  constructor(options: { firstId: number; retryMs: number; changed: () => void }) {
    this.#lastId = options.firstId - 1;
    this.#retryMs = options.retryMs;
    this.#changed = options.changed;
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  get webhookUrl(): string {
    return this.#webhook?.url ?? "";
  }

  push(draft: Draft): Update {
    this.#lastId += 1;
    const update: Update = { update_id: this.#lastId, ...draft };
    if (!this.#wanted(update)) return update;
    this.#pending.push(update);
    this.#serve();
    this.#deliver();
    return update;
  }

  /** After a quiet week the platform goes on at a random number: the next update gets this id. */
  continueAt(id: number): void {
    this.#lastId = id - 1;
  }

  poll(offset: number, limit: number, timeoutSeconds: number, allowed: unknown): Promise<Update[]> {
    if (this.#webhook) {
      const why =
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
      throw new Refusal(409, `Conflict: ${why}`);
    }
    this.abandonPoll(
      new Refusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      ),
    );
    this.#allow(allowed);
    this.#confirm(offset);
    return new Promise((resolve, reject) => {
      const timer = this.#after(timeoutSeconds * 1000, () => this.#poll?.end([]));
      this.#poll = {
        offset,
        limit,
        end: (answer) => {
          this.#stop(timer);
          this.#poll = undefined;
          if (answer instanceof Refusal) reject(answer);
          else resolve(answer);
        },
      };
      this.#serve();
    });
  }

  abandonPoll(answer: Update[] | Refusal = []): void {
    this.#poll?.end(answer);
  }

  setWebhook(webhook: Webhook | undefined, allowed: unknown): void {
    this.#webhook = webhook;
    this.#allow(allowed);
    this.#deliver();
  }

  dropPending(): void {
    this.#pending = [];
  }

  close(): void {
    this.abandonPoll();
    this.#webhook = undefined;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #allow(allowed: unknown): void {
    if (Array.isArray(allowed)) this.#allowed = allowed.length > 0 ? (allowed as string[]) : undefined;
  }

  #wanted(update: Update): boolean {
    const kind = Object.keys(update).find((key) => key !== "update_id") ?? "";
    return this.#allowed ? this.#allowed.includes(kind) : !NOT_BY_DEFAULT.includes(kind);
  }

  /** Ids may start again lower after a quiet week, so order of arrival counts, not size. */
  #confirm(offset: number): void {
    const last = this.#pending.findIndex((update) => update.update_id === offset - 1);
    if (last < 0) return;
    this.#pending.splice(0, last + 1);
    this.#changed();
  }

  #serve(): void {
    if (!this.#poll || this.#pending.length === 0) return;
    this.#poll.end(this.#pending.slice(0, this.#poll.limit));
  }

  /** One update of a chat at a time, several chats in parallel, the same update again until it is taken. */
  #deliver(): void {
    if (!this.#webhook) return;
    for (const update of this.#pending) {
      if (this.#busyChats.size >= this.#webhook.lanes) return;
      const chat = chatOfUpdate(update);
      if (this.#busyChats.has(chat)) continue;
      this.#busyChats.add(chat);
      void this.#post(this.#webhook, update, chat);
    }
  }

  async #post(webhook: Webhook, update: Update, chat: number): Promise<void> {
    const why = await this.#send(webhook, update);
    this.lastWebhookError = why;
    if (why === undefined) {
      this.#pending = this.#pending.filter(({ update_id: id }) => id !== update.update_id);
      this.#release(chat);
    } else {
      this.#after(this.#retryMs, () => this.#release(chat));
    }
    this.#changed();
  }

  #release(chat: number): void {
    this.#busyChats.delete(chat);
    this.#deliver();
  }

  async #send(webhook: Webhook, update: Update): Promise<string | undefined> {
    this.deliveries += 1;
    try {
      const headers: Record<string, string> = { "content-type": "application/json" };
      if (webhook.secret) headers["x-telegram-bot-api-secret-token"] = webhook.secret;
      const answer = await fetch(webhook.url, { method: "POST", headers, body: JSON.stringify(update) });
      await answer.arrayBuffer();
      return answer.ok ? undefined : `Wrong response from the webhook: ${answer.status}`;
    } catch {
      return "Connection refused";
    }
  }

  #after(ms: number, run: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  #stop(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }
}

function chatOfUpdate(update: Update): number {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat;
  return chat?.id ?? update.callback_query?.from.id ?? update.inline_query?.from.id ?? 0;
}
