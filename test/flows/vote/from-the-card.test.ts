import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { answeredBy, addSampleProcess, NOW } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { expectChat, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

beforeAll(() =>
  addSampleProcess(prisma, { rules: answeredBy({ kind: "budget", blank: false }) }).then(() => undefined),
);
beforeEach(() => world.clock.moveTo(NOW.toISOString()));
afterEach(() => expect(world.log.errors).toEqual([]));

async function voter(id: string, options: Parameters<World["person"]>[1] = {}): Promise<PlayedPerson> {
  const person = world.person(id, options);
  await makeEligible(world, person, "navile");
  await person.sends("/home");
  return person;
}

const choicesOf = async (): Promise<number> =>
  (await prisma.draftBallot.findMany()).flatMap(({ choices }) => choices).length;

test("Add to my ballot adds the project, says so, and shows it there (INF-6, VOT-3)", async () => {
  const anna = await voter("anna");
  await anna.sends("12");
  await expectChat(
    anna,
    `
    you: [Add to my ballot]
    bot: (Parco Nord: shade and benches: now in your ballot. It counts once you cast it.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         €40,000 of €150,000 chosen · €110,000 left
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Remove Parco Nord | My ballot (1)]
         [‹ Previous | Next › | Back to list]
    `,
  );
  await anna.sends("/projects");
  await anna.sends("12");
  await anna.presses("Add to my ballot");
  expect(anna.reads).toContain("€40,000 of €150,000 chosen");
});

test("what does not fit is not added: it says by how much, with ways to make room", async () => {
  const bea = await voter("bea", { capabilities: SLACK });
  for (const number of ["18", "22", "15"]) {
    await bea.sends("/projects");
    await bea.sends(number);
    await bea.presses("Add to my ballot");
  }
  expect(bea.reads).toContain("It costs €20,000 more than you have left.");
  expect(bea.buttons.map(({ label }) => label)).toContain("Swap with Trees, €50,000");
});

test("whoever was not checked is told first what that takes, and nothing is added; nor while the service rests", async () => {
  const before = await choicesOf();
  const carla = world.person("carla");
  await carla.sends("/home");
  await carla.sends("12");
  await carla.presses("Add to my ballot");
  expect(carla.screenId).toBe("ONB-4");
  const dora = await voter("dora");
  await dora.sends("12");
  const revision = { increment: 1 };
  await prisma.participatoryProcess.updateMany({
    data: { pausedUntil: new Date("2026-11-16T20:00:00Z"), revision },
  });
  await dora.presses("Add to my ballot");
  expect(dora.screenId).toBe("ERR-7");
  await prisma.participatoryProcess.updateMany({ data: { pausedUntil: null, revision } });
  expect(await choicesOf()).toBe(before);
});

test("on a card of the ballot another number opens that card, and words search the ballot (VOT-3)", async () => {
  const elio = await voter("elio");
  await elio.sends("/vote");
  await elio.presses("Open my ballot");
  await elio.sends("12");
  expect(elio.screenId).toBe("VOT-3");
  await elio.sends("18");
  expect(elio.screenId).toBe("VOT-3");
  expect(elio.reads).toContain("Project 18");
  await elio.presses("Add · €90,000");
  await elio.presses("My ballot (1)");
  await elio.sends("15");
  expect(elio.screenId).toBe("VOT-3");
  expect(elio.reads).toContain("Project 15");
  await elio.sends("biblioteca");
  expect(elio.screenId).toBe("VOT-2");
  expect(elio.reads).toContain("biblioteca");
});

test("in Slack as well, by the command; a number of elsewhere is looked for on this ballot only", async () => {
  const fabio = await voter("fabio", { capabilities: SLACK });
  await fabio.does({ kind: "press", data: "1|vote|card|12|" });
  await fabio.sends("18");
  expect(fabio.sees).toContain("over: Project");
  expect(fabio.screenId).toBe("VOT-3");
  await fabio.sends("31");
  expect(fabio.reads).toContain("Nothing on this ballot for “31”.");
});
