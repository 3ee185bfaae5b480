import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { allowanceAt } from "../../../src/domain/notices/week.js";
import { countDeliveries } from "../../../src/persistence/broadcasts.js";
import {
  endStopped,
  finishAnnouncements,
  lockAnnouncement,
  skipPending,
} from "../../../src/persistence/notices/announcements.js";
import { claimNotices } from "../../../src/persistence/notices/claim-notices.js";
import { reviveDeadLetters } from "../../../src/persistence/notices-overview.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { announceDue } from "../../../src/services/notices/announce.js";
import { planCalendar } from "../../../src/services/notices/plan-calendar.js";
import { addCrowd, planBroadcast } from "../../support/crowd.js";
import { backends, isWaiting, openTestDatabase } from "../../support/database.js";
import { Door, eventually } from "../../support/eventually.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { deliveryStates } from "../../support/sending-notices.js";
import { World } from "../../support/world.js";

const MORE_THAN_AT_ONCE = 2_500;
const TUESDAY = "2026-11-10T10:00:00Z";
const TWO_WEEKS_LATER = "2026-11-24T10:00:00Z";

describe.each(backends)("on %s", async (backend) => {
  const database = await openTestDatabase(backend);
  const { prisma } = database;
  const world = new World(database);
  let id = "";

  beforeAll(async () => {
    await addSampleProcess(prisma);
    await addCrowd(prisma, MORE_THAN_AT_ONCE);
  });
  beforeEach(async () => {
    world.clock.moveTo(TUESDAY);
    id = await planBroadcast(prisma, { id: randomUUID(), now: world.clock.now() });
    await announceDue(world.app, async () => {});
  });
  afterEach(() => prisma.announcement.deleteMany());

  const stateNow = async () => (await prisma.announcement.findUniqueOrThrow({ where: { id } })).state;
  const stops = (state: string) => prisma.announcement.update({ where: { id }, data: { state } });
  const endsStopped = async () => {
    while ((await endStopped(prisma, world.clock.now())) > 0);
  };

  test("however many wait, cancelling takes a moment; its report is exact from then on", async () => {
    await prisma.$executeRaw`UPDATE "Delivery" SET state = 'sent' WHERE id IN (SELECT id FROM "Delivery" LIMIT 100)`;
    await inTransaction(prisma, async (tx) => {
      await tx.announcement.update({ where: { id }, data: { state: "cancelled" } });
      await skipPending(tx, id, "cancelled");
    });
    const { pending = 0 } = await deliveryStates(prisma);
    expect(pending).toBe(MORE_THAN_AT_ONCE - 100 - 1_000);
    const report = await countDeliveries(prisma, id, world.clock.now());
    expect(report).toMatchObject({ sent: 100, pending: 0, skipped: { cancelled: MORE_THAN_AT_ONCE - 100 } });
    await endsStopped();
    expect(await deliveryStates(prisma)).toEqual({ sent: 100, skipped: MORE_THAN_AT_ONCE - 100 });
    expect(await countDeliveries(prisma, id, world.clock.now())).toEqual(report);
  });

  test.each(["paused", "cancelled", "withdrawn"])(
    "%s while a sender waits for its lane: nothing of it is taken any more",
    async (state) => {
      const announcement = await inTransaction(prisma, (tx) => lockAnnouncement(tx, id));
      if (!announcement) throw new Error("it is there");
      const process = await world.app.processes.at(prisma, announcement.processId, 1);
      const claim = () =>
        claimNotices(prisma, announcement, {
          lane: "telegram",
          most: 5,
          now: world.clock.now(),
          machine: world.app.machine.now(),
          allowance: allowanceAt(process, world.clock.now()),
          quietUntil: undefined,
          silentUntil: undefined,
        });
      expect(await claim()).toHaveLength(5);
      await stops(state);
      expect(await claim()).toEqual([]);
    },
  );

  test("paused and resumed it goes to those it was agreed for, and not to whoever came since", async () => {
    await stops("paused");
    await addCrowd(prisma, 20, { platform: "another" });
    await stops("planning");
    await announceDue(world.app, async () => {});
    expect(await stateNow()).toBe("sending");
    expect(await deliveryStates(prisma)).toEqual({ pending: MORE_THAN_AT_ONCE });
    await prisma.conversation.deleteMany({ where: { platform: "another" } });
  });

  test("what is of no use any more ends, though nobody works on its platform", async () => {
    world.clock.moveTo(TWO_WEEKS_LATER);
    await endsStopped();
    await finishAnnouncements(prisma, world.clock.now());
    expect(await stateNow()).toBe("done");
    expect(await prisma.delivery.groupBy({ by: ["state", "why"], _count: true })).toEqual([
      { state: "skipped", why: "expired", _count: MORE_THAN_AT_ONCE },
    ]);
  });

  test("what came too late by a clock that was wrong is planned again when the clock is right", async () => {
    const closing = () => prisma.announcement.findFirst({ where: { kind: "closing", subject: "voting" } });
    await planCalendar(world.app);
    expect(await closing()).toMatchObject({ state: "planned" });
    world.clock.moveTo(TWO_WEEKS_LATER);
    await planCalendar(world.app);
    expect(await closing()).toMatchObject({ state: "expired" });
    world.clock.moveTo(TUESDAY);
    await planCalendar(world.app);
    expect(await closing()).toMatchObject({ state: "planned", finishedAt: null });
  });

  test.runIf(backend === "server")(
    "tried again by an organizer at the very moment it is found done: it goes on",
    async () => {
      await prisma.delivery.updateMany({ data: { state: "failed" } });
      const [revived, goOn] = [new Door(), new Door()];
      const reviving = inTransaction(prisma, async (tx) => {
        await reviveDeadLetters(tx, { now: world.clock.now() });
        revived.open();
        await goOn.opened;
      });
      await revived.opened;
      const finishing = finishAnnouncements(prisma, world.clock.now());
      await eventually("it has looked, and waits for the announcement", () => isWaiting(prisma));
      goOn.open();
      await Promise.all([reviving, finishing]);
      expect(await stateNow()).toBe("sending");
    },
  );
});
