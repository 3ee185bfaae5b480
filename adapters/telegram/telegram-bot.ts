import { setMaxListeners } from "node:events";
import { Api } from "grammy";
import type { Update } from "grammy/types";
import type { Files } from "../../src/ports/files.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { Log } from "../../src/ports/log.js";
import type { AskStanding } from "../../src/ports/membership.js";
import type { Messenger } from "../../src/ports/messenger.js";
import type { ShareableCards } from "../../src/ports/shareable-cards.js";
import { ChatLanes } from "./chat-lanes.js";
import type { BotIdentity } from "./from-update.js";
import { inlineAnswers } from "./inline-answers.js";
import { createIntake } from "./intake.js";
import { type Introduction, introduceBot } from "./introduce-bot.js";
import { askStanding } from "./membership.js";
import { growingPause, Trier } from "./patience.js";
import { ALLOWED_UPDATES, UpdatePoll } from "./poll-updates.js";
import { PressAnswers } from "./press-answers.js";
import { TelegramMessenger } from "./telegram-messenger.js";
import { createWebhook, type WebhookHandler } from "./webhook.js";

export interface TelegramAccess {
  token: string;
  /** The Bot API address, https://api.telegram.org unless given. */
  apiRoot?: string | undefined;
  files: Files;
  /** Where this deployment can be reached from outside; pictures beside texts are read from there. */
  publicUrl?: string | undefined;
}

export interface TelegramOptions extends TelegramAccess, Introduction {
  /** Undefined: long polling. */
  webhook?: { url: string; secret: string } | undefined;
  inbox: Inbox;
  /** Cards for inline mode, which BotFather turns on (`/setinline`); undefined: it is not answered. */
  cards?: ShareableCards | undefined;
  log: Log;
  /** Milliseconds before try number `attempt + 1` of anything that failed. */
  retryMs?: (attempt: number) => number;
  /** Chats worked on at the same time. */
  parallelChats?: number;
}

export interface RunningTelegram {
  messenger: Messenger;
  /** Only with `webhook`: mount it where `webhook.url` leads. */
  webhookHandler?: WebhookHandler;
  /** A link that opens the private chat and sends `/start payload`; undefined until Telegram has told the bot's name. */
  privateLink(payload?: string): string | undefined;
  /** How somebody stands in a group that the bot is in. */
  standing: AskStanding;
  /** Lets running updates end, confirms what was stored, and leaves the rest with Telegram. */
  stop(): Promise<void>;
}

/** Seconds one call to Telegram may take. */
const CALL_S = 10;
/** Seconds a long poll may take: longer than Telegram keeps it open. */
const POLL_S = 45;
const DEFAULT_ROOT = "https://api.telegram.org";

/**
 * Turns Telegram on and returns at once: while Telegram cannot be reached it keeps trying. No update arrives before
 * the caller has had the returned messenger.
 */
export function startTelegram(options: TelegramOptions): RunningTelegram {
  const { inbox, cards, log, webhook, retryMs = growingPause } = options;
  const stop = new AbortController();
  setMaxListeners(0, stop.signal); // each chat that waits for another try listens
  const patience = { log, retryMs, stopping: stop.signal };
  const api = apiOf(options, CALL_S);
  const presses = new PressAnswers(api);
  const lanes = new ChatLanes(options.parallelChats ?? 16);
  const photos = {
    api,
    fileRoot: rootOf(options),
    token: options.token,
    log,
    retryMs,
    stopping: stop.signal,
  };
  const inline = cards && inlineAnswers({ api, cards, log });
  const intake = createIntake({ inbox, presses, photos, inline, log });
  let bot: BotIdentity | undefined;

  async function run(): Promise<void> {
    const me = await new Trier(patience).until("ask who we are", () => api.getMe());
    if (!me) return;
    bot = { id: me.id, username: me.username };
    log.info({ bot: me.username, by: webhook ? "webhook" : "long polling" }, "Telegram is on");
    const introduced = new Trier(patience).until("register commands", () => introduceBot(api, options));
    await (webhook ? awaitPosts(webhook) : poll(me));
    await introduced;
  }

  async function awaitPosts({ url, secret }: { url: string; secret: string }): Promise<void> {
    await new Trier(patience).until("set the webhook", () =>
      api.raw.setWebhook({ url, secret_token: secret, allowed_updates: ALLOWED_UPDATES }),
    );
  }

  async function poll(me: BotIdentity): Promise<void> {
    await new Trier(patience).until("remove the webhook", () => api.raw.deleteWebhook({}));
    const handle = (update: Update, receivedAt: Date) => intake(update, me, receivedAt);
    await new UpdatePoll({ ...patience, api: apiOf(options, POLL_S), lanes, handle }).run();
  }

  const running = run();
  return {
    messenger: new TelegramMessenger({ api, presses, files: options.files, publicUrl: options.publicUrl }),
    ...(webhook
      ? {
          webhookHandler: createWebhook({
            ...patience,
            secret: webhook.secret,
            lanes,
            intake,
            bot: () => bot,
          }),
        }
      : {}),
    privateLink: (payload) => {
      if (!bot) return undefined;
      return `https://t.me/${bot.username}${payload === undefined ? "" : `?start=${payload}`}`;
    },
    standing: askStanding(api, log),
    async stop() {
      stop.abort();
      await running;
      await lanes.empty();
      await presses.settled();
    },
  };
}

/** Sends without receiving: for delivery workers, with a client of their own so that a wait for one stalls no other. */
export function telegramMessenger(access: TelegramAccess): Messenger {
  const api = apiOf(access, CALL_S);
  const { files, publicUrl } = access;
  return new TelegramMessenger({ api, presses: new PressAnswers(api), files, publicUrl });
}

const rootOf = ({ apiRoot }: TelegramAccess): string => (apiRoot ?? DEFAULT_ROOT).replace(/\/+$/, "");

const apiOf = (access: TelegramAccess, timeoutSeconds: number): Api =>
  new Api(access.token, { apiRoot: rootOf(access), timeoutSeconds });
