import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import {
  listener,
  minute,
  minuteAt,
  outcomesOf,
  participantOf,
  transcriptsOf,
} from "../../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { addWorksPhase, decideProject } from "../../support/works.js";
import { expectChat, SLACK, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

/** 3 March 2027, 10:00 in Rome. */
const IN_MARCH = "2027-03-03T09:00:00Z";
const AN_HOUR_LATER = "2027-03-03T10:01:00Z";

const project = (number: number) => prisma.project.findFirstOrThrow({ where: { number } });

async function follows(person: PlayedPerson, number: number): Promise<void> {
  const { id: participantId } = await participantOf(world, person);
  const { id: projectId } = await project(number);
  await prisma.subscription.create({ data: { participantId, projectId, createdAt: world.clock.now() } });
}

/** The project came from a proposal of theirs. */
async function wrote(author: PlayedPerson, helper: PlayedPerson, number: number): Promise<void> {
  const [{ id: authorId }, { id: participantId }] = [
    await participantOf(world, author),
    await participantOf(world, helper),
  ];
  const at = world.clock.now();
  const { id: proposalId } = await prisma.proposal.create({
    data: { processId: PROCESS_ID, authorId, number: 900, state: "in-check", createdAt: at, updatedAt: at },
  });
  await prisma.coAuthor.create({ data: { proposalId, participantId, joinedAt: at } });
  await prisma.project.update({ where: { id: (await project(number)).id }, data: { proposalId } });
}

async function begins(person: PlayedPerson, number: number, step: string): Promise<void> {
  await person.sends("/admin");
  await person.presses("Write news of the works");
  await person.sends(String(number));
  await person.presses(step);
}

const told = (person: PlayedPerson) => transcriptsOf(person, "NOT-7");

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addWorksPhase(world);
  world.clock.moveTo(IN_MARCH);
  await decideProject(world, 12, "funded");
  await atTheDesk(world, "olga", "organizer", { name: "Olga" });
});

beforeEach(() => prisma.newsDraft.deleteMany());

test("whoever proposed it hears first that it is cancelled, whatever messages they chose; then who follows it (ORG-8)", async () => {
  const olga = world.person("olga");
  const [anna, ugo, bea, carl, dora] = [
    await listener(world, "anna", { messages: "none" }),
    await listener(world, "ugo", { messages: "followed", language: "it" }),
    await listener(world, "bea", { messages: "followed" }),
    await listener(world, "carl"),
    await listener(world, "dora", { messages: "followed" }),
  ];
  await wrote(anna, ugo, 12);
  for (const one of [ugo, bea, carl, dora]) await follows(one, 12);
  // Whoever asked for no messages at all is not counted, nor told.
  await dora.sends("/stop");
  await begins(olga, 12, "Cancelled");
  await olga.sends("The ground is polluted, and cleaning it costs too much.");
  await olga.sends("Il terreno è inquinato, e pulirlo costa troppo.");
  await expectChat(
    olga,
    `
    you: [Change the stage]
    bot: Project 12 · Parco Nord: shade and benches
         You began to write news here, and did not publish it.
         The ground is polluted, and cleaning it costs too much.
         How far is it now?
         [Go on writing | Delete what I wrote]
         [Planned | Designed]
         [Choosing a company | Works started]
         [Works finished | Open to everybody]
         [Cancelled]
         [Put somebody in charge]
         [‹ Back | Home]
    you: [Go on writing]
    bot: Project 12 · Parco Nord: shade and benches
         The works are cancelled.
         Why, 3 March:
         The ground is polluted, and cleaning it costs too much.
         Italiano:
         Il terreno è inquinato, e pulirlo costa troppo.
         Everybody then reads the project as cancelled.
         3 people who wrote it or follow it get a message.
         [Publish the news]
         [Change text | Change the stage]
         [Add a photo | Done differently]
         [‹ Back | Home]
    `,
  );
  await olga.presses("Publish the news");
  await minute(world);
  expect(told(anna).at(-1)?.split("\n").filter(Boolean)).toEqual([
    "Bilancio partecipativo 2026",
    "Parco Nord: shade and benches will not be built.",
    "The ground is polluted, and cleaning it costs too much.",
    "[Read more]",
    "[Stop these]",
  ]);
  expect(told(ugo).join()).toContain("Il terreno è inquinato, e pulirlo costa troppo.");
  expect(told(bea)).toEqual([]);
  await minuteAt(world, AN_HOUR_LATER);
  expect(told(bea)).toHaveLength(1);
  // An author who follows it hears once.
  expect(told(ugo)).toHaveLength(1);
  expect([told(carl), told(dora)]).toEqual([[], []]);
  await anna.presses("Read more");
  expect(anna.reads).toContain("The works are cancelled.");
});

test("that it goes on after all they hear too; of what comes then, only who follows it", async () => {
  const olga = world.person("olga");
  await begins(olga, 12, "Planned");
  await olga.sends("The ground was cleaned, so it is built after all.");
  await olga.presses("Skip");
  await olga.presses("Skip");
  expect(olga.reads).toContain("3 people who wrote it or follow it get a message.");
  await olga.presses("Publish the news");
  await minute(world);
  const anna = world.person("anna");
  expect(told(anna)).toHaveLength(2);
  await begins(olga, 12, "Designed");
  await olga.sends("The plan is drawn, with a pond.");
  await olga.presses("Skip");
  await olga.presses("Skip");
  expect(olga.reads).toContain("It goes on the card of the project.\n2 people get a message.");
  await olga.presses("Publish the news");
  await minute(world);
  expect(told(anna)).toHaveLength(2);
  expect(Object.keys(await outcomesOf(world, anna))).toHaveLength(2);
});

test("news begun as something else owe their reason in every language once they are a cancellation", async () => {
  const olga = world.person("olga");
  await begins(olga, 12, "Works started");
  await olga.sends("The benches are being set, one by one.");
  await olga.presses("Skip");
  await olga.presses("Skip");
  await olga.presses("Change the stage");
  await olga.presses("Cancelled");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("12");
  await olga.presses("Go on writing");
  expect(olga.reads).toContain("Why it is cancelled (Italiano)");
  expect(olga.sees).not.toContain("Skip");
  await olga.sends("Le panchine non si possono più comprare.");
  expect(olga.reads).toContain("The works are cancelled.");
});

test("what is done differently is not published while a language is missing", async () => {
  const olga = world.person("olga");
  await begins(olga, 12, "Works started");
  await olga.sends("The benches are being set, one by one.");
  await olga.presses("Skip");
  await olga.presses("Skip");
  await olga.presses("Done differently");
  await olga.sends("Six benches in place of eight.");
  await olga.presses("‹ Back");
  await olga.presses("‹ Back");
  const before = await prisma.statusUpdate.count();
  await olga.presses("Publish the news");
  expect(olga.reads).toContain("What is done differently is still missing in a language.");
  expect(olga.reads).toContain("Done differently (Italiano)");
  await olga.sends("Sei panchine invece di otto.");
  await olga.presses("Publish the news");
  expect(await prisma.statusUpdate.count()).toBe(before + 1);
  expect(await prisma.statusUpdate.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    change: { en: "Six benches in place of eight.", it: "Sei panchine invece di otto." },
  });
});

test("in a form, each language is asked for", async () => {
  const sara = await atTheDesk(world, "sara", "organizer", { capabilities: SLACK });
  await sara.presses("Write news of the works");
  await sara.presses("Write about 12");
  await sara.presses("Cancelled");
  await sara.fillsIn({ "news-en": "There is no money left for it this year.", "news-it": null });
  expect(Object.keys(sara.form?.errors ?? {})).toEqual(["news-it"]);
  expect(world.log.errors).toEqual([]);
});
