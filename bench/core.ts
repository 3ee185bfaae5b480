import { readConfig } from "../src/config.js";
import type { Inbox } from "../src/ports/inbox.js";
import type { Log } from "../src/ports/log.js";
import type { Messenger } from "../src/ports/messenger.js";
import { systemClock } from "../src/ports/clock.js";
import { startQueue } from "../src/queue/start-queue.js";
import { createEngine } from "../src/services/engine.js";
import { createInbox } from "../src/services/inbox.js";
import { openCore, type Core } from "../src/start/open-core.js";
import { systemRandomness } from "../src/start/randomness.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../test/support/sample-process.js";

export const silentLog: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (facts, message) => console.error(message, facts),
};

/** The whole core on the store that the environment names, in the middle of the sample process's vote. */
export async function openBenchCore(): Promise<Core> {
  const { DATA_DIR, DATABASE_URL } = process.env;
  const read = readConfig({ DATA_DIR, DATABASE_URL, SECRET_KEY: "a-key-for-benchmarks-that-is-long-enough" });
  if (!read.ok) throw new Error(read.faults.join("\\n"));
  const core = await openCore({ config: read.config, log: silentLog, clock: { now: () => NOW } });
  await addSampleProcess(core.database.prisma);
  return core;
}

/** What stands behind one messenger in production: its inbox, and the queue that delivers what is left. */
export async function openBenchInbox(
  { app, database }: Core,
  messenger: Messenger,
): Promise<{ inbox: Inbox; close: () => Promise<void> }> {
  const delivery = {
    prisma: database.prisma,
    messengers: new Map([[messenger.platform, messenger]]),
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
  };
  const queue = await startQueue({ ...delivery, pg: database.queueConnection, alone: true });
  return {
    inbox: createInbox(createEngine(app), { ...delivery, queue }),
    close: async () => {
      await queue.close();
      await database.close();
    },
  };
}

/** Lets somebody who is known vote in Navile. */
export async function makeEligible(
  { app, database }: Core,
  platform: string,
  externalId: string,
): Promise<void> {
  const { participantId } = await database.prisma.account.findFirstOrThrow({
    where: { platform, externalId },
  });
  await database.prisma.eligibility.create({
    data: {
      id: app.randomness.uuid(),
      processId: PROCESS_ID,
      participantId,
      method: "code",
      basis: "listed",
      areaKey: "navile",
      strength: 2,
      identifiers: { create: { processId: PROCESS_ID, kind: "code", hash: externalId } },
      checkedAt: app.clock.now(),
    },
  });
}
