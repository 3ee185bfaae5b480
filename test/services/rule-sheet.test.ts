import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { ruleSheetOf } from "../../src/domain/rule-sheet.js";
import { readPublicFile } from "../../src/persistence/files.js";
import { touchProcess } from "../../src/persistence/process-directory.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { freezeDueRules, ruleFiles } from "../../src/services/rule-sheet.js";
import { importProcess } from "../../src/services/import-process.js";
import { openTestDatabase } from "../support/database.js";
import { moveDatesTo } from "../support/moved-dates.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../support/sample-process.js";
import { seededRandomness } from "../support/seeded-randomness.js";
import { SMALL_PROCESS, smallProcess, yaml } from "../support/small-process.js";
import { makeEligible, votesFor } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const OPENED = new Date("2026-10-30T11:00:00Z");

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await prisma.file.deleteMany();
});

const sheets = () => prisma.ruleSheet.findMany({ orderBy: { version: "asc" } });

async function sample(seed: string): Promise<World> {
  await addSampleProcess(prisma);
  const world = new World(database, seed);
  world.clock.at = NOW;
  return world;
}

test("the job writes the rules down as voting opens, not before, and a second run changes nothing", async () => {
  const world = await sample("job");
  world.clock.at = new Date(+OPENED - 1);
  await freezeDueRules(world.app);
  expect(await sheets()).toEqual([]);
  world.clock.at = OPENED;
  await freezeDueRules(world.app);
  const [sheet, ...others] = await sheets();
  expect(others).toEqual([]);
  expect(sheet).toMatchObject({ version: 1, frozenAt: OPENED, why: {} });
  expect(
    createHash("sha256")
      .update(sheet?.text ?? "")
      .digest("hex"),
  ).toBe(sheet?.hash);
  await freezeDueRules(world.app);
  expect(await sheets()).toEqual([sheet]);
});

test("I-4: days late it says the same, and since the same moment", async () => {
  const onTime = await sample("on time");
  onTime.clock.at = OPENED;
  await freezeDueRules(onTime.app);
  const [first] = await sheets();
  await prisma.ruleSheet.deleteMany();
  await touchProcess(prisma, PROCESS_ID);
  const late = new World(database, "late");
  late.clock.moveTo("2026-11-23T08:00:00Z");
  await freezeDueRules(late.app);
  expect(await sheets()).toEqual([first]);
});

test("the first vote writes them down before the box has its key", async () => {
  const world = await sample("first vote");
  const anna = world.person("anna");
  await makeEligible(world, anna, "navile");
  await votesFor(anna, [12]);
  const ugo = world.person("ugo");
  await makeEligible(world, ugo, "savena");
  await votesFor(ugo, [31]);
  expect(await sheets()).toMatchObject([{ version: 1, frozenAt: OPENED }]);
});

test("of many processes at once one writes them down", async () => {
  await sample("many");
  const worlds = Array.from({ length: 4 }, (_, index) => new World(database, `process ${index}`));
  await Promise.all(worlds.map(({ app }) => freezeDueRules(app)));
  expect(await sheets()).toHaveLength(1);
});

test("each version is a public file with exactly that hash", async () => {
  const world = await sample("files");
  await freezeDueRules(world.app);
  const process = await loadProcess(prisma, PROCESS_ID);
  const [file] = await ruleFiles(prisma, process);
  const { hash, text } = ruleSheetOf(process);
  expect(file).toMatchObject({ name: "bilancio-2026-rules-1.json", sha256: hash });
  expect(new TextDecoder().decode(file?.bytes)).toBe(text);
  const id = (await prisma.file.findFirstOrThrow({ where: { mime: "application/json" } })).id;
  const stored = await readPublicFile(prisma, id);
  expect(
    createHash("sha256")
      .update(stored?.bytes ?? "")
      .digest("hex"),
  ).toBe(hash);
});

const randomness = seededRandomness("sheets");
const importAt = (now: Date, text: string, why?: string) =>
  importProcess(
    { prisma, clock: { now: () => now }, machine: { now: () => now }, randomness },
    yaml(text),
    why === undefined ? {} : { why },
  );

const WHILE_VOTING = new Date("2026-06-01T10:00:00Z");
const LATER = smallProcess(["2026-06-16 12:30", "2026-06-18 12:30"]);

test("a later end of voting is another version, with its reason; the first one stays as it was", async () => {
  await importAt(new Date("2026-04-01T10:00:00Z"), SMALL_PROCESS);
  const world = new World(database, "later");
  world.clock.moveTo(WHILE_VOTING.toISOString());
  await moveDatesTo(world, LATER, "Il sito era fermo.");
  const [first, second, ...others] = await sheets();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ version: 1, frozenAt: new Date("2026-05-26T10:00:00Z"), why: {} });
  expect(second).toMatchObject({ version: 2, frozenAt: WHILE_VOTING, why: { it: "Il sito era fermo." } });
  expect(JSON.parse(first?.text ?? "")).toMatchObject({ voting: { endsAt: "2026-06-16T10:30:00.000Z" } });
  expect(JSON.parse(second?.text ?? "")).toMatchObject({ voting: { endsAt: "2026-06-18T10:30:00.000Z" } });
});

test("what is no rule changes no sheet", async () => {
  await importAt(new Date("2026-04-01T10:00:00Z"), SMALL_PROCESS);
  await importAt(WHILE_VOTING, smallProcess(["Un orto.", "Un orto più grande."]));
  expect(await sheets()).toHaveLength(1);
});

test("rules that somebody wrote down are frozen, whatever a slower clock says", async () => {
  const outcome = await importAt(new Date("2026-04-01T10:00:00Z"), SMALL_PROCESS);
  if (outcome.outcome !== "created") throw new Error(outcome.outcome);
  const world = new World(database, "fast");
  world.clock.moveTo("2026-05-26T10:00:00Z");
  await freezeDueRules(world.app);
  const slow = new Date("2026-05-26T09:59:59Z");
  expect(await importAt(slow, smallProcess(["cost: 6000", "cost: 5500"]))).toMatchObject({
    outcome: "refused",
    refusals: [{ code: "import.frozen", details: { field: "projects.2.cost" } }],
  });
});
