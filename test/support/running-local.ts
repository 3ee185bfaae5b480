import { randomBytes, randomUUID } from "node:crypto";
import { LocalMessenger } from "../../adapters/local/local-messenger.js";
import type { LocalPerson } from "../../adapters/local/people.js";
import { localChat } from "../../adapters/local/web.js";
import { startServer } from "../../src/http/server.js";
import { filesIn } from "../../src/persistence/files.js";
import type { Database } from "../../src/persistence/open-database.js";
import { startQueue } from "../../src/queue/start-queue.js";
import { NO_CHECKS, type App } from "../../src/services/app.js";
import { createEngine } from "../../src/services/engine.js";
import { createInbox } from "../../src/services/inbox.js";
import { ProcessCache } from "../../src/services/process-cache.js";
import { logLines } from "./log-lines.js";

export interface LocalService {
  app: App;
  /** The time that rules know. */
  clock: { at: Date; now(): Date };
  /** What an operator reads. */
  lines: string[];
  url: string;
  stop(): Promise<void>;
}

/** The whole service as `main.ts` composes it, on a database with a process in it, with the local chat on a port of its own. */
export async function startLocalService(
  database: Pick<Database, "prisma" | "queueConnection">,
  people: readonly LocalPerson[],
): Promise<LocalService> {
  const { prisma } = database;
  const { log, lines } = logLines();
  const clock = { at: new Date("2026-11-16T17:42:30Z"), now: () => clock.at };
  const machine = { now: () => new Date() };
  const randomness = {
    uuid: () => randomUUID(),
    bytes: (count: number) => new Uint8Array(randomBytes(count)),
  };
  const app: App = {
    prisma,
    clock,
    machine,
    randomness,
    secretKey: new Uint8Array(32).fill(7),
    processes: new ProcessCache(),
    checks: NO_CHECKS,
    log,
    platforms: ["local"],
    linkTo: () => undefined,
    standingOn: () => undefined,
  };
  const messenger = new LocalMessenger({ clock, run: randomUUID() });
  const delivery = {
    prisma,
    messengers: new Map([["local", messenger]]),
    clock: machine,
    randomness,
    log,
  };
  const queue = await startQueue({
    ...delivery,
    pg: database.queueConnection,
    alone: false,
    sweepEveryMs: 100,
  });
  const stopping = new AbortController();
  const page = localChat({
    inbox: createInbox(createEngine(app), { ...delivery, queue }),
    files: filesIn(prisma),
    messenger,
    clock: undefined,
    people,
    demo: () => Promise.resolve({ hints: [], phases: [], places: [], timeZone: "Europe/Rome" }),
    hosts: [],
    log,
    stopping: stopping.signal,
  });
  const http = await startServer({ host: "127.0.0.1", port: 0, prisma, page });
  return {
    app,
    clock,
    lines,
    url: `http://127.0.0.1:${http.port}`,
    stop: async () => {
      stopping.abort();
      await http.close();
      await queue.close();
    },
  };
}
