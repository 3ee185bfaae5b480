import { beforeAll, expect, test } from "vitest";
import {
  addPublic,
  aMinuteOfVerdicts,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  publishes,
  toCheck,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage, opens } from "../../support/together.js";
import { World, type PlayedPerson } from "../../support/world.js";

// A verdict is about the words that were checked: where others are agreed on, it is read anew, or they wait for a new look.

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

let anna: PlayedPerson;
let olga: PlayedPerson;
let carla: PlayedPerson;
let dora: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  anna = await atHome(world, "anna");
  olga = await colleague(world, "olga", "organizer");
  carla = await colleague(world, "carla", "evaluator");
  dora = await colleague(world, "dora", "evaluator");
  for (const [number, title] of [
    [801, "A small playground"],
    [802, "Benches in the park"],
  ] as const) {
    await addPublic(world, { number, title, area: "navile", by: anna });
    await gives(olga, number, "Carla");
  }
});

const minutes = (count: number) =>
  world.clock.moveTo(new Date(world.clock.at.getTime() + count * 60_000).toISOString());

async function suggests(number: number, title: string, by = anna): Promise<void> {
  minutes(1);
  await opens(by, String(number));
  await by.presses(by.buttons.some(({ label }) => label === "Discuss") ? "Discuss" : "Talk with the office");
  await by.presses("Suggest another title");
  await by.sends(title);
}

async function agrees(): Promise<void> {
  minutes(1);
  await carla.presses("See both");
  await carla.presses("Agree");
}

const standOf = async (number: number) => {
  const { state, readBy, proposal } = await prisma.assessment.findFirstOrThrow({
    where: { proposal: { number } },
    orderBy: { round: "desc" },
    include: { proposal: true },
  });
  return { state, read: readBy !== null, version: proposal.publicVersion };
};

test("whoever has the verdict on the screen reads it beside the new words before confirming it", async () => {
  await finds(carla, 801, { reader: "Dora" });
  await toCheck(dora, 801);
  await suggests(801, "A playground with a pool");
  await agrees();
  expect(await standOf(801)).toEqual({ state: "waiting", read: false, version: 2 });
  expect(lastMessage(dora)).toBe(
    "The words of proposal 801 have changed, so its verdict is to be read anew: A playground with a pool",
  );
  await dora.presses("Confirm it");
  expect(await standOf(801)).toEqual({ state: "waiting", read: false, version: 2 });
  expect(dora.reads).toContain("The verdict or the proposal was changed while you were reading.");
  expect(dora.reads).toContain("A playground with a pool");
  await dora.presses("Confirm it");
  expect(await standOf(801)).toEqual({ state: "ready", read: true, version: 2 });
});

test("what was confirmed is to be read anew, by whoever did, and is not published before", async () => {
  await suggests(801, "A playground with two pools");
  await agrees();
  expect(await standOf(801)).toEqual({ state: "waiting", read: false, version: 3 });
  expect(lastMessage(dora)).toContain("its verdict is to be read anew: A playground with two pools");
  await olga.does({ kind: "press", data: "1|assess|checks||" });
  expect(olga.sees).not.toContain("[Publish");
  const entries = await prisma.auditEntry.findMany({
    where: { action: "read-anew", subject: "proposal 801" },
    select: { actorId: true, before: true, after: true },
    orderBy: { id: "asc" },
  });
  expect(entries).toEqual([
    { actorId: null, before: { state: "waiting" }, after: { state: "waiting" } },
    { actorId: null, before: { state: "ready" }, after: { state: "waiting" } },
  ]);
  await confirms(dora, 801);
  expect(await standOf(801)).toEqual({ state: "ready", read: true, version: 3 });
});

test("a published verdict stands with its words; the changes it asks for are agreed on", async () => {
  await finds(carla, 802, { verdict: "It can be done, with changes" });
  await confirms(dora, 802);
  await publishes(olga);
  await aMinuteOfVerdicts(world);
  await suggests(802, "Three benches in the park");
  await agrees();
  expect(await standOf(802)).toEqual({ state: "published", read: true, version: 2 });
  await suggests(801, "A playground with three pools");
  await agrees();
  expect(carla.reads).toContain(
    "The published verdict is about the words as they are. They can change while it is checked once more.",
  );
  expect(await standOf(801)).toEqual({ state: "published", read: true, version: 3 });
});

test("once it is checked once more, other words can be agreed on for that look", async () => {
  world.clock.moveTo("2026-07-03T09:00:00Z");
  await toCheck(olga, 801);
  await olga.presses("Check it once more");
  const change = await prisma.coDesignMessage.findFirstOrThrow({ where: { state: "open" } });
  await carla.does({ kind: "press", data: `1|design|change|${change.proposalId}-${change.id}|` });
  await carla.presses("Agree");
  expect(await standOf(801)).toEqual({ state: "open", read: false, version: 4 });
});

test("an evaluator who agrees to the words of a co-author, where whoever began it is gone, goes on checking it", async () => {
  const leo = await atHome(world, "leo");
  await addPublic(world, { number: 803, title: "Lamps", area: "navile" });
  await gives(olga, 803, "Carla");
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 803 } });
  await prisma.coAuthor.create({
    data: { proposalId: id, participantId: await participantOf(world, leo), joinedAt: world.clock.at },
  });
  await suggests(803, "Three lamps", leo);
  await agrees();
  const { changedBy } = await prisma.proposalVersion.findFirstOrThrow({
    where: { proposalId: id, version: 2 },
  });
  expect(changedBy).toBe(await participantOf(world, leo));
  await toCheck(carla, 803);
  expect(carla.sees).toContain("[Say what you found]");
  expect(world.log.errors).toEqual([]);
});
