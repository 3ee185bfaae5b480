import { beforeAll, expect, test } from "vitest";
import { closeBox } from "../../src/services/close-box.js";
import { countClosedBoxes } from "../../src/services/count-box.js";
import { addReaders } from "../support/broadcasting.js";
import { openTestDatabase } from "../support/database.js";
import { organizer } from "../support/organizers.js";
import { publish } from "../support/published-results.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database, "small groups");
const { prisma } = database;

const boxOf = async (areaKey: string) =>
  (await prisma.ballotBox.findFirstOrThrow({ where: { processId: PROCESS_ID, areaKey } })).id;

/** So many people of a district voted on a channel. */
async function vote(area: string, channel: string, count: number): Promise<void> {
  const people = await addReaders(world, `${area} ${channel}`, count, { area });
  const boxId = await boxOf(area);
  const castAt = world.clock.now();
  await prisma.voterRollEntry.createMany({
    data: people.map((participantId) => ({ boxId, participantId, channel, castAt })),
  });
  await prisma.ballot.createMany({
    data: people.map(() => ({ id: world.app.randomness.uuid(), boxId, choices: [] })),
  });
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  for (const [channel, count] of [
    ["telegram", 30],
    ["slack", 15],
    ["local", 20],
  ] as const)
    await vote("navile", channel, count);
  for (const [channel, count] of [
    ["telegram", 25],
    ["slack", 3],
    ["local", 9],
  ] as const)
    await vote("savena", channel, count);
});

test("who voted in one district by a channel, taken from all, tells nothing of a few in another", async () => {
  const olga = await organizer(world, "olga", "Olga");
  await olga.sends("/admin");
  await olga.presses("People and record");
  await olga.presses("Who took part");
  await olga.presses("Who voted");
  await olga.presses("By channel");
  expect(olga.reads).toContain("Telegram: 55");
  expect(olga.reads).toContain("Slack: not told");
  world.clock.moveTo("2026-11-19T11:01:00Z");
  for (const area of ["navile", "savena"]) await closeBox(world.app, await boxOf(area));
  await countClosedBoxes(world.app);
  for (const area of ["navile", "savena"]) await publish(world, await boxOf(area));
  const counts = await prisma.count.findMany({ orderBy: { boxId: "asc" } });
  const channels = counts.map(({ turnout }) => (turnout as { groups: { channel: unknown } }).groups.channel);
  expect(channels).toEqual([
    [
      { key: "local", people: null },
      { key: "slack", people: null },
      { key: "telegram", people: 30 },
    ],
    [
      { key: "local", people: null },
      { key: "slack", people: null },
      { key: "telegram", people: 25 },
    ],
  ]);
});
