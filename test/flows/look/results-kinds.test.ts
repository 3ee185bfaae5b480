import { beforeAll, expect, test } from "vitest";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { countVotes, publish, type Ballots } from "../../support/published-results.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
let anna: PlayedPerson;
let ugo: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  anna = await atHome(world, "anna", { area: "Navile" });
  ugo = await atHome(world, "ugo", { area: "Navile", language: "it" });
});

async function published(question: Parameters<typeof askInstead>[1], ballots: Ballots): Promise<void> {
  await askInstead(world, question);
  await publish(world, await countVotes(world, "navile", ballots));
  await anna.sends("/results");
}

const POINTS: Ballots = [
  { numbers: [12, 18], points: [6, 4], times: 5 },
  { numbers: [15, 19], points: [9, 1], times: 3 },
];

test("points: how many, and on how many ballots (INF-8)", async () => {
  const ballot = { kind: "points", points: 10, blank: false } as const;
  await published({ ballot }, POINTS);
  expect(anna.reads).toBe("");
});
