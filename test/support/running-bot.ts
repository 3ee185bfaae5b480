import { randomBytes, randomUUID } from "node:crypto";
import type { Update } from "grammy/types";
import { startTelegram } from "../../adapters/telegram/telegram-bot.js";
import type { ChatEvent } from "../../src/chat/event.js";
import { startServer } from "../../src/http/server.js";
import { aboutTheBot, commandMenus } from "../../src/i18n/commands.js";
import { filesIn } from "../../src/persistence/files.js";
import type { Database } from "../../src/persistence/open-database.js";
import { startQueue } from "../../src/queue/start-queue.js";
import { NO_CHECKS, type App } from "../../src/services/app.js";
import { createEngine } from "../../src/services/engine.js";
import { createInbox } from "../../src/services/inbox.js";
import { ProcessCache } from "../../src/services/process-cache.js";
import { shareableCards } from "../../src/services/shareable-cards.js";
import { lateInbox } from "../../src/start/late-inbox.js";
import { Door } from "./eventually.js";
import type { TelegramServer } from "./telegram-server.js";
import { logLines } from "./log-lines.js";

export interface BotOptions {
  database: Pick<Database, "prisma" | "queueConnection">;
  /** Where Telegram's stand-in is. */
  server: Pick<TelegramServer, "url" | "token">;
  /** No other bot has the database. */
  alone?: boolean;
  polls?: boolean;
  sweepEveryMs?: number;
}

export interface RunningBot {
  app: App;
  /** The time that rules know: half past a minute, and still until it is moved. */
  clock: { at: Date; now(): Date };
  /** What an operator reads. */
  lines: string[];
  /** Milliseconds that the machine's own clock is ahead of the real time. */
  machine: { aheadMs: number };
  /** Every event waits here while it is set. */
  holds: { door?: Door; waiting: ChatEvent[] };
  /** Delivers an update as the platform would; answers with the HTTP status. */
  takes(update: Update): Promise<number>;
  stop(): Promise<void>;
}

const SECRET = "webhook-secret";

/** The whole service as `main.ts` composes it, on a database with a process in it, with the real Telegram client. */
export async function startRunningBot(options: BotOptions): Promise<RunningBot> {
  const { database, server, alone = false, polls = false, sweepEveryMs = 100 } = options;
  const { prisma } = database;
  const { log, lines } = logLines();
  const clock = { at: new Date("2026-11-16T17:42:30Z"), now: () => clock.at };
  const machine = { aheadMs: 0 };
  const randomness = {
    uuid: () => randomUUID(),
    bytes: (count: number) => new Uint8Array(randomBytes(count)),
  };
  let handle: (request: Request) => Promise<Response> = () =>
    Promise.resolve(new Response(null, { status: 503 }));
  const http = await startServer({
    host: "127.0.0.1",
    port: 0,
    prisma,
    webhooks: [{ path: "/telegram", handle: (request) => handle(request) }],
  });
  const webhook = { url: `http://127.0.0.1:${http.port}/telegram`, secret: SECRET };
  const late = lateInbox();
  const holds: RunningBot["holds"] = { waiting: [] };
  const telegram = startTelegram({
    token: server.token,
    apiRoot: server.url,
    commands: commandMenus(),
    about: aboutTheBot(),
    inbox: {
      receive: async (event, context) => {
        if (holds.door) {
          holds.waiting.push(event);
          await holds.door.opened;
        }
        return late.inbox.receive(event, context);
      },
    },
    log,
    files: filesIn(prisma),
    cards: { find: (question) => shareableCards(app).find(question) },
    retryMs: () => 10,
    ...(polls ? {} : { webhook }),
  });
  handle = telegram.webhookHandler ?? handle;
  const app: App = {
    prisma,
    clock,
    machine: { now: () => new Date(Date.now() + machine.aheadMs) },
    randomness,
    secretKey: new Uint8Array(32).fill(7),
    processes: new ProcessCache(),
    checks: NO_CHECKS,
    log,
    platforms: ["telegram"],
    linkTo: () => (payload) => telegram.privateLink(payload) ?? "",
    standingOn: () => telegram.standing,
  };
  const delivery = {
    prisma,
    messengers: new Map([["telegram", telegram.messenger]]),
    clock: app.machine,
    randomness,
    log,
  };
  const queue = await startQueue({ ...delivery, pg: database.queueConnection, alone, sweepEveryMs });
  late.open(createInbox(createEngine(app), { ...delivery, queue }));
  return {
    app,
    clock,
    lines,
    machine,
    holds,
    takes: async (update) => {
      const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };
      const { status } = await fetch(webhook.url, { method: "POST", headers, body: JSON.stringify(update) });
      return status;
    },
    stop: async () => {
      await telegram.stop();
      await http.close();
      await queue.close();
    },
  };
}
