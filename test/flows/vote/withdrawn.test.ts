import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { BallotRule } from "../../../src/domain/process.js";
import { closeBox } from "../../../src/services/close-box.js";
import { countClosedBoxes } from "../../../src/services/count-box.js";
import { askInstead } from "../../support/another-question.js";
import { openTestDatabase } from "../../support/database.js";
import { checksDocument, clerk, isListed } from "../../support/desk-mode.js";
import { publish } from "../../support/published-results.js";
import { addSampleProcess, NOW } from "../../support/sample-process.js";
import { choosesProjects, makeEligible, picks, receiptOf, votesFor } from "../../support/voters.js";
import { leavesBallot, returnsToBallot } from "../../support/withdrawing.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(() => addSampleProcess(prisma).then(() => undefined));
beforeEach(() => world.clock.moveTo(NOW.toISOString()));
afterEach(() => returnsToBallot(world, 15));

const GONE = "Project 15 is no longer on the ballot. Your other choices are kept.";

async function voter(id: string): Promise<PlayedPerson> {
  const person = world.person(id);
  await makeEligible(world, person, "navile");
  return person;
}

/** Numbers of what stands in the box. */
async function inTheBox(): Promise<string[]> {
  const numberOf = new Map((await prisma.project.findMany()).map(({ id, number }) => [id, number]));
  const ballots = await prisma.ballot.findMany();
  return ballots.map(({ choices }) => choices.map((id) => numberOf.get(id)).join(" ")).toSorted();
}

test("it is told from the moment it left until the ballot is cast, whatever is pressed in between", async () => {
  const anna = await voter("anna");
  await choosesProjects(anna, [12, 15]);
  await anna.presses("Add more");
  await leavesBallot(world, 15);
  await picks(anna, 18);
  await anna.sends("/vote");
  await anna.presses("Continue my ballot");
  expect(anna.reads).toContain(GONE);
  await anna.presses("Remove Parco Nord");
  expect(anna.reads).toContain(GONE);
  await anna.presses("Put back Parco Nord");
  expect(anna.reads).toContain(GONE);
  await anna.presses("Review and vote");
  expect(anna.reads).toContain(GONE);
  await anna.presses("Cast my vote");
  expect(await inTheBox()).toEqual(["12 18"]);
  expect(await prisma.draftBallot.count()).toBe(0);
});

test("whoever clears the ballot has read it", async () => {
  const bea = await voter("bea");
  await choosesProjects(bea, [12, 15, 18]);
  await leavesBallot(world, 15);
  await bea.presses("Clear all");
  expect(bea.reads).not.toContain(GONE);
  expect(bea.reads).toContain("Nothing chosen yet.");
});

test("what was cast stays as it was, is shown with it, and a new ballot starts without it", async () => {
  const ciro = await voter("ciro");
  await votesFor(ciro, [15, 20]);
  const before = await inTheBox();
  await leavesBallot(world, 15);
  expect(await inTheBox()).toEqual(before);
  await ciro.sends("/vote");
  await ciro.presses("Change my vote");
  await ciro.presses("Start from my last ballot");
  expect(ciro.reads).toContain(GONE);
  expect(ciro.reads).toContain("1. Cinema in piazza");
  await ciro.presses("Review and vote");
  await ciro.presses("Cast my vote");
  expect(receiptOf(ciro)).toMatch(/^BO-/u);
});

const KINDS: BallotRule[] = [
  { kind: "approval", max: 3, blank: false },
  { kind: "budget", blank: false },
  { kind: "points", points: 10, blank: false },
  { kind: "ranking", max: 3, blank: false },
  { kind: "yes-no", blank: false },
];

test.each(KINDS)("at a desk, on a ballot of $kind, the turn goes on without it", async (ballot) => {
  await askInstead(world, { ballot });
  await prisma.voterRollEntry.deleteMany();
  const visitor = { name: `Rosa ${ballot.kind}`, born: "07/03/1950" };
  await isListed(world, visitor);
  const at = await clerk(world, `desk-${ballot.kind}`);
  await checksDocument(at, visitor);
  await at.presses("Fill in the ballot");
  for (const number of [12, 15]) {
    await at.sends(String(number));
    await at.presses(
      /\[((?:Add|Give|Put|For|One point more)[^|\]]*?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add",
    );
  }
  await leavesBallot(world, 15);
  await at.presses(/Their ballot \([^)]*\)/u.exec(at.sees)?.[0] ?? "Their ballot");
  expect(at.reads).toContain(GONE.replace("Your", "Their"));
  await at.presses("Review and vote");
  await at.presses("Cast their vote");
  expect(at.reads).toContain("The vote is in.");
  expect(await inTheBox()).toEqual(["12"]);
});

test("it is found, linked and followed; its card says that it left, and offers no vote", async () => {
  const dora = await voter("dora");
  await leavesBallot(world, 15);
  await dora.sends("/start p_15");
  expect(dora.reads).toContain("This project was withdrawn. It cannot be voted.");
  expect(dora.reads).toContain("The land is not the city's.");
  expect(dora.sees).not.toContain("[Add to my ballot]");
  await dora.presses("Follow");
  expect(dora.sees).toContain("Following · stop");
  await dora.sends("/home");
  await dora.sends("Biblioteca");
  expect(dora.sees).toContain("Biblioteca, new hours");
  await dora.does({ kind: "press", data: "1|vote|card|15|" });
  expect(dora.reads).toContain("Project 15 is no longer on the ballot.");
  expect(dora.sees).not.toMatch(/\[Add Biblioteca/u);
});

test("votes for it are counted and shown, and it takes nobody's place; receipts stay good", async () => {
  await askInstead(world, {
    ballot: { kind: "approval", max: 3, blank: false },
    counting: { rule: "greedy", ties: ["minCost"], incompatible: [["12", "15"]] },
  });
  await prisma.voterRollEntry.deleteMany();
  const [eva, ugo] = [await voter("eva"), await voter("ugo")];
  const code = await votesFor(eva, [15]);
  await votesFor(ugo, [12, 15]);
  await leavesBallot(world, 15);
  world.clock.moveTo("2026-11-19T11:01:00Z");
  const { id } = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  await closeBox(world.app, id);
  await countClosedBoxes(world.app);
  await publish(world, id);
  await eva.sends("/results");
  expect(eva.reads).toContain("1. Parco Nord: shade and benches · 1 vote · €40,000 · funded");
  expect(eva.reads).toContain("7. Biblioteca, new hours · 2 votes · €30,000 · withdrawn");
  await eva.presses("How they were counted");
  expect(eva.reads).toContain("Biblioteca, new hours was withdrawn: its 2 votes");
  await eva.sends(code);
  expect(eva.reads).toContain("Counted.");
  await eva.sends("/start p_15");
  expect(eva.reads).toContain("This project was withdrawn. It cannot be voted.");
});
