import { randomUUID } from "node:crypto";
import type { Queue } from "bullmq";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ANNOUNCE_QUEUE } from "../../src/queue/notice-queue.js";
import type { RunningQueue } from "../../src/queue/start-queue.js";
import { addCrowd, planBroadcast } from "../support/crowd.js";
import { openTestDatabase } from "../support/database.js";
import { eventually } from "../support/eventually.js";
import { testQueues } from "../support/queues.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { ScriptedMessenger } from "../support/scripted-messenger.js";
import { deliveryStates, startSender, type SenderOptions } from "../support/sending-notices.js";

const database = await openTestDatabase();
const { prisma } = database;

/** In the middle of the vote, on a day on which the calendar has nothing to say. */
const NOW = new Date("2026-11-10T10:00:00Z");
/** What comes sooner than this came by its job: nothing else looks. */
const NEVER_MS = 3_600_000;
const SOONER_THAN_A_MINUTE_MS = 15_000;

beforeAll(() => addSampleProcess(prisma));

describe.each(testQueues(database))("on $name", ({ connection, open, empty }) => {
  let running: RunningQueue | undefined;

  async function start(options: Partial<SenderOptions> = {}): Promise<RunningQueue> {
    const messengers = [new ScriptedMessenger()];
    running = await startSender({
      prisma,
      queues: connection,
      messengers,
      now: NOW,
      sweepEveryMs: NEVER_MS,
      ...options,
    });
    return running;
  }

  /** The queue of announcements as it is now. */
  async function looking<T>(look: (queue: Queue) => Promise<T>): Promise<T> {
    const bull = await open();
    const queue = bull.queue(ANNOUNCE_QUEUE, {});
    try {
      return await look(queue);
    } finally {
      await queue.close();
      await bull.close();
    }
  }

  const jobs = () =>
    looking(async (queue) => new Set((await queue.getDelayed()).flatMap(({ id }) => id ?? [])));
  const schedulers = () => looking((queue) => queue.getJobSchedulers());

  async function planned(kind: string): Promise<string> {
    const { id, dueAt } = await prisma.announcement.findFirstOrThrow({
      where: { kind, subject: "voting", state: "planned" },
    });
    return `${id}-${dueAt.getTime()}`;
  }

  afterEach(async () => {
    await running?.close();
    await empty();
    await prisma.announcement.deleteMany();
    await prisma.lane.deleteMany();
    await prisma.participant.deleteMany();
    await prisma.conversation.deleteMany();
  });

  test("what is planned has a job for its time; when its date moves that job goes and another comes, and no other changes", async () => {
    const queue = await start();
    await queue.lookAtCalendar();
    const [closing, lastDay] = [await planned("closing"), await planned("last-day")];
    const before = await jobs();
    expect(before).toContain(closing);
    expect(before).toContain(lastDay);

    await prisma.phase.updateMany({
      where: { processId: PROCESS_ID, kind: "voting" },
      data: { endsAt: new Date("2026-11-26T11:00:00Z"), endVersion: { increment: 1 } },
    });
    await prisma.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: { revision: { increment: 1 } },
    });
    await queue.lookAtCalendar();
    const [closingThen, lastDayThen] = [await planned("closing"), await planned("last-day")];
    const after = await jobs();
    expect([...before].filter((job) => !after.has(job)).sort()).toEqual([closing, lastDay].sort());
    expect([...after].filter((job) => !before.has(job)).sort()).toEqual([closingThen, lastDayThen].sort());
  });

  test("days and weeks have their schedulers, in the process's time zone, and have them again after the queue was emptied", async () => {
    const wanted = [
      { name: "daily", pattern: "0 0 10 * * *", tz: "Europe/Rome" },
      { name: "weekly", pattern: "0 0 10 * * 5", tz: "Europe/Rome" },
    ];
    const named = async () =>
      (await schedulers())
        .map(({ name, pattern, tz }) => ({ name, pattern, tz }))
        .sort((a, b) => a.name.localeCompare(b.name));
    const queue = await start();
    await queue.lookAtCalendar();
    expect(await named()).toEqual(wanted);
    await empty();
    expect(await named()).toEqual([]);
    await queue.lookAtCalendar();
    expect(await named()).toEqual(wanted);
  });

  test("an announcement's job makes it at its time, with nobody looking every minute", async () => {
    const offset = NOW.getTime() - Date.now();
    const clock = { now: () => new Date(Date.now() + offset) };
    await addCrowd(prisma, 12, { platform: "scripted" });
    await planBroadcast(prisma, { id: randomUUID(), now: new Date(NOW.getTime() + 4_000) });
    await start({ clock });
    await eventually(
      "everybody is told",
      async () => (await deliveryStates(prisma))["sent"] === 12,
      SOONER_THAN_A_MINUTE_MS,
    );
    const { startedAt, dueAt } = await prisma.announcement.findFirstOrThrow({ where: { kind: "broadcast" } });
    expect(Number(startedAt)).toBeGreaterThanOrEqual(dueAt.getTime());
  });
});
