import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Delivery } from "../../../src/ports/messenger.js";
import { announceDue } from "../../../src/services/notices/announce.js";
import { planCalendar } from "../../../src/services/notices/plan-calendar.js";
import { sendNotices } from "../../../src/services/notices/send-notices.js";
import { ProcessCache } from "../../../src/services/process-cache.js";
import { addCrowd, planBroadcast } from "../../support/crowd.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { ScriptedMessenger, sent, type Script } from "../../support/scripted-messenger.js";
import { deliveryStates } from "../../support/sending-notices.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const PEOPLE = 12;
const PAUSE_MS = 30_000;
const AN_HOUR_MS = 60 * 60_000;
const TUESDAY = "2026-11-10T10:00:00Z";
const tooMany: Delivery = { outcome: "later", afterMs: PAUSE_MS, rateLimited: true, why: "429" };

class PacedMessenger extends ScriptedMessenger {
  readonly pace = { perSecond: 10, privateMs: 1_000, groupMs: 1_000 };
}

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await prisma.announcement.deleteMany();
  await prisma.lane.deleteMany();
  await prisma.participant.deleteMany();
  await prisma.conversation.deleteMany();
  world.log.errors.length = 0;
  world.clock.moveTo(TUESDAY);
  await addCrowd(prisma, PEOPLE, { platform: "scripted" });
});

const plan = (): Promise<string> => planBroadcast(prisma, { id: randomUUID(), now: world.clock.now() });
const announces = (): Promise<void> => announceDue(world.app, async () => {});
const sends = (messenger: ScriptedMessenger) =>
  sendNotices({ app: world.app, messenger }, () => messenger.calls.length > 100);

test("one chat that is refused again and again holds nobody else up", async () => {
  const script: Script = ({ to }, [first]) => (to.chat === first?.to.chat ? tooMany : sent);
  const messenger = new PacedMessenger("scripted", script);
  await plan();
  await announces();
  for (let pauses = 0; pauses < 2; pauses++) {
    await sends(messenger);
    world.machineAheadMs += PAUSE_MS;
  }
  expect(await deliveryStates(prisma)).toEqual({ sent: PEOPLE - 1, pending: 1 });
});

test("words that cannot be made are a failure of their own, and what comes after is sent", async () => {
  const messenger = new ScriptedMessenger();
  const broken = await plan();
  const fine = await plan();
  await announces();
  await prisma.announcement.update({
    where: { id: broken },
    data: { texts: { by: 5 }, usefulUntil: new Date(world.clock.now().getTime() + AN_HOUR_MS) },
  });
  await sends(messenger);
  expect(await prisma.delivery.count({ where: { announcementId: fine, state: "sent" } })).toBe(PEOPLE);
  expect(await prisma.delivery.findFirst({ where: { announcementId: broken } })).toMatchObject({
    state: "pending",
    attempts: 1,
    why: "ZodError",
  });
});

test("an announcement that cannot be planned keeps no other from being planned", async () => {
  const broken = await plan();
  await prisma.announcement.update({
    where: { id: broken },
    data: { segment: { areas: 5 }, usefulUntil: new Date(world.clock.now().getTime() + AN_HOUR_MS) },
  });
  const fine = await plan();
  await announces();
  expect(await prisma.delivery.count({ where: { announcementId: fine } })).toBe(PEOPLE);
  expect(world.log.errors.join()).toContain(broken);
});

test("a process that cannot be read keeps no other from its calendar", async () => {
  const processes = Object.assign(new ProcessCache(), { at: () => Promise.reject(new Error("unreadable")) });
  expect(await planCalendar({ ...world.app, processes })).toEqual({ planned: [], withdrawn: [] });
  expect(world.log.errors.join()).toContain(PROCESS_ID);
});

test("a machine whose clock is set back by an hour does not wait an hour for its lane", async () => {
  const messenger = new PacedMessenger();
  await plan();
  await announces();
  await prisma.lane.updateMany({
    data: { nextAt: new Date(world.app.machine.now().getTime() + AN_HOUR_MS) },
  });
  await sends(messenger);
  expect(await deliveryStates(prisma)).toEqual({ sent: PEOPLE });
});
