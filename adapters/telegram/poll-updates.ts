import type { Api } from "grammy";
import type { Update } from "grammy/types";
import type { ChatLanes } from "./chat-lanes.js";
import { laneOf } from "./from-update.js";
import { type Patience, Trier } from "./patience.js";
import { pause } from "./pause.js";
import { UpdateWindow } from "./update-window.js";

/** Only what `fromUpdate` and `questionIn` read. */
export const ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member", "inline_query"] as const;

/** Updates Telegram hands out at once, and so the most that can be at work behind a slow one. */
const WINDOW = 100;
/** Seconds Telegram keeps the question open while nothing happens. */
const LONG_POLL_S = 30;
/** Milliseconds between two looks for news while updates are at work. */
const GLANCE_MS = 200;
/** Tries in which other updates passed and this one did not, before it is set aside. */
const STRIKES = 6;
/** The same where others have passed, and none can any more because this one fills the window: some minutes. */
const BLOCKED_TRIES = 12;

export interface PollOptions extends Patience {
  api: Api;
  lanes: ChatLanes;
  /** Throws when the update could not be stored. */
  handle: (update: Update, receivedAt: Date) => Promise<void>;
}

/**
 * Long polling with our own confirmation: an update is confirmed only when it and all before it were stored, so that
 * a crash leads to a second delivery and never to a loss. Chats run in parallel, the updates of one chat in order.
 */
export class UpdatePoll {
  readonly #options: PollOptions;
  readonly #window = new UpdateWindow();
  #passed = 0;

  constructor(options: PollOptions) {
    this.#options = options;
  }

  /** Resolves after `stopping`, when running updates have ended and what was stored is confirmed. */
  async run(): Promise<void> {
    const { stopping, lanes } = this.#options;
    const trier = new Trier(this.#options);
    while (!stopping.aborted) {
      const updates = await trier.until("read updates", () => this.#ask());
      for (const update of updates ?? []) this.#begin(update);
      await this.#breathe();
    }
    await lanes.empty();
    await this.#confirm();
  }

  #ask(): Promise<Update[]> {
    const { api, stopping } = this.#options;
    const question = {
      offset: this.#window.offset() ?? 0,
      limit: WINDOW,
      timeout: this.#window.atWork > 0 ? 0 : LONG_POLL_S,
      allowed_updates: ALLOWED_UPDATES,
    };
    return api.raw.getUpdates(question, stopping as Parameters<Api["raw"]["getUpdates"]>[1]);
  }

  #begin(update: Update): void {
    if (!this.#window.take(update.update_id)) return;
    const receivedAt = new Date();
    const finished = this.#options.lanes.run(laneOf(update), () => this.#untilStored(update, receivedAt));
    void finished.then((stored) => {
      if (stored) this.#window.done(update.update_id);
    });
  }

  /** While updates are at work Telegram would hand out the same ones: ask again when most are done, or after a moment. */
  async #breathe(): Promise<void> {
    const moment = new AbortController();
    const goOn = AbortSignal.any([moment.signal, this.#options.stopping]);
    const enough = Math.floor(this.#window.atWork / 2);
    if (this.#window.atWork === 0) return;
    const glance = pause(GLANCE_MS, goOn).then(() => true);
    let over = false;
    while (!over && this.#window.atWork > enough) {
      over = await Promise.race([glance, this.#window.nextDone().then(() => false)]);
    }
    moment.abort();
    while (this.#window.isFull(WINDOW) && !this.#options.stopping.aborted) {
      await Promise.race([pause(GLANCE_MS, this.#options.stopping), this.#window.nextDone()]);
    }
  }

  /** False when the end came first: the update stays with Telegram. */
  async #untilStored(update: Update, receivedAt: Date): Promise<boolean> {
    const { stopping, retryMs, log } = this.#options;
    const passedAtFirst = this.#passed;
    let strikes = 0;
    for (let attempt = 1; !stopping.aborted; attempt += 1) {
      const passedBefore = this.#passed;
      if (await this.#tryOnce(update, receivedAt, attempt)) return true;
      await pause(retryMs(attempt), stopping);
      if (this.#passed > passedBefore) strikes += 1;
      const blocks = attempt >= BLOCKED_TRIES && this.#passed > passedAtFirst && this.#window.isFull(WINDOW);
      if (strikes < STRIKES && !blocks) continue;
      log.error({ update: update.update_id, attempt }, "an update fails while others pass; it is set aside");
      return true;
    }
    return false;
  }

  async #tryOnce(update: Update, receivedAt: Date, attempt: number): Promise<boolean> {
    const { lanes, handle, log } = this.#options;
    try {
      await lanes.inTurn(() => handle(update, receivedAt));
      this.#passed += 1;
      return true;
    } catch (error) {
      const bug = error instanceof Error ? error.name : typeof error;
      if (attempt === 1)
        log.error({ update: update.update_id, bug }, "an update could not be stored; trying again");
      return false;
    }
  }

  /** The last question asks for nothing and confirms what was stored; if it fails, updates come twice. */
  async #confirm(): Promise<void> {
    const offset = this.#window.offset();
    if (offset === undefined) return;
    const signal = AbortSignal.timeout(3_000) as Parameters<Api["raw"]["getUpdates"]>[1];
    await this.#options.api.raw.getUpdates({ offset, limit: 1, timeout: 0 }, signal).catch(() => undefined);
  }
}
