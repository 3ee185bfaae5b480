import { beforeAll, expect, test } from "vitest";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const PHOTO = "55555555-5555-4555-8555-55555555555";

const changeProject = (number: number, data: object) =>
  inTransaction(database.prisma, async (tx) => {
    await tx.project.updateMany({ where: { processId: PROCESS_ID, number }, data });
    await touchProcess(tx, PROCESS_ID);
  });

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  await changeProject(12, {
    sample: true,
    photos: [
      { file: `${PHOTO}1`, alt: "The lawn without a tree" },
      { file: `${PHOTO}2`, alt: "The old fountain" },
      { file: `${PHOTO}3`, alt: "" },
    ],
  });
  await changeProject(15, {
    photos: [
      { file: `${PHOTO}4`, alt: "The reading room" },
      { file: `${PHOTO}5`, alt: "Shelves" },
    ],
  });
  await changeProject(32, { status: "withdrawn", place: null as never, details: {}, from: {} });
});

test("a project by its link, before anything else (INF-6, INF-7, SUP-3)", async () => {
  const anna = world.person("anna");
  await expectChat(
    anna,
    `
    you: /start p_12
    bot: Parco Nord: shade and benches
         Project 12 · Navile · Green · €40,000 (sample data)
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         [Add to my ballot]
         [Where is it | More photos (2)]
         [Follow | Share]
         [Next ›]
         [Comments | All projects]
         [‹ Back | Home]
    you: [Where is it]
    bot: pin: Parco Nord: shade and benches, via Fioravanti 24
    bot: Where is it · Parco Nord: shade and benches
         via Fioravanti 24, Navile
         Nearest landmark: market
         [Projects within 1 km]
         [‹ Back | Home]
    you: [Projects within 1 km]
    bot: Projects › near project 12 · 7 found · page 1 of 2
         15 · Biblioteca, new hours · €30,000 · Culture
         18 · Ciclabile via Corticella · €90,000 · Mobility
         19 · Orto di via Erbosa · €20,000 · Green
         20 · Cinema in piazza · €15,000 · Culture
         21 · Safe crossing at the school · €35,000 · Mobility
         22 · Trees in via Fioravanti · €50,000 · Green
         [15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [20 · Cinema in piazza · €15,000]
         [21 · Safe crossing at the school · €35,000]
         [22 · Trees in via Fioravanti · €50,000]
         [Page 1 of 2 | Next ›]
         [‹ Back | Home]
    you: [Next ›]
    bot: Projects › near project 12 · 7 found · page 2 of 2
         31 · Giardino di via Arno · €60,000 · Green
         [31 · Giardino di via Arno · €60,000]
         [‹ Previous | Page 2 of 2]
         [‹ Back | Home]
    `,
  );
  await anna.presses("‹ Back");
  await anna.presses("‹ Back");
  expect(anna.reads).toContain("Project 12 · ");
  expect(anna.log.at(-1)).toMatchObject({ image: { alt: "The lawn without a tree" } });
});

test("more photos, each with words (UX-22)", async () => {
  const ugo = world.person("ugo");
  await ugo.sends("/start p_12");
  const [album] = await ugo.presses("More photos (2)");
  expect(album).toEqual({
    kind: "album",
    images: [
      { file: `${PHOTO}2`, alt: "The old fountain" },
      { file: `${PHOTO}3`, alt: "Photo of Parco Nord: shade and benches" },
    ],
  });
  await ugo.sends("15");
  const [single] = await ugo.presses("More photos (1)");
  expect(single).toEqual({ kind: "album", images: [{ file: `${PHOTO}5`, alt: "Shelves" }] });
});

test("with photos off, none is sent until it is asked for", async () => {
  const lia = await atHome(world, "lia");
  await database.prisma.participant.updateMany({ data: { photos: false } });
  await lia.sends("12");
  expect(lia.log.at(-1)).not.toHaveProperty("image");
  const [album] = await lia.presses("See photos (3)");
  expect(album).toMatchObject({ kind: "album", images: [{}, {}, {}] });
  await database.prisma.participant.updateMany({ data: { photos: true } });
});

test("follow says what it sets, and is taken back the same way", async () => {
  const bea = world.person("bea");
  await bea.sends("/start p_18");
  const [toast] = await bea.presses("Follow");
  expect(toast).toEqual({
    kind: "toast",
    text: "You follow this project. I will tell you what becomes of it.",
  });
  expect(await database.prisma.subscription.count()).toBe(1);
  await bea.presses("Following · stop");
  expect(bea.sees).toContain("[Follow | Share]");
  expect(await database.prisma.subscription.count()).toBe(0);
});

test("sharing is a note with a link, that says nothing about who shares", async () => {
  const leo = world.person("leo", { name: "Leonardo" });
  await leo.sends("/start p_18");
  const [note] = await leo.presses("Share");
  expect(note).toMatchObject({
    kind: "message",
    id: "SUP-3",
    buttons: [[{ label: "Open in private", url: "https://t.me/portico_bot?start=p_18_11111111" }]],
  });
  expect(JSON.stringify(note)).toContain("Bilancio partecipativo 2026");
  expect(JSON.stringify(note)).not.toContain("Leonardo");
});

test("where there are no links, the number to type", async () => {
  const { linkTo } = world.app;
  world.app.linkTo = () => undefined;
  const eva = world.person("eva");
  await eva.sends("/start p_18");
  const [note] = await eva.presses("Share");
  expect(JSON.stringify(note)).toContain("To read it, write 18 in the chat with me.");
  expect(note).toMatchObject({ buttons: [] });
  world.app.linkTo = linkTo;
});

test("a number nobody has is answered kindly", async () => {
  const rosa = world.person("rosa");
  for (const start of ["/start p_99", "/start p_abc"]) {
    await rosa.sends(start);
    expect(rosa.reads).toMatch(/^I have no project (99|abc)\. Check the number, or search/);
    expect(rosa.sees).toContain("[All projects | Search]");
  }
  expect(world.log.errors).toEqual([]);
});

test("withdrawn: said, not votable, with nothing it does not have", async () => {
  const gino = world.person("gino");
  await expectChat(
    gino,
    `
    you: /start p_32
    bot: Casa della musica
         Project 32 · Savena · Culture · €70,000
         This project was withdrawn. It cannot be voted.
         Casa della musica: for everybody nearby.
         [Follow | Share]
         [‹ Previous]
         [Comments | All projects]
         [‹ Back | Home]
    `,
  );
});

test("the ballot is offered while voting is open, to whoever may vote there", async () => {
  const nina = await atHome(world, "nina", { area: "Navile" });
  await nina.sends("31");
  expect(nina.sees).toContain("[Add to my ballot]");
  const { participantId } = await database.prisma.account.findFirstOrThrow({ where: { externalId: "nina" } });
  await database.prisma.eligibility.create({
    data: {
      id: participantId,
      processId: PROCESS_ID,
      participantId,
      method: "code",
      basis: "listed",
      areaKey: "navile",
      strength: 2,
      identifiers: { create: { processId: PROCESS_ID, kind: "code", hash: "nina" } },
      checkedAt: NOW,
    },
  });
  await nina.sends("/projects");
  await nina.sends("31");
  expect(nina.sees).not.toContain("[Add to my ballot]");
  expect(nina.reads).toContain("You vote in Navile, so this project is not on your ballot.");
  await nina.sends("12");
  expect(nina.sees).toContain("[Add to my ballot]");
  world.clock.moveTo("2026-11-19T11:00:00Z");
  await nina.sends("/projects");
  await nina.sends("12");
  expect(nina.sees).not.toContain("[Add to my ballot]");
  world.clock.moveTo(NOW.toISOString());
});

test("a project that goes while somebody reads it", async () => {
  const otto = world.person("otto");
  await otto.sends("/start p_20");
  await database.prisma.project.deleteMany({ where: { number: 20 } });
  await inTransaction(database.prisma, (tx) => touchProcess(tx, PROCESS_ID));
  await otto.presses("Follow");
  expect(otto.reads).toContain("I have no project 20.");
  expect(world.log.errors).toEqual([]);
});
