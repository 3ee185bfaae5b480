import { beforeAll, expect, test } from "vitest";
import { parseProcessFile } from "../../../src/services/process-file/parse.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { SMALL_PROCESS, yaml } from "../../support/small-process.js";
import { makeEligible } from "../../support/voters.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(() => addSampleProcess(database.prisma, { rules: { paper: { hours: 24 } } }));

test("where people vote on paper too, the calendar and the way to the ballot say until when it comes in", async () => {
  const anna = world.person("anna");
  await makeEligible(world, anna, "navile");
  await anna.sends("/calendar");
  expect(anna.reads).toContain(
    "On paper too: ballots come in until 20 November, 12:00. Counting starts after that.",
  );
  await anna.sends("/vote");
  expect(anna.reads).toContain("Paper ballots come in until 20 November, 12:00. Counting starts after that.");
  const rosa = world.person("rosa", { language: "it" });
  await rosa.sends("/calendario");
  expect(rosa.reads).toContain("Anche su carta: le schede arrivano fino al 20 novembre, ore 12:00.");
});

test("paper that comes in after results are announced is named when the file is read", () => {
  const withPaper = (hours: number) =>
    parseProcessFile(yaml(`${SMALL_PROCESS}\npaper: { hours: ${hours} }\n`), NOW);
  expect(withPaper(24)).toMatchObject({ ok: true });
  expect(withPaper(96)).toMatchObject({
    ok: false,
    faults: [
      {
        path: ["paper", "hours"],
        says: "end after results are announced (2026-06-20 12:00): counting waits for paper",
      },
    ],
  });
});
