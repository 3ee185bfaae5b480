import { randomBytes, randomUUID } from "node:crypto";
import { startSlack, type RunningSlack, type SlackOptions } from "../../adapters/slack/slack-app.js";
import { startTelegram, type RunningTelegram } from "../../adapters/telegram/telegram-bot.js";
import { startServer, type Webhook } from "../../src/http/server.js";
import { aboutTheBot, commandMenus } from "../../src/i18n/commands.js";
import { filesIn } from "../../src/persistence/files.js";
import { installationsIn } from "../../src/persistence/installations.js";
import type { Database } from "../../src/persistence/open-database.js";
import type { Inbox } from "../../src/ports/inbox.js";
import type { Messenger } from "../../src/ports/messenger.js";
import { startQueue } from "../../src/queue/start-queue.js";
import { NO_CHECKS, type App } from "../../src/services/app.js";
import { lookUpChoices } from "../../src/services/choices.js";
import { createEngine } from "../../src/services/engine.js";
import { createInbox } from "../../src/services/inbox.js";
import { ProcessCache } from "../../src/services/process-cache.js";
import { lateInbox } from "../../src/start/late-inbox.js";
import { logLines } from "./log-lines.js";
import type { SlackServer } from "./slack-server.js";
import type { TelegramServer } from "./telegram-server.js";

export interface SlackServiceOptions {
  database: Pick<Database, "prisma" | "queueConnection">;
  server: SlackServer;
  /** Beside where the stand-in is: a token, a socket, installs. */
  slack: Partial<SlackOptions>;
  /** Where Telegram's stand-in is, for a service that is on both. */
  telegram?: Pick<TelegramServer, "url" | "token">;
}

export interface SlackService {
  app: App;
  slack: RunningSlack;
  /** The time that rules know. */
  clock: { at: Date; now(): Date };
  /** What an operator reads. */
  lines: string[];
  url: string;
  /** Resolves when every event that came was acted upon and answered. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const SECRET_KEY = new Uint8Array(32).fill(7);

/** The whole service as `main.ts` composes it, on a database with a process in it, with the real Slack client. */
export async function startSlackService(options: SlackServiceOptions): Promise<SlackService> {
  const { database, server } = options;
  const { prisma } = database;
  const { log, lines } = logLines();
  const clock = { at: new Date("2026-11-16T17:42:30Z"), now: () => clock.at };
  const machine = { now: () => new Date() };
  const randomness = {
    uuid: () => randomUUID(),
    bytes: (count: number) => new Uint8Array(randomBytes(count)),
  };
  const webhooks: Webhook[] = [];
  const late = lateInbox();
  const running = new Set<Promise<void>>();
  const inbox: Inbox = {
    receive: (event, context) => {
      const work = late.inbox.receive(event, context).finally(() => running.delete(work));
      running.add(work);
      return work;
    },
  };
  const port = await freePort(prisma);
  const url = `http://127.0.0.1:${port}`;
  const slack = startSlack({
    botToken: undefined,
    signingSecret: server.app.signingSecret,
    appToken: undefined,
    installs: undefined,
    apiUrl: server.apiUrl,
    publicUrl: url,
    inbox,
    choices: { find: (question) => lookUpChoices(engine).find(question) },
    installations: installationsIn({ prisma, secretKey: SECRET_KEY, clock: machine, randomness }),
    files: filesIn(prisma),
    log,
    profileMs: 60_000, // a busy machine must not make people nameless
    photosMs: 60_000,
    ...options.slack,
  });
  const telegram =
    options.telegram && connectTelegram(options.telegram, { inbox, log, files: filesIn(prisma) });
  if (slack.webhook) webhooks.push(slack.webhook);
  const http = await startServer({ host: "127.0.0.1", port, prisma, webhooks, pages: slack.pages });
  if (slack.webhook) server.deliverTo(`${url}${slack.webhook.path}`);
  const app: App = {
    prisma,
    clock,
    machine,
    randomness,
    secretKey: SECRET_KEY,
    processes: new ProcessCache(),
    checks: NO_CHECKS,
    log,
    linkTo: (platform) =>
      platform === "telegram" ? (payload) => telegram?.privateLink(payload) ?? "" : undefined,
    standingOn: () => undefined,
    platforms: ["slack", ...(telegram ? ["telegram"] : [])],
  };
  const engine = createEngine(app);
  const messengers = new Map<string, Messenger>([
    ["slack", slack.messenger],
    ...(telegram ? [["telegram", telegram.messenger] as const] : []),
  ]);
  const delivery = { prisma, messengers, clock: machine, randomness, log };
  const queue = await startQueue({
    ...delivery,
    pg: database.queueConnection,
    alone: false,
    sweepEveryMs: 100,
  });
  late.open(createInbox(engine, { ...delivery, queue }));
  await slack.listening;
  return {
    app,
    slack,
    clock,
    lines,
    url,
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
    stop: async () => {
      await slack.stop();
      await telegram?.stop();
      await http.close();
      await queue.close();
    },
  };
}

/** The real Telegram client, which asks the stand-in for news. */
const connectTelegram = (
  server: Pick<TelegramServer, "url" | "token">,
  deps: Pick<Parameters<typeof startTelegram>[0], "inbox" | "log" | "files">,
): RunningTelegram =>
  startTelegram({
    ...deps,
    token: server.token,
    apiRoot: server.url,
    commands: commandMenus(),
    about: aboutTheBot(),
    cards: { find: () => Promise.resolve(undefined) },
    retryMs: () => 10,
  });

/** The address that Slack sends people back to must be known before anybody listens there. */
async function freePort(prisma: Database["prisma"]): Promise<number> {
  const server = await startServer({ host: "127.0.0.1", port: 0, prisma });
  await server.close();
  return server.port;
}
