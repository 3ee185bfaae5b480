import { beforeAll, beforeEach, expect, test } from "vitest";
import { finishPaper } from "../../../src/commands/paper-done.js";
import { paperOwed, paperUncounted } from "../../../src/persistence/paper-ballots.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { keyOf, latestKeyOf } from "../../../src/services/box-key.js";
import { closeBox, closeDueBoxes } from "../../../src/services/close-box.js";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed, type Visitor } from "../../support/desk-mode.js";
import { AFTERWARDS, bringsIn, said } from "../../support/paper.js";
import { PlayedTerminal } from "../../support/played-terminal.js";
import { addSampleProcess, NOW, PROCESS_ID, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { makeEligible, votesFor } from "../../support/voters.js";
import { World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let navile = 0;

const BALLOTS = "area;choices";
const VOTERS = "area;name;birth date";
const listed = (count: number, name: string): Visitor[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${name} ${"ABCDEFGHIJ".charAt(index)}sposito`,
    born: "07/03/1950",
  }));
const rowOf = ({ name, born }: Visitor): string => `Navile;${name};${born}`;

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { questions: [PROJECTS_QUESTION], paper: { hours: 24 } } });
  navile = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } })).id;
});

beforeEach(() => {
  world.clock.at = NOW;
});

const inBox = async () => ({
  ballots: await prisma.ballot.count({ where: { boxId: navile } }),
  roll: await prisma.voterRollEntry.count({ where: { boxId: navile } }),
});

async function everybodyIsListed(visitors: readonly Visitor[]): Promise<void> {
  for (const one of visitors) await isListed(world, one);
}

test("ballots of paper come in as nobody's, in random order, and their voters are on the roll", async () => {
  const people = listed(5, "Anna");
  await everybodyIsListed(people);
  world.clock.moveTo(AFTERWARDS);
  const report = await bringsIn(
    world,
    [BALLOTS, "navile;12 15", "Navile;15,18", "NAVILE;18", "navile;blank", "navile;12|18|19"],
    [VOTERS, ...people.map(rowOf)],
  );
  expect(report).toEqual({
    faults: [],
    boxes: [{ label: "navile", ballots: 5, void: 0 }],
    gone: [],
    replaced: 0,
  });
  expect(await inBox()).toEqual({ ballots: 5, roll: 5 });
  const ballots = await prisma.ballot.findMany({ where: { boxId: navile } });
  expect(ballots.map(({ voterTag }) => voterTag)).toEqual([null, null, null, null, null]);
  const roll = await prisma.voterRollEntry.findMany({ where: { boxId: navile } });
  expect(new Set(roll.map(({ channel }) => channel))).toEqual(new Set(["paper"]));
  expect(await prisma.receipt.count({ where: { boxId: navile } })).toBe(0);
});

test("the same files twice, or the same person again, bring nothing in", async () => {
  const [ada = { name: "", born: "" }] = listed(1, "Ada");
  await everybodyIsListed([ada]);
  world.clock.moveTo(AFTERWARDS);
  const files = [
    [BALLOTS, "navile;12"],
    [VOTERS, rowOf(ada)],
  ] as const;
  expect(said(await bringsIn(world, ...files))).toEqual([]);
  const before = await inBox();
  expect(said(await bringsIn(world, ...files))).toEqual([
    "ballots:1: was imported before, with the same voters",
  ]);
  expect(said(await bringsIn(world, [BALLOTS, "navile;15"], [VOTERS, rowOf(ada)]))).toEqual([
    "voters:2: has a ballot of paper already, from a desk or an earlier import",
  ]);
  expect(await inBox()).toEqual(before);
});

test("one wrong row is enough: nothing comes in, each fault has its line and its reason, and no name", async () => {
  const [eva = { name: "", born: "" }, ivo = { name: "", born: "" }] = listed(2, "Eva");
  await everybodyIsListed([eva, ivo]);
  const before = { ...(await inBox()), people: await prisma.participant.count() };
  world.clock.moveTo(AFTERWARDS);
  const report = await bringsIn(
    world,
    [
      "area;choices",
      "navile;12 99",
      "navile;12 12",
      "navile;12 15 18 19",
      "navile;twelve",
      "borgo;12",
      "navile;",
    ],
    [
      VOTERS,
      rowOf(eva),
      rowOf(eva),
      "Navile;Nobody Knows;01/01/1970",
      `Savena;${ivo.name};${ivo.born}`,
      "Navile;;01/01/1970",
      "Navile;Some Body;31/02/1970",
    ],
  );
  expect(said(report)).toEqual([
    "ballots:2: names project 99, which is not on this ballot",
    "ballots:3: names project 12 twice",
    "ballots:4: has more than the 3 choices of this ballot",
    "ballots:5: names something that is no number of a project",
    "ballots:6: names no area of this question: navile, savena",
    "ballots:7: has no choices: write blank for a ballot without any",
    "voters:3: is the same person as in line 2",
    "voters:4: is not entitled to vote: not on the list, and without a tie that the rules know",
    "voters:5: votes in another area",
    "voters:6: has no name and no code",
    "voters:7: has no birth date like 1980-05-04 or 04/05/1980",
  ]);
  expect({ ...(await inBox()), people: await prisma.participant.count() }).toEqual(before);
  expect(world.log.lines.join("\n")).not.toMatch(/Eva|Nobody/u);
});

test("there are as many ballots as voters in each box, or nothing comes in", async () => {
  const people = listed(2, "Ugo");
  await everybodyIsListed(people);
  world.clock.moveTo(AFTERWARDS);
  const report = await bringsIn(world, [BALLOTS, "navile;12"], [VOTERS, ...people.map(rowOf)]);
  expect(said(report)).toEqual(["ballots:1: has 1 ballots of navile for 2 voters"]);
});

test("to check is to bring nothing in, and to say the same", async () => {
  const [leo = { name: "", born: "" }] = listed(1, "Leo");
  await everybodyIsListed([leo]);
  world.clock.moveTo(AFTERWARDS);
  const before = { ...(await inBox()), people: await prisma.participant.count() };
  const files = [
    [BALLOTS, "navile;12"],
    [VOTERS, rowOf(leo)],
  ] as const;
  const checked = await bringsIn(world, ...files, { checked: true });
  expect({ ...(await inBox()), people: await prisma.participant.count() }).toEqual(before);
  expect(await bringsIn(world, ...files)).toEqual(checked);
});

test("a vote on paper takes the place of one in a chat, and never of one at a desk", async () => {
  const [rita = { name: "", born: "" }, sara = { name: "", born: "" }] = listed(2, "Rita");
  await everybodyIsListed([rita, sara]);
  const chat = world.person("rita");
  const id = await makeEligible(world, chat, "navile");
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(world, rita) },
  });
  const code = await votesFor(chat, [12]);
  const at = await clerk(world, "desk-p");
  await checksDocument(at, sara);
  await castsFor(at, [15]);
  world.clock.moveTo(AFTERWARDS);
  const both = await bringsIn(world, [BALLOTS, "navile;18", "navile;19"], [VOTERS, rowOf(rita), rowOf(sara)]);
  expect(said(both)).toEqual(["voters:3: voted at a desk already: that vote counts"]);
  const before = await inBox();
  expect((await bringsIn(world, [BALLOTS, "navile;18"], [VOTERS, rowOf(rita)])).replaced).toBe(1);
  expect(await inBox()).toEqual(before);
  expect((await prisma.receipt.findUniqueOrThrow({ where: { code } })).state).toBe("replaced");
  await chat.sends("/home");
  expect(chat.reads).toContain("vote");
});

test("whoever may vote in any district votes on paper where they put it, whatever they look at in their chat", async () => {
  const [vera = { name: "", born: "" }] = listed(1, "Vera");
  await isListed(world, vera, null);
  const chat = world.person("vera");
  const id = await makeEligible(world, chat, "savena");
  await prisma.participant.update({ where: { id }, data: { areaKey: "savena" } });
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
  await prisma.eligibility.update({ where: { id: eligibilityId }, data: { areaKey: null } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(world, vera) },
  });
  world.clock.moveTo(AFTERWARDS);
  const report = await bringsIn(world, [BALLOTS, "navile;18"], [VOTERS, rowOf(vera)]);
  expect(said(report)).toEqual([]);
  expect((await prisma.eligibility.findUniqueOrThrow({ where: { id: eligibilityId } })).areaKey).toBe(
    "navile",
  );
});

test("I-8: a first vote that comes while paper is brought in is taken out like any other", async () => {
  const [zita = { name: "", born: "" }] = listed(1, "Zita");
  await everybodyIsListed([zita]);
  const chat = world.person("zita");
  const id = await makeEligible(world, chat, "navile");
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(world, zita) },
  });
  await votesFor(chat, [12]);
  const box = await prisma.ballotBox.findUniqueOrThrow({ where: { id: navile } });
  const before = await inBox();
  const asRead = { id: box.id, wrappedKey: null };
  const key = await inTransaction(prisma, (tx) =>
    latestKeyOf({ tx, secretKey: world.app.secretKey }, asRead),
  );
  expect(key).toEqual(keyOf(world.app.secretKey, box));
  world.clock.moveTo(AFTERWARDS);
  expect((await bringsIn(world, [BALLOTS, "navile;18"], [VOTERS, rowOf(zita)])).replaced).toBe(1);
  expect(await inBox()).toEqual(before);
});

test("whoever takes a paper ballot at a desk is crossed off there: no other vote, and no line among the voters", async () => {
  const [tina = { name: "", born: "" }] = listed(1, "Tina");
  await everybodyIsListed([tina]);
  const at = await clerk(world, "desk-q");
  await checksDocument(at, tina);
  await at.presses("They take a paper ballot");
  await at.presses("I gave a paper ballot");
  expect(at.reads).toContain("Noted: the ballot of paper is the one that counts.");
  expect(at.reads).toContain("A paper ballot is recorded for this person on 16 November; that one counts.");
  expect(at.sees).not.toContain("Fill in the ballot");
  world.clock.moveTo(AFTERWARDS);
  expect(said(await bringsIn(world, [BALLOTS, "navile;12"], [VOTERS, rowOf(tina)]))).toContain(
    "voters:2: has a ballot of paper already, from a desk or an earlier import",
  );
  expect(said(await bringsIn(world, [BALLOTS, "navile;12", "navile;15"], undefined))).toEqual([
    "ballots:1: has 2 ballots of navile for 0 voters and 1 crossed off at desks",
  ]);
  expect(said(await bringsIn(world, [BALLOTS, "navile;12"], undefined))).toEqual([]);
  const { ballots, roll } = await inBox();
  expect(ballots).toBe(roll);
});

test("a ballot that is spoiled, or never came back, keeps nobody else's out, and whoever approves reads of it", async () => {
  const people = listed(3, "Livia");
  await everybodyIsListed(people);
  const before = await inBox();
  world.clock.moveTo(AFTERWARDS);
  const short = await bringsIn(world, [BALLOTS, "navile;12"], [VOTERS, ...people.map(rowOf)]);
  expect(said(short)).toEqual(["ballots:1: has 1 ballots of navile for 3 voters"]);
  const report = await bringsIn(
    world,
    [BALLOTS, "navile;12", "navile;void", "Navile;Scheda nulla"],
    [VOTERS, ...people.map(rowOf)],
  );
  expect(report.boxes).toEqual([{ label: "navile", ballots: 1, void: 2 }]);
  expect(await inBox()).toEqual({ ballots: before.ballots + 1, roll: before.roll + 3 });
  expect(await inTransaction(prisma, (tx) => paperOwed(tx, navile))).toBe(0);
  expect(
    await prisma.auditEntry.findFirst({ where: { action: "import-paper" }, orderBy: { id: "desc" } }),
  ).toMatchObject({ after: { ballots: 1, void: 2 } });
});

test("boxes wait for the paper: not by the end of the vote, but the hours after it, or until all is said to be in", async () => {
  world.clock.moveTo("2026-11-20T10:50:00Z");
  await closeDueBoxes(world.app);
  expect(await closeBox(world.app, navile)).toMatchObject({
    refusal: { code: "box-waits-for-paper", details: { until: "2026-11-20T11:00:00.000Z" } },
  });
  expect((await prisma.ballotBox.findUniqueOrThrow({ where: { id: navile } })).state).toBe("open");
  const somebody = await makeEligible(world, world.person("took it home"), "navile");
  await prisma.voterRollEntry.create({
    data: { participantId: somebody, boxId: navile, channel: "paper", castAt: world.clock.now() },
  });
  const done = () => finishPaper(world.app, new PlayedTerminal(), { process: "bilancio-2026" });
  await expect(done()).rejects.toThrow("projects navile: 1 ballots are still to come in.");
  const closed = await closeBox(world.app, navile, { paperDone: true });
  expect(closed).toMatchObject({ ok: true });
  expect(await prisma.ballotBox.findUniqueOrThrow({ where: { id: navile } })).toMatchObject({
    paperVoid: 2,
    paperMissing: 1,
  });
  const uncounted = await inTransaction(prisma, (tx) => paperUncounted(tx, PROCESS_ID));
  expect(uncounted.get(navile)).toEqual({ void: 2, missing: 1 });
  expect(
    said(await bringsIn(world, [BALLOTS, "navile;12"], [VOTERS, "Navile;Late Person;01/01/1970"])),
  ).toEqual(["ballots:2: is for a box that is closed", "voters:2: is for a box that is closed"]);
  world.clock.moveTo("2026-11-20T11:02:00Z");
  await closeDueBoxes(world.app);
  expect(await prisma.ballotBox.count({ where: { state: "open" } })).toBe(0);
});
