import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Reply } from "../../src/chat/reply.js";
import { tellPhases } from "../../src/services/tell-phases.js";
import { openTestDatabase } from "../support/database.js";
import { atHome } from "../support/newcomers.js";
import { addSampleProcess } from "../support/sample-process.js";
import { faultsOf } from "../support/screen-checks.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const IN_CHECK = "2026-10-20T10:00:00Z";
const VOTING_OPENS = "2026-10-30T11:00:00Z";
const IN_VOTING = "2026-10-30T11:05:00Z";
const AT_NIGHT = "2026-10-30T21:30:00Z";
const DAYS_LATER = "2026-11-04T09:00:00Z";

/** Nothing waits for anybody at the start of a test; what then waits was said first by the bot. */
async function toldTo(person: PlayedPerson): Promise<string[]> {
  const rows = await prisma.outboxMessage.findMany({
    where: { state: "pending", conversation: { externalId: person.id } },
    orderBy: { id: "asc" },
  });
  const replies = rows.flatMap((row) => row.replies as unknown as Reply[]);
  expect(replies.flatMap(faultsOf)).toEqual([]);
  return replies.map((reply) => JSON.stringify(reply));
}

async function reminded(
  id: string,
  options: { area?: string; language?: "en" | "it" } = {},
): Promise<PlayedPerson> {
  const person = await atHome(world, id, { area: "Navile", ...options });
  await person.sends("/calendar");
  await person.presses(
    options.language === "it" ? "Avvisami del prossimo passo" : "Remind me of the next step",
  );
  return person;
}

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await prisma.outboxMessage.deleteMany({ where: { state: "pending" } });
  world.clock.moveTo(IN_CHECK);
});

test("who asked for the next step is told once that it has begun, with one thing to do and a way to stop (NOT-1)", async () => {
  const anna = await reminded("anna");
  const bea = await atHome(world, "bea", { area: "Navile" });
  await tellPhases(world.app);
  expect(await toldTo(anna)).toEqual([]);

  world.clock.moveTo(VOTING_OPENS);
  await Promise.all([tellPhases(world.app), tellPhases(world.app)]);
  await tellPhases(world.app);

  const told = await toldTo(anna);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("NOT-1");
  expect(told[0]).toContain("Voting is open in ");
  expect(told[0]).toContain("19 November, 12:00");
  expect(told[0]).toContain("There are 7 projects.");
  expect(told[0]).toContain("See the projects");
  expect(told[0]).toContain("Stop these");
  expect(await toldTo(bea)).toEqual([]);
});

test("in the reader's language; without a district, what one can do", async () => {
  const ugo = await reminded("ugo", { language: "it", area: "Salta per ora" });
  world.clock.moveTo(IN_VOTING);
  await tellPhases(world.app);
  const [told = ""] = await toldTo(ugo);
  expect(told).toContain("Votazione");
  expect(told).toContain("Vedi i progetti");
});

test("not at night, to nobody who stopped, who has voted, or who came when it had begun; and not days later (I-11)", async () => {
  const [night, stopped, voted] = [
    await reminded("night"),
    await reminded("stopped"),
    await reminded("voted"),
  ];
  await stopped.sends("/stop");
  world.clock.moveTo(IN_VOTING);
  const late = await reminded("late");
  await makeEligible(world, voted, "navile");
  await votesFor(voted, [12]);

  world.clock.moveTo(AT_NIGHT);
  await tellPhases(world.app);
  expect(await toldTo(night)).toEqual([]);
  world.clock.moveTo("2026-10-31T09:00:00Z");
  await tellPhases(world.app);
  expect(await toldTo(night)).toHaveLength(1);
  for (const person of [stopped, voted, late]) expect(await toldTo(person)).toEqual([]);

  world.clock.moveTo(IN_CHECK);
  const tardy = await reminded("tardy");
  world.clock.moveTo(DAYS_LATER);
  await tellPhases(world.app);
  expect(await toldTo(tardy)).toEqual([]);
});

test("results are news once there are some", async () => {
  const leo = await reminded("leo");
  world.clock.moveTo("2026-11-25T09:00:00Z");
  await tellPhases(world.app);
  expect(await toldTo(leo)).toEqual([]);
  await prisma.ballotBox.updateMany({ where: { areaKey: "navile" }, data: { state: "published" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await tellPhases(world.app);
  const [told = ""] = await toldTo(leo);
  expect(told).toContain("See all results");
});
