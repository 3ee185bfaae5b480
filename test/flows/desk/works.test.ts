import { beforeAll, beforeEach, expect, test } from "vitest";
import type { ProjectStatus } from "../../../src/domain/process.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, SLACK, World } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);

/** 3 March 2027, 10:00 in Rome. */
const IN_MARCH = "2027-03-03T09:00:00Z";

async function decide(number: number, status: ProjectStatus): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    await tx.project.updateMany({ where: { processId: PROCESS_ID, number }, data: { status } });
    await touchProcess(tx, PROCESS_ID);
  });
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  const works = { startsAt: new Date("2027-01-01T00:00Z"), endsAt: new Date("2029-01-01T00:00Z") };
  await prisma.phase.create({
    data: {
      id: "44444444-4444-4444-8444-444444444444",
      processId: PROCESS_ID,
      kind: "works",
      ...works,
    },
  });
  world.clock.moveTo(IN_MARCH);
  await atTheDesk(world, "olga", "organizer");
  await atTheDesk(world, "mara", "moderator");
});

beforeEach(() => world.clock.moveTo(IN_MARCH));

const updates = () => prisma.statusUpdate.findMany({ orderBy: { id: "asc" }, include: { project: true } });

test("nothing is offered before something is funded", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  expect(olga.sees).not.toContain("works");
  await decide(12, "funded");
  await decide(15, "not-funded");
  await olga.sends("/admin");
  expect(olga.sees).toContain("Write news of the works");
});

test("an organizer writes, reads it once more, and publishes (ORG-8)", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await expectChat(
    olga,
    `
    you: [Write news of the works]
    bot: Works · 1 funded project
         12 · Parco Nord: shade and benches · Navile · no news yet
         [12 · Parco Nord: shade and benches]
         [‹ Back | Home]
    you: 12
    bot: Project 12 · Parco Nord: shade and benches
         How far is it now?
         [Planned | Designed]
         [Choosing a company | Works started]
         [Works finished | Open to everybody]
         [Cancelled]
         [Put somebody in charge]
         [‹ Back | Home]
    you: [Works started]
    bot: Step 1 of 3 · News (English)
         What is new? Write 10–500 characters. Everybody can read it.
         [‹ Back | Home]
    you: Too short
    bot: That is 9 characters; please write at least 10.
         Step 1 of 3 · News (English)
         What is new? Write 10–500 characters. Everybody can read it.
         [‹ Back | Home]
    you: Works began on Monday, at the north gate.
    bot: Step 2 of 3 · News (Italiano)
         What is new? Write 10–500 characters. Everybody can read it.
         Without it, people read it in the first language.
         [Skip]
         [‹ Back | Home]
    you: I lavori sono iniziati lunedì, al cancello nord.
    bot: Step 3 of 3 · Opening expected in
         In which month is it expected to open? For example 6/2027. Skip it if nobody knows.
         [Skip]
         [‹ Back | Home]
    you: soon
    bot: I cannot read that as a month. Write it like 6/2027.
         Step 3 of 3 · Opening expected in
         In which month is it expected to open? For example 6/2027. Skip it if nobody knows.
         [Skip]
         [‹ Back | Home]
    you: 2/2027
    bot: That month is over. Write the one in which it is expected now.
         Step 3 of 3 · Opening expected in
         In which month is it expected to open? For example 6/2027. Skip it if nobody knows.
         [Skip]
         [‹ Back | Home]
    you: 6/2027
    bot: Project 12 · Parco Nord: shade and benches
         Works started (stage 4 of 6)
         Last news, 3 March:
         Works began on Monday, at the north gate.
         Italiano:
         I lavori sono iniziati lunedì, al cancello nord.
         Next: the end of the works.
         Opening expected in June 2027.
         It goes on the card of the project.
         Nobody gets a message about it now.
         [Publish the news]
         [Change text | Change the stage]
         [Add a photo | Done differently]
         [‹ Back | Home]
    you: publish the news
    bot: The news is public. People who follow the project are told.
         Works · 1 funded project
         12 · Parco Nord: shade and benches · Navile · Works started
         [12 · Parco Nord: shade and benches]
         [‹ Back | Home]
    you: [‹ Back]
    bot: Organizers' desk · Bilancio partecipativo 2026
         Nothing waits for you now.
         [Proposals to read | Dates]
         [Messages | People and record]
         [Write news of the works | New process]
         [Home]
    `,
  );
  const [update] = await updates();
  expect(update).toMatchObject({
    project: { number: 12 },
    step: "started",
    text: {
      en: "Works began on Monday, at the north gate.",
      it: "I lavori sono iniziati lunedì, al cancello nord.",
    },
    expectedAt: new Date("2027-05-31T22:00:00Z"),
    createdAt: new Date(IN_MARCH),
  });
  expect(await prisma.announcement.findMany()).toMatchObject([
    {
      kind: "works",
      subject: String(update?.id),
      version: 1,
      state: "planned",
      dueAt: new Date(IN_MARCH),
      usefulUntil: new Date("2027-03-11T09:00:00Z"),
    },
  ]);
  expect(await prisma.auditEntry.findMany({ where: { action: "publish-works" } })).toMatchObject([
    { subject: "project 12", actorId: update?.createdBy, after: { step: "started", update: update?.id } },
  ]);
  expect(world.log.errors).toEqual([]);
});

test("everybody reads it on the card, and follows the works from there (INF-9)", async () => {
  const anna = await atHome(world, "anna");
  expect(anna.sees).toContain("[Follow the works]");
  await expectChat(
    anna,
    `
    you: [Follow the works]
    bot: Projects › funded · 1 found
         12 · Parco Nord: shade and benches · €40,000 · Green · funded
         [12 · Parco Nord: shade and benches · €40,000]
         [Filter | Search]
         [Clear filters]
         [‹ Back | Home]
    you: 12
    bot: Parco Nord: shade and benches
         Project 12 · Navile · Green · €40,000
         Funded. This project will be done.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Works started (stage 4 of 6)
         Last news, 3 March:
         Works began on Monday, at the north gate.
         Next: the end of the works.
         Opening expected in June 2027.
         [Where is it]
         [Follow the works | Share]
         [News of the works]
         [Why is it funded?]
         [Comments | Back to list]
         [Home]
    you: follow the works
    bot: (You follow this project. I will tell you what becomes of it.)
    bot: Parco Nord: shade and benches
         Project 12 · Navile · Green · €40,000
         Funded. This project will be done.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Works started (stage 4 of 6)
         Last news, 3 March:
         Works began on Monday, at the north gate.
         Next: the end of the works.
         Opening expected in June 2027.
         [Where is it]
         [Following · stop | Share]
         [Choose my messages]
         [News of the works]
         [Why is it funded?]
         [Comments | Back to list]
         [Home]
    `,
  );
});

test("an Italian reads it in Italian; of what nothing was said, the card says so", async () => {
  await decide(22, "funded");
  const ugo = await atHome(world, "ugo", { language: "it" });
  await ugo.sends("/start p_12");
  expect(ugo.reads).toContain(
    [
      "Lavori iniziati (tappa 4 di 6)",
      "Ultima novità, 3 marzo:",
      "I lavori sono iniziati lunedì, al cancello nord.",
      "Poi: la fine dei lavori.",
      "Apertura prevista: giugno 2027.",
    ].join("\n"),
  );
  await ugo.sends("segui i lavori");
  expect(ugo.sees).toContain("[Lo segui · smetti");
  await ugo.sends("/start p_22");
  expect(ugo.reads).toContain("Non ci sono ancora novità sui lavori.");
  await ugo.sends("/start p_15");
  expect(ugo.reads).not.toContain("lavori");
});

test("whoever cancels says why, and the card no longer says that it will be done", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("22");
  await olga.presses("Cancelled");
  expect(olga.reads).toContain("Why is it cancelled?\nEverybody reads this. In English, 20–500 characters.");
  await olga.sends("Too expensive now.");
  expect(olga.reads).toContain("That is 18 characters; please write at least 20.");
  await olga.sends("The ground is polluted, and cleaning it costs more than there is.");
  expect(olga.reads).toContain("In Italiano, 20–500 characters.");
  expect(olga.sees).not.toContain("Skip");
  await olga.sends("Il terreno è inquinato, e pulirlo costa più di quanto c'è.");
  expect(olga.reads).toBe(
    [
      "Project 22 · Trees in via Fioravanti",
      "",
      "The works are cancelled.",
      "Why, 3 March:",
      "The ground is polluted, and cleaning it costs more than there is.",
      "Italiano:",
      "Il terreno è inquinato, e pulirlo costa più di quanto c'è.",
      "",
      "Everybody then reads the project as cancelled.",
      "Nobody who wrote it or follows it gets a message now.",
    ].join("\n"),
  );
  await olga.presses("Publish the news");
  const bea = await atHome(world, "bea", { language: "it" });
  await bea.sends("/start p_22");
  expect(bea.reads).toContain("I lavori sono annullati.\nPerché, 3 marzo:\nIl terreno è inquinato");
  expect(bea.reads).toContain("Scelto con il voto, poi annullato. Questo progetto non si farà.");
  expect(bea.reads).not.toContain("Finanziato");
  await bea.presses("Segui");
  await bea.presses("Novità sui lavori");
  expect(bea.sees).toContain("[Non seguire più]");
  expect(bea.sees).not.toContain("È finito?");
  await bea.sends("/projects");
  await bea.presses("Filtra");
  await bea.presses("Cambia stato");
  expect(bea.sees).toContain("[finanziato (1)]");
  await bea.presses("annullato (1)");
  expect(bea.reads).toContain("22 · Trees in via Fioravanti · 50.000\u00a0€ · Verde · annullato");
  await bea.sends("fioravanti");
  expect(bea.reads).toContain("Verde · annullato");
  await bea.sends("/mine");
  expect(bea.reads).toContain("22 · Trees in via Fioravanti · annullato");
});

test("answers can be changed before it goes, and the news of one project are never another's", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("12");
  expect(olga.reads).toContain("Works began on Monday, at the north gate.");
  await olga.presses("Works finished");
  await olga.sends("Everything is built. Only the lawn has to grow.");
  await olga.presses("Skip");
  await olga.sends("6/2027");
  await olga.presses("Change text");
  await olga.presses("Keep it as it is");
  await olga.presses("Skip");
  await olga.presses("Leave it empty");
  expect(olga.reads).toContain("Opening expected in June 2027");
  await olga.presses("Change the stage");
  await olga.sends("open to everybody");
  await olga.presses("Keep it as it is");
  await olga.presses("Skip");
  expect(olga.reads).toContain("Open to everybody (stage 6 of 6)");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("22");
  await olga.presses("Planned");
  expect(olga.reads).not.toContain("Only the lawn");
  expect(await updates()).toHaveLength(2);
});

test("a moderator is not offered it, and cannot press it", async () => {
  const mara = world.person("mara");
  await mara.sends("/admin");
  expect(mara.sees).not.toContain("Write news");
  const turn = /^1\|desk\|[^|]*\|[^|]*\|(.*)$/u.exec(mara.dataOf("See questions"))?.[1] ?? "";
  await mara.does({ kind: "press", data: `1|desk|works||${turn}` });
  expect(mara.reads).toContain("Only organizers can do this.");
  expect(mara.screenId).toBe("INF-1");
});

test("nor can an organizer who is none any more, with the news already written", async () => {
  await atTheDesk(world, "nina", "moderator");
  const nina = await atTheDesk(world, "nina", "organizer");
  await nina.presses("Write news of the works");
  await nina.sends("12");
  await nina.presses("Works finished");
  await nina.sends("Everything is built. Only the lawn has to grow.");
  await nina.presses("Skip");
  await nina.presses("Skip");
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "nina" } });
  await prisma.role.updateMany({
    where: { participantId, kind: "organizer" },
    data: { revokedAt: world.clock.at },
  });
  await nina.presses("Publish the news");
  expect(nina.reads).toContain("Only organizers can do this.");
  expect(await updates()).toHaveLength(2);
  expect(await prisma.announcement.count({ where: { kind: { in: ["works", "works-changed"] } } })).toBe(2);
});

test("the same in one form, where there are forms", async () => {
  const sara = await atTheDesk(world, "sara", "organizer", { capabilities: SLACK });
  await sara.presses("Write news of the works");
  await sara.presses("Write about 12");
  await sara.presses("Works finished");
  await sara.fillsIn({ "news-en": "It is built, at last.", "news-it": "Corto", expected: "soon" });
  expect(Object.keys(sara.form?.errors ?? {})).toEqual(["news-it", "expected"]);
  await sara.fillsIn({ "news-en": "It is built, at last.", "news-it": null, expected: "2027-09" });
  expect(sara.form?.title).toBe("News of the works");
  await sara.fillsIn({
    "why-en": "The lawn needs a whole summer to grow.",
    "why-it": "Al prato serve un'estate intera.",
  });
  await sara.presses("Publish the news");
  expect((await updates()).at(-1)).toMatchObject({ step: "built", text: { en: "It is built, at last." } });
  expect(world.log.errors).toEqual([]);
});

test("works that go on after all are funded again", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await olga.presses("Write news of the works");
  await olga.sends("22");
  await olga.presses("Planned");
  await olga.sends("The ground was cleaned, so the trees are planted after all.");
  for (const _ of ["Italiano", "month"]) await olga.presses("Skip");
  await olga.presses("Publish the news");
  await olga.sends("fioravanti");
  expect(olga.reads).toContain("22 · Trees in via Fioravanti · €50,000 · Green · funded");
});
