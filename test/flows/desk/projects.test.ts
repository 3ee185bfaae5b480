import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk, tellAuthors } from "../../support/moderating.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { addSampleProcess, leaveOutCheck } from "../../support/sample-process.js";
import { leavesBallot } from "../../support/withdrawing.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await leaveOutCheck(database.prisma);
  world.clock.moveTo(MONDAY);
  const anna = world.person("anna");
  await sendsProposal(anna);
  await anna.sends("/propose");
  await anna.presses("Start a proposal");
  await anna.sends("Music for the whole city");
  await anna.sends(`Everybody gains. ${"Concerts in every square, all summer long. ".repeat(15)}`);
  for (const label of ["Done", "Whole city", "Skip", "Skip", "Show my name: no", "Send proposal"])
    await anna.presses(label);
  const luca = await atTheDesk(world, "luca", "organizer");
  await luca.presses("Read the next one");
  await luca.presses("Publish");
  await luca.presses("Publish");
  world.clock.moveTo("2026-06-15T09:10:00Z");
  await tellAuthors(world);
});

test("a public proposal becomes a project with a cost (ORG-5)", async () => {
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await expectChat(
    luca,
    `
    you: [Make projects]
    bot: Public proposals · 2 proposals
         219 · Music for the whole city · the whole of Bologna
         218 · Benches and trees in via Fioravanti · Navile
         [219 · Music for the whole city]
         [218 · Benches and trees in via Fioravanti]
         [‹ Back | Home]
    you: 218
    bot: Proposal 218 · Navile · Green
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         What does it cost? Type the amount, for example 40,000 or 40.000 €.
         There is €150,000 for Navile.
         [‹ Back | Home]
    you: 40.000,50 €
    bot: Proposal 218 · Navile · Green
         Benches and trees in via Fioravanti
         The pavement is hot and there is nowhere to sit.
         Where: Via Fioravanti 24, Navile
         It goes on the ballot of Navile with a cost of €40,000.50.
         Its author is told, and can no longer change it. Until voting opens, nobody votes on it.
         [Put it on the ballot | Change the cost]
         [‹ Back | Home]
    you: put it on the ballot
    bot: It is on the ballot as project 33. Its author is told.
         Public proposals · 1 proposal
         219 · Music for the whole city · the whole of Bologna
         [219 · Music for the whole city]
         [‹ Back | Home]
    `,
  );
  expect(world.log.errors).toEqual([]);
});

test.each([
  ["a lot", "I cannot read that as one amount."],
  ["0", "A project needs a cost of more than zero."],
  ["-500", "A cost cannot be less than zero."],
  ["$500", "Amounts are in EUR here, not in USD."],
  ["99999999999999999999", "That is too large to be an amount."],
])("a cost of %s is explained", async (typed, words) => {
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  await luca.sends("219");
  await luca.does({ kind: "text", text: typed }, `test:luca:cost-${typed}`);
  expect(luca.reads).toContain(words);
});

test("what concerns the whole city goes on one district's ballot, never above its envelope", async () => {
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  await luca.presses("219 · Music for the whole city");
  await luca.sends("200,000");
  expect(luca.reads).toBe("On the ballot of which district?");
  await luca.presses("Savena");
  expect(luca.reads).toContain("€200,000 is more than the €150,000 there is for Savena.");
  await luca.sends("20,000");
  await luca.presses("Savena");
  const put = luca.dataOf("Put it on the ballot");
  await luca.does({ kind: "press", data: put });
  await luca.does({ kind: "press", data: put });
  const projects = await database.prisma.project.findMany({
    where: { number: { gte: 33 } },
    orderBy: { number: "asc" },
  });
  expect(projects).toMatchObject([
    {
      number: 33,
      areaKey: "navile",
      themeKey: "green",
      cost: 4_000_050n,
      status: "on-ballot",
      title: { en: "Benches and trees in via Fioravanti" },
      place: { address: "Via Fioravanti 24" },
      from: { en: "Proposal 218", it: "Proposta 218" },
    },
    {
      number: 34,
      areaKey: "savena",
      cost: 2_000_000n,
      from: { en: "Proposal 219, by Anna", it: "Proposta 219, di Anna" },
    },
  ]);
  const { summary, details } = projects[1] ?? {};
  expect(JSON.stringify(summary).length).toBeLessThan(520);
  expect(JSON.stringify(details)).toContain("all summer long");
});

test("everybody finds it at once, and its author is told", async () => {
  const anna = world.person("anna");
  world.clock.moveTo("2026-06-15T09:13:00Z");
  await tellAuthors(world);
  const messages = anna.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));
  expect(messages.slice(-2)).toEqual([
    "Proposal 218 can be done. It is on the ballot of Navile, as project 33. Estimated cost: €40,000.50.",
    "Proposal 219 can be done. It is on the ballot of Savena, as project 34. Estimated cost: €20,000.",
  ]);
  await anna.presses("See the project");
  expect(anna.reads).toContain("Music for the whole city");
  await anna.sends("/mine");
  await anna.presses("218 · Benches and trees in via Fioravanti");
  expect(anna.sees).toContain("It is a project on the ballot now.");
  expect(anna.sees).not.toContain("Withdraw");
});

test("once it has left the ballot, its author reads that, and why", async () => {
  await leavesBallot(world, 33);
  const anna = world.person("anna");
  await anna.sends("/mine");
  await anna.presses("218 · Benches and trees in via Fioravanti");
  expect(anna.sees).not.toContain("It is a project on the ballot now.");
  expect(anna.sees).toContain("This project was withdrawn. It cannot be voted.");
  expect(anna.sees).toContain("The land is not the city's.");
});

test("once voting has opened the ballot is locked, also for an open screen", async () => {
  await sendsProposal(world.person("bea"), "Published just in time");
  const luca = world.person("luca");
  await luca.sends("/admin");
  await luca.presses("Read the next one");
  await luca.presses("Publish");
  await luca.sends("/admin");
  await luca.presses("Proposals");
  await luca.presses("Make projects");
  await luca.presses("220 · Published just in time");
  await luca.sends("5000");
  world.clock.moveTo("2026-10-30T11:00:00Z");
  await luca.presses("Put it on the ballot");
  expect(luca.reads).toContain("Voting has opened, so the ballot can no longer be changed.");
  expect(await database.prisma.project.count({ where: { number: { gte: 35 } } })).toBe(0);
  await luca.sends("/admin");
  expect(luca.sees).toContain("Proposals to read");
  expect(luca.sees).not.toContain("Make projects");
  expect(world.log.errors).toEqual([]);
});
