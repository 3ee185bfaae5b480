import { beforeEach, describe, expect, test } from "vitest";
import { printDeadLetters, printQueue, retryFailed } from "../../src/commands/queue.js";
import { openTestDatabase } from "../support/database.js";
import { openChat, write } from "../support/delivery.js";
import { announce, type PlannedAnnouncement } from "../support/announced.js";
import { emptyRecord } from "../support/tampering.js";
import { PlayedTerminal, refusalOf } from "../support/played-terminal.js";
import { addSampleProcess } from "../support/sample-process.js";

const database = await openTestDatabase();
const { prisma } = database;
await addSampleProcess(prisma);
const { id: processId, communityId, slug } = await prisma.participatoryProcess.findFirstOrThrow();

/** Ten in the morning in Rome, by the calendar; the machine is elsewhere in time. */
const now = new Date("2026-11-16T09:00:00Z");
const machineNow = new Date("2027-02-01T12:00:00Z");
const app = { prisma, clock: { now: () => now }, machine: { now: () => machineNow } };
const hours = (count: number, from = now) => new Date(from.getTime() + count * 3_600_000);

const add = (planned: Partial<PlannedAnnouncement> & Pick<PlannedAnnouncement, "kind" | "state">) =>
  announce(prisma, { processId, communityId, dueAt: hours(-1), ...planned });

let terminal: PlayedTerminal;
beforeEach(async () => {
  terminal = new PlayedTerminal();
  await prisma.announcement.deleteMany();
  await prisma.lane.deleteMany();
  await prisma.conversation.deleteMany();
  await emptyRecord(database);
});

describe("queue", () => {
  test("with nothing to do says so", async () => {
    await printQueue(app, terminal);
    expect(terminal.printed).toEqual([
      "Notices, by lane: none",
      "Replies not sent yet: none",
      "Announcements under way: none",
      "Next: none",
    ]);
  });

  test("shows lanes, replies, what is announced and what comes next, without a name", async () => {
    await add({ kind: "closing", state: "sending", deliveries: { pending: 2, sending: 1, failed: 1 } });
    await add({ kind: "opens", state: "done", deliveries: { sent: 3 }, delivery: { sentAt: hours(-2) } });
    await add({ kind: "weekly", state: "done", deliveries: { sent: 4 }, delivery: { sentAt: hours(-12) } });
    const later = { notBefore: hours(20) };
    await add({
      kind: "last-day",
      state: "planning",
      lane: "slack/T1",
      deliveries: { pending: 2 },
      delivery: later,
    });
    await add({ kind: "results", state: "planned", dueAt: hours(48) });
    await add({ kind: "broadcast", subject: "b1", state: "waiting", dueAt: hours(3) });
    await add({ kind: "moved", state: "draft", dueAt: hours(1) });
    await prisma.lane.update({ where: { name: "telegram" }, data: { pausedUntil: hours(1, machineNow) } });
    await prisma.lane.update({ where: { name: "slack/T1" }, data: { pausedUntil: hours(-1, machineNow) } });
    const { id } = await openChat(prisma, { platform: "telegram" });
    await write(prisma, id, ["one", "two"], new Date(machineNow.getTime() - 7_000));

    await printQueue(app, terminal);
    expect(terminal.printed).toEqual([
      "Notices, by lane:",
      "  slack/T1: 2 waiting (2 not yet due), 0 being sent, 0 sent today, 0 failed",
      "  telegram: 2 waiting, 1 being sent, 3 sent today, 1 failed, paused until 2027-02-01 14:00",
      "Replies not sent yet:",
      "  telegram: 2 waiting, the oldest for 7 s, 0 failed",
      "Announcements under way:",
      `  ${slug} closing (closing): sending, 1 of 4 settled (1 failed)`,
      `  ${slug} last-day (last-day): planning, 0 of 2 settled`,
      "Next:",
      `  2026-11-16 13:00 ${slug} broadcast (b1), waits for a second organizer`,
      `  2026-11-18 10:00 ${slug} results (results)`,
    ]);
    expect(terminal.printed.join("\n")).not.toContain("Anna");
  });
});

describe("queue failed", () => {
  test("lists dead letters, newest first, without a name", async () => {
    const delivery = { attempts: 8, why: "HTTP 400:\nbad request" };
    await add({ kind: "closing", state: "done", deliveries: { failed: 2, sent: 1 }, delivery });
    await printDeadLetters(app, terminal);
    const [first, second] = await prisma.delivery.findMany({
      where: { state: "failed" },
      orderBy: { id: "desc" },
    });
    const rest = `  ${slug} closing (closing)  telegram  8 attempts  HTTP 400: bad request`;
    expect(terminal.printed).toEqual([`${first?.id}${rest}`, `${second?.id}${rest}`]);
    expect(terminal.notes.join()).toContain("queue retry");
  });

  test("without any says so", async () => {
    await printDeadLetters(app, terminal);
    expect(terminal.printed).toEqual(["No notice has failed."]);
  });
});

describe("queue retry", () => {
  const failed = { attempts: 8, why: "HTTP 500" };
  const states = async () =>
    (await prisma.delivery.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

  test("one waits again as if nobody had tried, its announcement goes on, and it is recorded", async () => {
    await add({ kind: "closing", state: "done", deliveries: { failed: 2 }, delivery: failed });
    await prisma.delivery.updateMany({ data: { leasedUntil: now } });
    const { id } = await prisma.delivery.findFirstOrThrow({ orderBy: { id: "asc" } });
    await retryFailed(app, terminal, String(id));
    expect(terminal.printed).toEqual(["One notice waits again."]);
    expect(await states()).toEqual(["pending", "failed"]);
    expect(await prisma.delivery.findUnique({ where: { id } })).toMatchObject({
      attempts: 0,
      why: null,
      leasedUntil: null,
    });
    expect(await prisma.announcement.findFirst()).toMatchObject({ state: "sending", finishedAt: null });
    expect(await prisma.auditEntry.findMany()).toEqual([
      expect.objectContaining({
        processId,
        communityId,
        actorId: null,
        action: "retry-notices",
        subject: `notice ${id}`,
        after: { count: 1 },
      }),
    ]);
  });

  test("all of them, but not what nobody wants to hear any more", async () => {
    await add({ kind: "closing", state: "sending", deliveries: { failed: 2, sent: 1 }, delivery: failed });
    await add({
      kind: "opens",
      state: "done",
      usefulUntil: now,
      deliveries: { failed: 1 },
      delivery: failed,
    });
    await add({ kind: "moved", state: "withdrawn", deliveries: { failed: 1 }, delivery: failed });
    await retryFailed(app, terminal, "all");
    expect(terminal.printed).toEqual(["2 notices wait again."]);
    expect((await states()).toSorted()).toEqual(["failed", "failed", "pending", "pending", "sent"]);
    expect(await prisma.announcement.count({ where: { state: "done" } })).toBe(1);
    expect(await prisma.auditEntry.findMany({ select: { subject: true, after: true } })).toEqual([
      { subject: "notices", after: { count: 2 } },
    ]);
  });

  test("what was sent, is unknown or no number is refused, and nothing is recorded", async () => {
    await add({ kind: "closing", state: "sending", deliveries: { sent: 1 } });
    const { id } = await prisma.delivery.findFirstOrThrow();
    expect(await refusalOf(retryFailed(app, terminal, String(id)))).toContain("has not failed");
    expect(await refusalOf(retryFailed(app, terminal, "all"))).toContain("nothing was changed");
    expect(await refusalOf(retryFailed(app, terminal, "anna"))).toContain("no number of a notice");
    expect(await states()).toEqual(["sent"]);
    expect(await prisma.auditEntry.count()).toBe(0);
  });
});
