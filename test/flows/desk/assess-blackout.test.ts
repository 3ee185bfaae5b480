import { beforeAll, expect, test } from "vitest";
import {
  addPublic,
  colleague,
  confirms,
  finds,
  gives,
  IN_CHECK,
  publishes,
} from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

const ELECTIONS = { from: "2026-07-02", to: "2026-07-05", name: { en: "elections", it: "elezioni" } };

beforeAll(() => addSampleProcess(prisma, { rules: { blackouts: [ELECTIONS] } }));

test("verdicts that everybody would know on a day of silence are not published before it is over (ORG-5)", async () => {
  world.clock.moveTo(IN_CHECK);
  const olga = await colleague(world, "olga", "organizer");
  const eva = await colleague(world, "eva", "evaluator");
  const ugo = await colleague(world, "ugo", "evaluator");
  await addPublic(world, { number: 218, title: "Benches and trees", area: "navile" });
  await gives(olga, 218, "Eva");
  await finds(eva, 218);
  await confirms(ugo, 218);
  await publishes(olga);
  expect(olga.reads).toContain("Nothing is announced from 2 July 2026 to 5 July 2026: elections.");
  expect(await prisma.assessment.count({ where: { publishedAt: { not: null } } })).toBe(0);
  world.clock.moveTo("2026-07-06T09:00:00Z");
  await publishes(olga);
  expect(await prisma.assessment.count({ where: { publishedAt: { not: null } } })).toBe(1);
});
