import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { answeredBy, addSampleProcess } from "../../support/sample-process.js";
import { choosesProjects, makeEligible, receiptOf } from "../../support/voters.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma, { rules: answeredBy({ kind: "approval", max: 1, blank: false }) });
});

test("one project: another one takes its place, and there is no blank vote", async () => {
  const anna = world.person("anna");
  await makeEligible(world, anna, "navile");
  await anna.sends("/vote");
  expect(anna.reads).toContain("Choose 1 of 7 projects.");
  await anna.presses("Open my ballot");
  await anna.presses("My ballot (0 of 1)");
  expect(anna.sees).not.toMatch(/blank/iu);
  await choosesProjects(anna, [12]);
  expect(anna.sees).not.toMatch(/Add more|Clear all/u);
  await anna.presses("See projects");
  await anna.sends("15");
  expect(anna.sees).toContain(
    [
      "You can choose 1 project. Replace yours with this one?",
      "[Replace Parco Nord]",
      "[Keep my choice]",
    ].join("\n"),
  );
  await anna.presses("Replace Parco Nord");
  await anna.presses("My ballot (1 of 1)");
  expect(anna.reads).toContain("1. Biblioteca, new hours · €30,000\n\nYour ballot: 1 of 1 project");
  await anna.presses("Review and vote");
  expect(anna.reads).toContain("1 of 1 project: this follows the rules.");
  await anna.presses("Cast my vote");
  expect(receiptOf(anna)).toMatch(/^BO-/u);
});
