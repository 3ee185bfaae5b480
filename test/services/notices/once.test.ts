import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { announce } from "../../../src/services/notices/announce.js";
import { planCalendar } from "../../../src/services/notices/plan-calendar.js";
import { backends, openTestDatabase } from "../../support/database.js";
import {
  announceNow,
  forgetNotices,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  sendNow,
  toldTo,
} from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const IN_VOTING = "2026-11-10T10:00:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:00:00Z";
const LAST_MORNING = "2026-11-19T08:00:00Z";
const PEOPLE = 12;

describe.each(backends)("on %s", async (backend) => {
  const database = await openTestDatabase(backend);
  const { prisma } = database;
  const world = new World(database, backend);
  const other = new World(database, `other ${backend}`, world.messenger);
  const people: PlayedPerson[] = [];

  beforeAll(async () => {
    await addSampleProcess(prisma);
    world.clock.moveTo(IN_VOTING);
    for (let index = 0; index < PEOPLE; index++) people.push(await listener(world, `person ${index}`));
  });
  beforeEach(async () => {
    await forgetNotices(world);
    await prisma.lane.deleteMany();
    bothMove(IN_VOTING);
    // Of one machine.
    other.machineAheadMs = world.machineAheadMs;
    for (const { id } of people) world.messenger.chat(id).log.length = 0;
  });

  const times = (): number[] => people.map((person) => toldTo(person).length);
  const all = (count: number): number[] => people.map(() => count);

  const bothMove = (iso: string): void => {
    for (const one of [world, other]) one.clock.moveTo(iso);
  };

  test("announced over and over, by hand and by the minute, one delivery each (I-10)", async () => {
    world.clock.moveTo(THREE_DAYS_LEFT);
    await announceNow(world);
    const { id } = await prisma.announcement.findFirstOrThrow({ where: { state: "sending" } });
    for (let again = 0; again < 3; again++) {
      await announce(world.app, id, async () => {});
      await minute(world);
    }
    expect(times()).toEqual(all(1));
    expect(await prisma.delivery.count()).toBe(PEOPLE);
    expect(await prisma.announcement.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "done" });
  });

  test("planning the calendar again changes nothing", async () => {
    const first = await planCalendar(world.app);
    expect(first.planned.length).toBeGreaterThan(0);
    expect(await planCalendar(other.app)).toEqual({ planned: [], withdrawn: [] });
  });

  test("two processes that plan and send at once tell each person once", async () => {
    bothMove(THREE_DAYS_LEFT);
    await Promise.all([announceNow(world), announceNow(other), announceNow(world)]);
    await Promise.all([sendNow(world), sendNow(other), sendNow(world), sendNow(other)]);
    expect(times()).toEqual(all(1));
    expect(await prisma.delivery.groupBy({ by: ["state"], _count: true })).toEqual([
      { state: "sent", _count: PEOPLE },
    ]);
  });

  test("one sends while the other still plans", async () => {
    bothMove(THREE_DAYS_LEFT);
    await planCalendar(world.app);
    const { id } = await prisma.announcement.findFirstOrThrow({
      where: { kind: "closing", subject: "voting" },
    });
    await Promise.all([
      announce(world.app, id, async () => void (await sendNow(other))),
      announce(other.app, id, async () => void (await sendNow(world))),
    ]);
    await Promise.all([sendNow(world), sendNow(other)]);
    expect(times()).toEqual(all(1));
  });

  test("a clock that goes back tells nobody anything twice", async () => {
    await minuteAt(world, THREE_DAYS_LEFT);
    await minuteAt(world, LAST_MORNING);
    expect(times()).toEqual(all(2));
    for (const earlier of [
      "2026-11-19T07:00:00Z",
      "2026-11-16T10:00:00Z",
      IN_VOTING,
      THREE_DAYS_LEFT,
      LAST_MORNING,
    ])
      await minuteAt(world, earlier);
    expect(times()).toEqual(all(2));
  });

  test("dropped as too late before the clock went back, it is told when its time comes again", async () => {
    await planCalendar(world.app);
    await minuteAt(world, "2026-11-19T11:30:00Z");
    expect(times()).toEqual(all(0));
    await minuteAt(world, THREE_DAYS_LEFT);
    expect(times()).toEqual(all(1));
  });

  test("planned before the clock went back, it is told when its time comes again", async () => {
    world.clock.moveTo(THREE_DAYS_LEFT);
    await announceNow(world);
    await minuteAt(world, IN_VOTING);
    await minuteAt(world, THREE_DAYS_LEFT);
    expect(times()).toEqual(all(1));
    expect(await outcomesOf(world, people[0] as PlayedPerson)).toEqual({ "closing-voting-1": "sent" });
  });
});
