import { beforeAll, beforeEach, expect, test } from "vitest";
import { occasionsOf } from "../../../src/domain/notices/calendar.js";
import { addReaders, testsBroadcast } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { choosesEnd, opensDates } from "../../support/moving-dates.js";
import { minuteAt } from "../../support/notices.js";
import { organizer } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";
import { loadProcess } from "../../../src/persistence/processes.js";

const database = await openTestDatabase();
const world = new World(database, "blackout");
const { prisma } = database;

const ELECTIONS = { from: "2026-11-22", to: "2026-11-25", name: { en: "elections", it: "elezioni" } };

let olga: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { blackouts: [ELECTIONS] } });
  await addReaders(world, "reader", 12);
  olga = await organizer(world, "olga", "Olga");
});

beforeEach(() => world.clock.moveTo("2026-11-16T17:42:00Z"));

async function asksForEnd(date: string): Promise<string> {
  await opensDates(olga);
  await choosesEnd(olga);
  await olga.sends(date);
  return olga.reads;
}

test("ORG-3: an end of the vote in a blackout is refused with its dates and its name", async () => {
  await opensDates(olga);
  expect(olga.reads).toContain(
    "Nothing is announced, and nobody votes, from 22 November 2026 to 25 November 2026: elections.",
  );
  expect(await asksForEnd("26/11")).toContain(
    "People would vote from 22 November 2026 to 25 November 2026. Not allowed: elections. Choose other dates.",
  );
  expect(olga.buttons.map(({ label }) => label)).not.toContain("26 November, 12:00");
  expect(await asksForEnd("21/11")).toContain("Everybody reads this.");
});

test("on its days no date moves, since nobody may be told", async () => {
  world.clock.moveTo("2026-11-23T10:00:00Z");
  await opensDates(olga);
  await choosesEnd(olga, "Results");
  await olga.sends("2/1/2027");
  expect(olga.reads).toContain(
    "Nothing may be announced from 22 November 2026 to 25 November 2026: elections.",
  );
});

test("ORG-6: nothing goes to many on its days", async () => {
  await testsBroadcast(olga);
  await olga.presses("Choose when it goes");
  await olga.presses("Choose date and time");
  await olga.sends("23/11 10:00");
  await olga.presses("Send it to 12 people");
  expect(olga.reads).toContain(
    "Nothing goes to many people from 22 November 2026 to 25 November 2026: elections. Choose another day.",
  );
  expect(await prisma.announcement.count({ where: { kind: "broadcast", state: "planned" } })).toBe(0);
});

test("what the calendar gives occasion to say waits for the end of it, and is left out when it is of no use then", async () => {
  const process = await loadProcess(prisma, PROCESS_ID);
  const due = (blackouts: (typeof ELECTIONS)[]) =>
    occasionsOf({ ...process, rules: { blackouts } }, new Date("2026-11-20T10:00:00Z"))
      .filter(({ subject }) => subject === "results" || subject === "voting")
      .map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);
  const voting = { ...ELECTIONS, from: "2026-11-16", to: "2026-11-17" };
  expect(due([])).toContain("closing 2026-11-16T11:00:00.000Z");
  expect(due([voting])).toContain("closing 2026-11-17T23:00:00.000Z");
  const late = { ...ELECTIONS, from: "2026-11-15", to: "2026-11-19" };
  expect(due([late]).filter((one) => one.startsWith("closing") || one.startsWith("last-day"))).toEqual([]);
});

test("whatever else is to be told waits for the end of it", async () => {
  const [id, now] = [world.app.randomness.uuid(), new Date("2026-11-23T10:00:00Z")];
  await prisma.announcement.deleteMany();
  await prisma.announcement.create({
    data: {
      id,
      processId: PROCESS_ID,
      kind: "moved",
      subject: "results",
      state: "planned",
      dueAt: now,
      usefulUntil: new Date("2026-12-01T10:00:00Z"),
      createdAt: now,
    },
  });
  const state = async () => (await prisma.announcement.findUniqueOrThrow({ where: { id } })).state;
  await minuteAt(world, now.toISOString());
  expect(await state()).toBe("planned");
  await minuteAt(world, "2026-11-26T10:00:00Z");
  expect(await state()).not.toBe("planned");
});
