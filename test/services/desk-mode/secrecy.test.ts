import { beforeAll, expect, test } from "vitest";
import { keyOf } from "../../../src/services/box-key.js";
import { closeDueBoxes } from "../../../src/services/close-box.js";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed, type Visitor } from "../../support/desk-mode.js";
import { dumpOf, linksFound } from "../../support/linking.js";
import { AFTERWARDS, bringsIn, said } from "../../support/paper.js";
import { addSampleProcess, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma, pool } = database;
const world = new World(database, "desk secrecy");

const NAVILE = [12, 15, 18, 19, 20, 21, 22];
/** Different projects for everybody. */
const PAIRS = NAVILE.flatMap((a, i) => NAVILE.slice(i + 1).map((b) => [a, b]));
const AT_DESK = 8;
const ON_PAPER = 8;
/** Chance alone gets about one person right; some way of looking may be lucky. */
const LUCK = 6;

const truth = new Map<string, number[]>();
const visitor = (index: number): Visitor => ({
  name: `Voter ${"ABCDEFGHIJKLMNOPQ".charAt(index)}`,
  born: "07/03/1950",
});

async function remember(
  who: Visitor,
  numbers: readonly number[],
  ids: ReadonlyMap<number, number>,
): Promise<void> {
  const held = await prisma.eligibilityIdentifier.findFirstOrThrow({
    where: { hash: hashOf(world, who) },
    include: { eligibility: true },
  });
  truth.set(
    held.eligibility.participantId,
    numbers.map((number) => ids.get(number) ?? 0),
  );
}

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { questions: [PROJECTS_QUESTION], paper: { hours: 24 } } });
  const ids = new Map((await prisma.project.findMany()).map(({ id, number }) => [number, id]));
  const at = await clerk(world, "carla");
  for (let index = 0; index < AT_DESK; index++) {
    const who = visitor(index);
    await isListed(world, who);
    await checksDocument(at, who);
    await castsFor(at, PAIRS[index] ?? []);
    await remember(who, PAIRS[index] ?? [], ids);
    world.clock.at = new Date(world.clock.at.getTime() + 60_000);
  }
  world.clock.moveTo(AFTERWARDS);
  const people = Array.from({ length: ON_PAPER }, (_, index) => visitor(AT_DESK + index));
  for (const who of people) await isListed(world, who);
  const ballots = people.map((_, index) => `navile;${(PAIRS[AT_DESK + index] ?? []).join(" ")}`);
  const voters = people.map(({ name, born }) => `navile;${name};${born}`);
  const report = await bringsIn(world, ["area;choices", ...ballots], ["area;name;birth date", ...voters]);
  if (report.faults.length > 0) throw new Error(said(report).join("\n"));
  for (const [index, who] of people.entries()) await remember(who, PAIRS[AT_DESK + index] ?? [], ids);
}, 240_000);

test("of paper, not even the key of the box leads from a ballot to a person", async () => {
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  const key = keyOf(world.app.secretKey, box);
  const found = linksFound(await dumpOf(pool), truth, key ? [key] : []);
  expect(found["by tags"]).toBe(AT_DESK);
});

test("I-7: after closing nothing ties a vote at a desk or on paper to a person", async () => {
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  const key = keyOf(world.app.secretKey, box);
  world.clock.moveTo("2026-11-21T12:00:00Z");
  await closeDueBoxes(world.app);
  const dump = await dumpOf(pool);
  const found = linksFound(dump, truth, key ? [key] : []);
  expect(found).toMatchObject({ "by tags": 0, "by words": 0 });
  for (const [how, right] of Object.entries(found)) expect(right, how).toBeLessThanOrEqual(LUCK);
  expect(dump.get("Ballot")).toHaveLength(AT_DESK + ON_PAPER);
  expect(dump.get("DeskDraft") ?? []).toEqual([]);
});

test("the clerk's chat, the record and the outbox hold neither names nor choices", async () => {
  const dump = await dumpOf(pool);
  for (const table of ["Conversation", "AuditEntry", "OutboxMessage", "DeskSession"]) {
    const rows = JSON.stringify((dump.get(table) ?? []).map(({ row }) => row));
    expect(rows, table).not.toMatch(/Voter [A-Q]|1950|Parco|BO-[2-9A-Z]{4}/u);
  }
});
