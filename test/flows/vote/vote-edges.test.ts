import { beforeAll, beforeEach, expect, test } from "vitest";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { choosesProjects, makeEligible, votesFor } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let people = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

async function voter(area: string | null = "navile"): Promise<PlayedPerson> {
  const person = world.person(`edge-${++people}`);
  await makeEligible(world, person, area);
  return person;
}

test("whoever was not checked is told why that is needed, and nothing else changes (VOT-1 → ONB-4)", async () => {
  const nobody = world.person("new");
  await nobody.sends("/vote");
  expect(nobody.screenId).toBe("ONB-4");
  await nobody.sends("/start g_vote-entry");
  expect(nobody.screenId).toBe("ONB-4");
});

test("a declaration without a district asks for one (ONB-2), and then the ballot is that district's", async () => {
  const ida = await voter(null);
  await ida.sends("/vote");
  expect(ida.screenId).toBe("ONB-2");
  expect(ida.reads).toContain("You vote on the ballot of this district.");
  await ida.presses("Skip for now");
  expect(ida.screenId).toBe("INF-1");
  await ida.sends("/vote");
  await ida.presses("Savena");
  expect(ida.reads).toContain("Voting · Savena · until 19 November, 12:00 (in 3 days)\nChoose up to 2 of 2");
});

test("before voting opens: when it does, and what is possible meanwhile (ERR-3)", async () => {
  const eva = await voter();
  world.clock.moveTo("2026-10-28T11:00:00Z");
  await eva.sends("/vote");
  expect(eva.sees).toBe(
    [
      "Voting: from 30 October, 12:00 (in 2 days).",
      "Until then you can read the projects.",
      "[Projects | Calendar]",
      "[Home]",
    ].join("\n"),
  );
});

test("voting closes while a ballot is being filled in: no press does anything any more (VOT-8)", async () => {
  for (const press of ["Remove Parco Nord", "Add more", "Clear all", "Review and vote"]) {
    const other = await voter();
    world.clock.at = NOW;
    await choosesProjects(other, [12, 15]);
    world.clock.moveTo("2026-11-19T11:00:00Z");
    await other.presses(press);
    expect(other.screenId).toBe("VOT-8");
    expect(other.reads).toBe(
      "Voting closed on 19 November, 12:00.\nYour ballot was not cast, so it does not count.",
    );
  }
  expect(await prisma.draftBallot.count({ where: { choices: { isEmpty: false } } })).toBe(4);
});

test("while votes are counted, Home says that one's own counts and when results come", async () => {
  const lia = await voter();
  const code = await votesFor(lia, [12]);
  world.clock.moveTo("2026-11-19T12:00:00Z");
  await lia.sends("/home");
  expect(lia.reads).toContain("The vote you cast on 16 November counts.");
  expect(lia.reads).toMatch(/Results come on 24 November, \d\d:\d\d \(in 5 days\)\./u);
  await lia.presses("Check a receipt code");
  await lia.sends(code);
  expect(lia.reads).toContain(code);
  world.clock.at = NOW;
});

test("a new ballot left open at closing does not touch the vote that was cast", async () => {
  const ada = await voter();
  await votesFor(ada, [12]);
  await choosesProjects(ada, [15]);
  world.clock.moveTo("2026-11-19T11:00:00Z");
  await ada.presses("Review and vote");
  expect(ada.reads).toContain("Your new ballot was not cast, so it does not count.");
  expect(ada.reads).toContain("The vote you cast on 16 November counts.");
});

test("a project that was withdrawn is marked on the ballot, and the rest is kept (VOT-8)", async () => {
  const ugo = await voter("savena");
  await choosesProjects(ugo, [31, 32]);
  await prisma.project.updateMany({ where: { number: 31 }, data: { status: "withdrawn" } });
  await touchProcess(prisma, PROCESS_ID);
  await ugo.sends("/vote");
  expect(ugo.reads).toContain("Your ballot has 1 project and is not cast yet.");
  await ugo.presses("Continue my ballot");
  expect(ugo.reads).toContain("Project 31 is no longer on the ballot. Your other choices are kept.");
  expect(ugo.reads).toContain("1. Casa della musica");
  await prisma.project.updateMany({ where: { number: 31 }, data: { status: "on-ballot" } });
  await touchProcess(prisma, PROCESS_ID);
});

test("a project of another district can be read, and not chosen: why, and whom to ask (VOT-8)", async () => {
  const pia = await voter();
  await pia.sends("/vote");
  await pia.does({ kind: "press", data: "1|vote|card|31|" });
  expect(pia.sees).toBe(
    [
      "Giardino di via Arno is on the ballot of Savena. You vote in Navile.",
      "One person votes in one district. If yours is wrong, a person can look into it.",
      "[My ballot (0 of 3) | Back to list]",
      "[Talk to a person]",
      "[Home]",
    ].join("\n"),
  );
});

test("somebody checked for a place without a ballot is sent to a person", async () => {
  const far = await voter("elsewhere");
  await far.sends("/vote");
  expect(far.screenId).toBe("VOT-8");
  expect(far.sees).toContain("[Talk to a person]");
});

test("the card's own button, from anywhere, leads to the card on the ballot (VOT-3)", async () => {
  const zoe = await voter();
  await zoe.does({ kind: "press", data: "1|vote|card|12|" });
  expect(zoe.screenId).toBe("VOT-3");
  await zoe.presses("Add Parco Nord");
  expect(zoe.reads).toContain("Your ballot: 1 of 3 projects");
});

test("lasting buttons do nothing by themselves: review without choices is the ballot, change without a vote the entry", async () => {
  const max = await voter();
  for (const [entry, screen] of [
    ["review", "VOT-4"],
    ["change", "VOT-1"],
    ["list", "VOT-2"],
    ["ballot", "VOT-4"],
  ]) {
    await max.does({ kind: "press", data: `1|vote|${entry}||` });
    expect(max.screenId, entry).toBe(screen);
  }
});

test("while the service rests nobody votes, and a ballot waits (ERR-7)", async () => {
  const ivo = await voter();
  await choosesProjects(ivo, [12]);
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: { pausedUntil: new Date("2026-11-16T20:00:00Z"), revision: { increment: 1 } },
  });
  await ivo.presses("Review and vote");
  expect(ivo.screenId).toBe("ERR-7");
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: { pausedUntil: null, revision: { increment: 1 } },
  });
  await ivo.sends("/vote");
  expect(ivo.reads).toContain("Your ballot has 1 project and is not cast yet.");
});

test("a vote that cannot be stored: nothing is counted, the ballot is safe, and one can try again (VOT-8)", async () => {
  const sad = await voter();
  await choosesProjects(sad, [12]);
  await sad.presses("Review and vote");
  await database.pool.query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
  await database.pool.query(
    `CREATE TRIGGER refuse BEFORE INSERT ON "Receipt" FOR EACH ROW EXECUTE FUNCTION refuse()`,
  );
  const before = await prisma.ballot.count();
  const [note] = await sad.presses("Cast my vote");
  await database.pool.query(`DROP TRIGGER refuse ON "Receipt"`);
  expect(note).toMatchObject({
    kind: "message",
    id: "VOT-8",
    text: [{ text: "I could not store your vote. Nothing was counted; your ballot is safe here." }],
  });
  expect(await prisma.ballot.count()).toBe(before);
  expect(world.log.errors).toHaveLength(1);
  expect(world.log.errors.join()).not.toMatch(/Parco|disk full/u);
  world.log.errors.length = 0;
  await sad.presses("Try again");
  expect(sad.reads).toContain("1. Parco Nord");
  await sad.presses("Cast my vote");
  expect(sad.reads).toContain("Your vote is in.");
});

test("hostile words in a search do nothing but find nothing", async () => {
  const eve = await voter();
  await eve.sends("/vote");
  await eve.presses("Open my ballot");
  await eve.presses("Search");
  await eve.sends("<b>*x*</b> `@everyone` \u202Eabc");
  expect(eve.reads).toContain("Nothing on this ballot for “<b>*x*</b> `@everyone` abc”.");
  await eve.presses("Show all projects");
  expect(eve.reads).toContain("page 1 of 2");
  expect(world.log.errors).toEqual([]);
});

test("a ballot that fits one page offers no search; what is typed is looked for all the same", async () => {
  const few = await voter("savena");
  await few.sends("/vote");
  await few.presses("Open my ballot");
  expect(few.sees).toContain("Casa della musica");
  expect(few.sees).not.toContain("Search");
  await few.sends("musica");
  expect(few.sees).toContain("Casa della musica");
  expect(few.sees).not.toContain("Giardino di via Arno");
  expect(few.buttons.map(({ label }) => label)).toContain("Show all projects");
});

test("with a box of the whole city there are two ballots, and each is cast for itself (VOT-1)", async () => {
  await prisma.ballotBox.create({ data: { processId: PROCESS_ID, areaKey: "*", state: "open" } });
  const navile = await prisma.project.findFirstOrThrow({ where: { number: 12 } });
  const { id: _, ...project } = navile;
  await prisma.project.create({
    data: {
      ...JSON.parse(JSON.stringify({ ...project, cost: 0 })),
      cost: navile.cost,
      number: 90,
      areaKey: "*",
      title: { en: "Night buses" },
    },
  });
  await touchProcess(prisma, PROCESS_ID);
  const bea = await voter();
  await bea.sends("/vote");
  expect(bea.sees).toBe(
    [
      "You have more than one ballot. Which one would you like to open?",
      "[Navile: not voted]",
      "[Whole city: not voted]",
      "[Home]",
    ].join("\n"),
  );
  await bea.presses("Whole city: not voted");
  await bea.presses("Open my ballot");
  await bea.presses("90 · Night buses · €40,000");
  await bea.presses("Add Night buses");
  await bea.presses("My ballot (1 of 3)");
  await bea.presses("Review and vote");
  await bea.presses("Cast my vote");
  expect(bea.reads).toContain("Your vote is in. the whole of Bologna, 16 November, 18:42");
  await bea.sends("/vote");
  expect(bea.sees).toContain("[Navile: not voted]\n[Whole city: voted]");
  await bea.presses("Navile: not voted");
  expect(bea.reads).toContain("Voting · Navile");
  await bea.sends("/start p_90");
  expect(bea.buttons.map(({ label }) => label)).toContain("Add to my ballot");
  expect(bea.sees).not.toContain("is not on your ballot");
  await bea.sends("/start p_31");
  expect(bea.sees).toContain("You vote in Navile, so this project is not on your ballot.");
});
