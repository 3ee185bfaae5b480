import { beforeAll, expect, test } from "vitest";
import { addWorkshop } from "../../src/persistence/workshops.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { participantOf } from "../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
const ID = "55555555-5555-4555-8555-555555555555";

const people: PlayedPerson[] = [];

const seats = async (): Promise<string[]> =>
  (await prisma.meetingSignUp.findMany({ where: { meetingId: ID }, orderBy: { id: "asc" } })).map(
    ({ seat }) => seat,
  );

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo("2026-05-04T08:00:00Z");
  for (const name of ["anna", "bea", "carl", "dora", "eva", "ugo"])
    people.push(await atHome(world, name, { area: "Navile" }));
  const { id: createdBy } = await participantOf(world, people[0] as PlayedPerson);
  await addWorkshop(prisma, {
    id: ID,
    processId: PROCESS_ID,
    name: "Benches and shade",
    names: { en: "Benches and shade" },
    at: new Date("2026-05-12T16:00:00Z"),
    areaKey: "navile",
    place: { address: "Casa Gialla" },
    stepFree: true,
    childcare: false,
    capacity: 2,
    createdBy,
    now: world.clock.now(),
  });
  for (const person of people) {
    await person.sends("/start");
    await person.presses("Workshops");
    await person.presses("Benches and shade · 12 May");
  }
});

test("six at once for two places: two have one, and the others stand in the line, each once", async () => {
  await Promise.all(people.map((person) => person.presses("I will come")));
  expect((await seats()).filter((seat) => seat === "coming")).toHaveLength(2);
  expect(await seats()).toHaveLength(6);
});

test("two leave at once: two others have their places, and are told of it", async () => {
  const withPlace = people.filter((person) => person.reads.includes("You have a place."));
  expect(withPlace).toHaveLength(2);
  await Promise.all(withPlace.map((person) => person.presses("I cannot come")));
  expect((await seats()).filter((seat) => seat === "coming")).toHaveLength(2);
  expect(await seats()).toHaveLength(4);
  expect(await prisma.announcement.count({ where: { kind: "workshop-place" } })).toBe(2);
  expect(world.log.errors).toEqual([]);
});
