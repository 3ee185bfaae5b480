import { beforeAll, beforeEach, expect, test } from "vitest";
import { announceThat } from "../../../src/persistence/notices/announcements.js";
import { announceDue } from "../../../src/services/notices/announce.js";
import { pauseProcess } from "../../../src/services/pause-process.js";
import { openTestDatabase } from "../../support/database.js";
import {
  announceNow,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  participantOf,
  sendNow,
  toldTo,
  wishing,
  startAfresh,
} from "../../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

/** A Tuesday in voting, nine days before it ends. */
const TUESDAY = "2026-11-10T10:00:00Z";
const TUESDAY_NIGHT = "2026-11-10T21:00:00Z";
const WEDNESDAY_EARLY = "2026-11-11T07:29:00Z";
const WEDNESDAY_MORNING = "2026-11-11T07:30:00Z";
const NEXT_MONDAY_EARLY = "2026-11-16T07:29:00Z";
const NEXT_MONDAY = "2026-11-16T07:30:00Z";

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(TUESDAY);
});

let news = 0;

/** Something to tell everybody with big steps, for as long as is said: it has happened now. */
async function happens(days = 14, kind: "opens" | "moved" = "opens"): Promise<string> {
  const now = world.clock.now();
  const subject = kind === "opens" ? "workshops" : "results";
  const version = 100 + ++news;
  await announceThat(prisma, {
    id: world.app.randomness.uuid(),
    processId: PROCESS_ID,
    kind,
    subject,
    version,
    dueAt: now,
    usefulUntil: new Date(now.getTime() + days * 24 * 60 * 60_000),
    now,
  });
  return `${kind}-${subject}-${version}`;
}

/** The calendar takes back what it knows nothing of: here only what has happened is told. */
async function told(at?: string): Promise<void> {
  if (at) world.clock.moveTo(at);
  world.machineAheadMs += 60_000;
  await announceDue(world.app, async () => {});
  await sendNow(world);
}

test("quiet hours: it waits until half past eight, and comes at once to who has none (UX-12)", async () => {
  const [anna, owl] = [await listener(world, "anna"), await listener(world, "owl", { quiet: false })];
  world.clock.moveTo(TUESDAY_NIGHT);
  await happens();
  await told();
  expect([anna, owl].map((person) => toldTo(person).length)).toEqual([0, 1]);
  await told(WEDNESDAY_EARLY);
  expect(toldTo(anna)).toEqual([]);
  await told(WEDNESDAY_MORNING);
  await told();
  expect([anna, owl].map((person) => toldTo(person).length)).toEqual([1, 1]);
});

test("planned by day and not sent before night: it waits; who turned quiet hours on meanwhile too", async () => {
  const anna = await listener(world, "late anna", { quiet: false });
  const name = await happens();
  await announceDue(world.app, async () => {});
  await wishing(world, anna, { quiet: true });
  await told(TUESDAY_NIGHT);
  expect(toldTo(anna)).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({ [name]: "pending quiet" });
  await told(WEDNESDAY_MORNING);
  expect(toldTo(anna)).toHaveLength(1);
});

test("what is of no use by the morning is not kept for it", async () => {
  const anna = await listener(world, "brief");
  world.clock.moveTo(TUESDAY_NIGHT);
  await wishing(world, anna, { quiet: false });
  const name = await happens(0.25);
  await announceDue(world.app, async () => {});
  await wishing(world, anna, { quiet: true });
  await sendNow(world);
  expect(await outcomesOf(world, anna)).toEqual({ [name]: "skipped quiet" });
});

test("one a week: the next one waits for Monday, half past eight; a date that moved does not wait", async () => {
  const anna = await listener(world, "capped");
  await happens();
  await told();
  const second = await happens();
  await told();
  expect(toldTo(anna)).toHaveLength(1);
  expect(await outcomesOf(world, anna)).toMatchObject({ [second]: "pending cap" });
  const short = await happens(2);
  await told();
  expect(await outcomesOf(world, anna)).toMatchObject({ [short]: "skipped cap" });
  await happens(14, "moved");
  await told();
  expect(toldTo(anna, "NOT-8")).toHaveLength(1);
  await told(NEXT_MONDAY_EARLY);
  expect(toldTo(anna)).toHaveLength(2);
  await told(NEXT_MONDAY);
  expect(toldTo(anna)).toHaveLength(3);
});

test("what was sent in a later week, before the clock went back, is none of this week's", async () => {
  const anna = await listener(world, "back in time");
  world.clock.moveTo("2026-12-08T10:00:00Z");
  await happens();
  await told();
  world.clock.moveTo(TUESDAY);
  await happens();
  await told();
  expect(toldTo(anna)).toHaveLength(2);
});

test("three in the last week of the vote, though a Monday is in it", async () => {
  const anna = await listener(world, "voting week");
  for (const at of ["2026-11-13T10:00:00Z", "2026-11-14T10:00:00Z", NEXT_MONDAY, "2026-11-17T10:00:00Z"]) {
    world.clock.moveTo(at);
    await happens();
    await told();
  }
  expect(toldTo(anna)).toHaveLength(3);
});

test("several things for one person at once come one after the other, and each comes", async () => {
  const anna = await listener(world, "busy");
  world.clock.moveTo("2026-11-13T10:00:00Z");
  for (let three = 0; three < 3; three++) await happens();
  await told();
  expect(toldTo(anna)).toHaveLength(1);
  // One that waits does not hold another up.
  const { id: participantId } = await participantOf(world, anna);
  const waiting = await prisma.delivery.findMany({ where: { participantId, state: "pending" } });
  const machine = world.app.machine.now().getTime();
  for (const [index, { id }] of waiting.entries())
    await prisma.delivery.update({
      where: { id },
      data: { leasedUntil: new Date(machine + 60_000 - 1 + index * 30_000) },
    });
  await told();
  expect(toldTo(anna)).toHaveLength(2);
  await told();
  expect(toldTo(anna)).toHaveLength(3);
});

test("nothing is said while everything rests, and what is still of use afterwards (ERR-7)", async () => {
  const anna: PlayedPerson = await listener(world, "pause");
  world.clock.moveTo("2026-11-16T10:59:00Z");
  await announceNow(world);
  const process = await prisma.participatoryProcess.findFirstOrThrow();
  await pauseProcess(world.app, process, new Date("2026-11-16T15:00:00Z"));
  for (const during of ["2026-11-16T11:00:00Z", "2026-11-16T14:59:00Z"]) {
    await minuteAt(world, during);
    expect(toldTo(anna)).toEqual([]);
  }
  await minuteAt(world, "2026-11-16T15:00:00Z");
  expect(toldTo(anna, "NOT-2")).toHaveLength(1);
  await pauseProcess(world.app, process, undefined);
  await minute(world);
  expect(toldTo(anna, "NOT-2")).toHaveLength(1);
});

test("paused in the midst of it: who was not told yet is told when it is over", async () => {
  const anna = await listener(world, "mid-pause");
  world.clock.moveTo("2026-11-16T11:00:00Z");
  await announceNow(world);
  await prisma.participatoryProcess.updateMany({
    data: { pausedUntil: new Date("2026-11-16T15:00:00Z"), revision: { increment: 1 } },
  });
  await minuteAt(world, "2026-11-16T12:00:00Z");
  expect(toldTo(anna)).toEqual([]);
  await minuteAt(world, "2026-11-16T15:00:00Z");
  expect(toldTo(anna, "NOT-2")).toHaveLength(1);
  await prisma.participatoryProcess.updateMany({ data: { pausedUntil: null, revision: { increment: 1 } } });
});
