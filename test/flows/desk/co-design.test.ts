import { beforeAll, expect, test } from "vitest";
import { addPublic, colleague, gives, IN_CHECK } from "../../support/assessing.js";
import { openTestDatabase } from "../../support/database.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { lastMessage, opens } from "../../support/together.js";
import { arrives, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import { expectChat, FORMS, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = worldOfTwo(database);

let anna: PlayedPerson;
let carla: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(IN_CHECK);
  anna = await arrives(onTelegram(world, "anna"));
  const olga = await colleague(world, "olga", "organizer", { platform: "telegram" });
  carla = await colleague(world, "carla", "evaluator", { platform: "slack", capabilities: FORMS });
  await addPublic(world, { number: 218, title: "Benches in via Fioravanti", area: "navile", by: anna });
  await gives(olga, 218, "Carla");
});

const versions = () =>
  prisma.proposalVersion.findMany({
    where: { proposal: { number: 218 } },
    orderBy: { version: "asc" },
    select: { version: true, title: true, body: true },
  });

test("an author in Telegram and an evaluator in Slack talk, each in their own chat", async () => {
  await carla.presses("Open it");
  await carla.presses("Talk with its authors");
  await carla.presses("Write a message");
  await carla.sends("Would three benches be enough?");
  expect(lastMessage(anna)).toBe(
    "the participation office, about proposal 218:\nWould three benches be enough?",
  );
  expect(JSON.stringify(anna.log)).not.toContain("Carla");
  await expectChat(
    anna,
    `
    you: [Reply]
    bot: Proposal 218 · Benches in via Fioravanti
         Write up to 1,000 characters to the office. It answers you here.
         [‹ Back | Home]
    you: Three are fine, if they stand in the shade.
    bot: (Sent.)
    bot: Talk about proposal 218 · Benches in via Fioravanti
         Its authors and the evaluators read this. Everybody reads only the summary.
         the participation office · 1 July
         Would three benches be enough?
         Anna · 1 July
         Three are fine, if they stand in the shade.
         [Write a message]
         [Suggest another title | Suggest another text]
         [‹ Back | Home]
    `,
  );
  expect(lastMessage(carla)).toBe(
    "The authors of proposal 218 write:\nThree are fine, if they stand in the shade.",
  );
});

test("who of the office wrote is on record, and not what", async () => {
  const [entry] = await prisma.auditEntry.findMany({ where: { action: "write-design" } });
  expect(entry).toMatchObject({ actorId: await participantOf(world, carla), subject: "proposal 218" });
  expect(JSON.stringify({ ...entry, id: 0 })).not.toContain("benches");
});

test("words that both agree on are a new version, which everybody reads; the old one is kept", async () => {
  await carla.presses("See the whole talk");
  await carla.presses("Suggest another title");
  await carla.sends("Three benches in the shade of via Fioravanti");
  expect(lastMessage(anna)).toBe("the participation office suggests another title for proposal 218.");
  expect(await versions()).toHaveLength(1);
  await expectChat(
    anna,
    `
    you: [See both]
    bot: the participation office would change the title.
         Now:
         Benches in via Fioravanti
         Then:
         Three benches in the shade of via Fioravanti
         If you agree, everybody reads the new words. The old ones are kept as an earlier version.
         [Agree | Do not agree]
         [‹ Back | Home]
    you: [Agree]
    bot: (Agreed. Everybody reads the new words now.)
    bot: Talk about proposal 218 · Three benches in the shade of via Fioravanti
         Its authors and the evaluators read this. Everybody reads only the summary.
         the participation office · 1 July
         Would three benches be enough?
         Anna · 1 July
         Three are fine, if they stand in the shade.
         the participation office · 1 July · agreed, version 2
         Three benches in the shade of via Fioravanti
         [Write a message]
         [Suggest another title | Suggest another text]
         [‹ Back | Home]
    `,
  );
  expect(await versions()).toEqual([
    { version: 1, title: "Benches in via Fioravanti", body: "For everybody." },
    { version: 2, title: "Three benches in the shade of via Fioravanti", body: "For everybody." },
  ]);
  expect(lastMessage(carla)).toContain("The authors agree to the new words of proposal 218.");
});

test("an author suggests, the office declines; nobody agrees to their own words", async () => {
  await anna.presses("Suggest another text");
  await anna.sends("Three benches, and a fountain beside them.");
  await anna.presses(anna.buttons.find(({ label }) => label.startsWith("See suggested text"))?.label ?? "");
  expect(anna.sees).toContain("[Take it back");
  expect(anna.sees).not.toContain("[Agree");
  await carla.presses("See both");
  await carla.presses("Do not agree");
  expect(lastMessage(anna)).toBe("the participation office leaves the words of proposal 218 as they are.");
  expect(await versions()).toHaveLength(2);
});

test("a co-author discusses and suggests; only whoever began it agrees with the office (PRO-12)", async () => {
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 218 } });
  const leo = await arrives(onTelegram(world, "leo"));
  await prisma.coAuthor.create({
    data: { proposalId: id, participantId: await participantOf(world, leo), joinedAt: world.clock.at },
  });
  const before = await versions();
  await carla.does({ kind: "press", data: `1|design|thread|${id}|` });
  await carla.presses("Suggest another title");
  await carla.sends("Two benches in the shade of via Fioravanti");
  await leo.presses("See both");
  expect(leo.reads).toContain("Only whoever began the proposal can agree for its authors.");
  expect(leo.sees).not.toContain("[Agree");
  const turn = leo.dataOf("Home").split("|").at(-1) ?? "";
  await leo.does({ kind: "press", data: `1|design|agree||${turn}` });
  expect(leo.reads).toContain("Only whoever began the proposal can agree for its authors.");
  expect(await versions()).toEqual(before);
  await anna.presses("See both");
  await anna.presses("Do not agree");
});

test("the words of a co-author are for the office once whoever began it stands behind them", async () => {
  const leo = world.person("leo", { platform: "telegram" });
  const before = await versions();
  const told = lastMessage(carla);
  await opens(leo, "218");
  await leo.presses("Talk with the office");
  await leo.presses("Suggest another title");
  await leo.sends("Four benches in the shade of via Fioravanti");
  expect(lastMessage(carla)).toBe(told);
  const { id, proposalId } = await prisma.coDesignMessage.findFirstOrThrow({ where: { state: "open" } });
  await carla.does({ kind: "press", data: `1|design|change|${proposalId}-${id}|` });
  expect(carla.reads).toContain("Whoever began the proposal has not agreed yet.");
  const turn = carla.dataOf("Home").split("|").at(-1) ?? "";
  await carla.does({ kind: "press", data: `1|design|agree||${turn}` });
  expect(carla.reads).toContain("Whoever began the proposal has to agree first.");
  expect(await versions()).toEqual(before);
  await anna.presses("See both");
  expect(anna.reads).toContain("A co-author wrote this.");
  await anna.presses("Suggest it for all of us");
  expect(lastMessage(carla)).toBe("The authors suggest another title for proposal 218.");
  await carla.presses("See both");
  await carla.presses("Agree");
  expect((await versions()).at(-1)?.title).toBe("Four benches in the shade of via Fioravanti");
});

test("the public summary is on the card, and its authors are told", async () => {
  await carla.presses("Write the public summary");
  const words = "Three benches instead of five, all of them in the shade of the trees.";
  await carla.sends(words);
  await carla.presses("Show it to everybody");
  expect(lastMessage(anna)).toContain(words);
  const bea = await arrives(onTelegram(world, "bea"));
  await bea.sends("/start s_218");
  expect(bea.reads).toContain(`What its authors and the office agreed:\n${words}`);
  expect(bea.reads).not.toContain("fountain");
});

test("what became public is on record, before and after; what was said in private is not", async () => {
  const words = "Four benches in the shade, and no fountain, as the pipes are too old.";
  await carla.presses("Write the public summary");
  await carla.sends(words);
  await carla.presses("Show it to everybody");
  const of = (action: string) =>
    prisma.auditEntry.findMany({
      where: { action },
      orderBy: { position: "asc" },
      select: { before: true, after: true },
    });
  const first = "Three benches instead of five, all of them in the shade of the trees.";
  expect(await of("summarize-design")).toEqual([
    { before: { summary: null }, after: { summary: first } },
    { before: { summary: first }, after: { summary: words } },
  ]);
  expect(await of("agree-design")).toEqual([
    { before: { version: 2 }, after: { part: "title", version: 3 } },
  ]);
  const nothing = { before: null, after: null };
  expect(await of("decline-design")).toEqual([nothing]);
  expect(new Set((await of("suggest-design")).map((entry) => JSON.stringify(entry)))).toEqual(
    new Set([JSON.stringify(nothing)]),
  );
});

test("nobody else sits at the table, and after the check it is only read", async () => {
  const { id } = await prisma.proposal.findFirstOrThrow({ where: { number: 218 } });
  const ugo = await arrives(onTelegram(world, "ugo"));
  await ugo.does({ kind: "press", data: `1|design|thread|${id}|` });
  expect(ugo.sees).not.toContain("shade");
  expect(ugo.reads).toContain("Only those who wrote the proposal and its evaluators can read this.");
  await opens(anna, "218");
  await anna.presses("Talk with the office");
  await prisma.proposal.updateMany({ where: { number: 218 }, data: { state: "on-ballot" } });
  await anna.presses("Write a message");
  expect(anna.reads).toContain("The technical check of this proposal is over, so nothing can be added.");
  expect(world.log.errors).toEqual([]);
});

test("in Italian the office is called in Italian", async () => {
  const ida = await arrives(onTelegram(world, "ida", { language: "it" }));
  await addPublic(world, { number: 230, title: "Una fontana", area: "navile", by: ida });
  const olga = world.person("olga", { platform: "telegram" });
  await gives(olga, 230, "Carla");
  await carla.presses("Open it");
  await carla.presses("Talk with its authors");
  await carla.presses("Write a message");
  await carla.sends("Dove la metteresti?");
  expect(lastMessage(ida)).toBe("l'ufficio partecipazione, sulla proposta 230:\nDove la metteresti?");
});
