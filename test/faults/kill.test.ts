import { randomBytes, randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/persistence/open-database.js";
import { LEASE_MS } from "../../src/persistence/outbox.js";
import { startChild } from "../support/child.js";
import { Citizen, codesOf } from "../support/citizen.js";
import { newDataDir } from "../support/data-dir.js";
import { backends, newServerDatabase } from "../support/database.js";
import type { DoomedBot } from "../support/doomed-bot.js";

import { startRunningBot } from "../support/running-bot.js";
import { addSampleProcess } from "../support/sample-process.js";
import { startTelegramServer } from "../support/telegram-server.js";

const KEY = new Uint8Array(32).fill(7);
const chance = { uuid: () => randomUUID(), bytes: (count: number) => new Uint8Array(randomBytes(count)) };

test.each(backends)(
  "killed after a vote was stored and before its receipt went out: the next start sends it, once; %s database",
  { timeout: 200_000 },
  async (kind) => {
    const embedded = kind === "embedded";
    const place = {
      databaseUrl: embedded ? undefined : await newServerDatabase(),
      dataDir: embedded ? await newDataDir() : "",
    };
    const open = () =>
      openDatabase({ ...place, onWarning: () => {}, onFatal: (error) => expect.unreachable(error.message) });
    const server = await startTelegramServer();
    onTestFinished(() => server.close());

    const before = await open();
    await addSampleProcess(before.prisma);
    const [code = ""] = await codesOf(
      { prisma: before.prisma, clock: { now: () => new Date() }, secretKey: KEY, randomness: chance },
      1,
    );
    await before.close();

    const { url, token } = server;
    const order: DoomedBot = { ...place, platform: { url, token } };
    const child = await startChild(
      new URL("../support/doomed-bot.ts", import.meta.url),
      JSON.stringify(order),
    );
    expect(await child.line()).toBe("running");
    const voter = new Citizen(server, 990);
    await voter.isAboutToVote(code);
    const sent = server.count("sendMessage");
    server.faults.next(1, "hang", "sendMessage");
    voter.person.presses("Cast my vote");
    await server.until(() => server.count("sendMessage") > sent);
    await child.kill();
    server.faults.clear();
    expect(voter.receipts).toEqual([]);
    expect(server.updates.pending).toHaveLength(1);

    const database = await open();
    const bot = await startRunningBot({ database, server, polls: true, alone: embedded });
    onTestFinished(async () => {
      await bot.stop();
      await database.close();
    });
    if (!embedded) bot.machine.aheadMs = LEASE_MS; // what the dead process held is free again
    await voter.comesToSee("Your vote is in.");
    await server.quiet();
    expect(voter.receipts).toHaveLength(1);
    expect(await database.prisma.ballot.count()).toBe(1);
    expect(await database.prisma.receipt.count()).toBe(1);
    await voter.presses("Home");
    expect(voter.sees).toContain("You voted");
  },
);
