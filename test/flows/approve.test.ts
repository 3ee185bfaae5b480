import { beforeAll, expect, test } from "vitest";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { countClosedBoxes } from "../../src/services/count-box.js";
import { openTestDatabase } from "../support/database.js";
import { minute, minuteAt } from "../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const participantOf = async ({ id }: PlayedPerson): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: id } })).participantId;

const noticesTo = (person: PlayedPerson) =>
  person.log.filter((reply) => "id" in reply && reply.id === "NOT-6");

beforeAll(async () => {
  await addSampleProcess(prisma);
  const ballots = { v1: [12, 15], v2: [12, 22], v3: [15] };
  for (const [id, numbers] of Object.entries(ballots)) {
    const voter = world.person(id, { name: id });
    await makeEligible(world, voter, "navile");
    await votesFor(voter, numbers);
  }
  const follower = world.person("follower", { name: "Fran" });
  await follower.sends("/start");
  await follower.does({ kind: "press", data: "1|look|card|12|" });
  await follower.presses("Follow");
  world.clock.moveTo("2026-11-19T11:02:00Z");
  await closeDueBoxes(world.app);
  await countClosedBoxes(world.app);
});

test("nobody reads results before an organizer has approved them (INF-8)", async () => {
  const anna = world.person("anna");
  await anna.sends("/start");
  await anna.sends("/results");
  expect(anna.sees).not.toMatch(/votes/u);
  await anna.does({ kind: "press", data: "1|approve|list||" });
  expect(anna.sees).not.toMatch(/Navile|approv/u);
});

test("an organizer reads the whole count and publishes it (ORG-7); followers are told once, outside quiet hours", async () => {
  const chiara = world.person("chiara", { name: "Chiara" });
  await chiara.sends("/start");
  await prisma.role.create({
    data: {
      id: world.app.randomness.uuid(),
      processId: PROCESS_ID,
      participantId: await participantOf(chiara),
      kind: "organizer",
      grantedAt: world.clock.at,
    },
  });
  await chiara.does({ kind: "press", data: "1|approve|list||" });
  expect(chiara.reads).toContain("2 districts are counted and wait for your approval.");
  await chiara.presses("Navile");
  expect(chiara.reads).toContain("3 ballots, counted twice with the same outcome.");
  expect(chiara.reads).toContain("Parco Nord: shade and benches");
  await chiara.presses("Approve these results");
  await expectChat(
    chiara,
    `
    you: [Publish Navile]
    bot: Published. People who follow a project are told.
         [See all results]
         [Next district]
         [Home]
    `,
  );
  const audit = await prisma.auditEntry.findMany({ where: { action: "approve-results" } });
  expect(audit).toHaveLength(1);

  const follower = world.person("follower");
  await minuteAt(world, "2026-11-19T22:30:00Z");
  expect(noticesTo(follower)).toHaveLength(0);
  await minuteAt(world, "2026-11-20T09:00:00Z");
  await minute(world);
  expect(await prisma.delivery.count({ where: { occasion: { startsWith: "results-" } } })).toBe(1);
  expect(noticesTo(follower)).toHaveLength(1);

  const anna = world.person("anna");
  await anna.sends("/results");
  expect(anna.reads).toMatch(/Results · Navile · 3 people voted/u);
  expect(anna.reads).toMatch(/2\. Parco Nord: shade and benches · 2 votes · €40,000 · funded/u);
});

test("the same press again publishes nothing twice", async () => {
  const chiara = world.person("chiara");
  await chiara.does({ kind: "press", data: "1|approve|list||" });
  await chiara.presses("Savena");
  await chiara.presses("Approve these results");
  const data = chiara.dataOf("Publish Savena");
  await Promise.all([
    chiara.does({ kind: "press", data }, "test:chiara:a"),
    chiara.does({ kind: "press", data }, "test:chiara:b"),
  ]);
  expect(await prisma.auditEntry.count({ where: { action: "approve-results" } })).toBe(2);
  expect(await prisma.ballotBox.count({ where: { state: "published" } })).toBe(2);
});
