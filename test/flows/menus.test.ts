import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess } from "../support/sample-process.js";
import { makeEligible } from "../support/voters.js";
import { expectChat, QUESTIONS, SLACK, World } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(() => addSampleProcess(database.prisma));

test("Home has the projects as a list, and menus instead of a filter (INF-1, INF-4)", async () => {
  const anna = world.person("anna", { capabilities: SLACK });
  await makeEligible(world, anna, "navile");
  await expectChat(
    anna,
    `
    you: /home
    bot: Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You have not voted yet.
         menu: District: All districts
         menu: Theme: Any theme
         menu: Search projects
         - Projects · 9 found · page 1 of 2
         - 12 · Parco Nord: shade and benches · €40,000 · Green [Read 12]
         - 15 · Biblioteca, new hours · €30,000 · Culture [Read 15]
         - 18 · Ciclabile via Corticella · €90,000 · Mobility [Read 18]
         - 19 · Orto di via Erbosa · €20,000 · Green [Read 19]
         - 20 · Cinema in piazza · €15,000 · Culture [Read 20]
         - 21 · Safe crossing at the school · €35,000 · Mobility [Read 21]
         - 22 · Trees in via Fioravanti · €50,000 · Green [Read 22]
         - 31 · Giardino di via Arno · €60,000 · Green [Read 31]
         [Vote in Navile]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
         [Next ›]
    you: [Savena (2)]
    bot: Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You have not voted yet.
         menu: District: Savena (2)
         menu: Theme: Any theme
         menu: Search projects
         - Projects › Savena · 2 found
         - 31 · Giardino di via Arno · €60,000 · Green [Read 31]
         - 32 · Casa della musica · €70,000 · Culture [Read 32]
         [Vote in Navile]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    you: [Read 31]
    bot: over: Project
         Giardino di via Arno
         Project 31 · Savena · Green · €60,000
         Giardino di via Arno: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         You vote in Navile, so this project is not on your ballot.
         [Where is it]
         [Follow | Share]
         [Next ›]
         [Comments]
         {Close}
    you: [Next ›]
    bot: over: Project
         Casa della musica
         Project 32 · Savena · Culture · €70,000
         Casa della musica: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         You vote in Navile, so this project is not on your ballot.
         [Where is it]
         [Follow | Share]
         [‹ Previous]
         [Comments]
         {Close}
    you: [Close]
    bot: Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You have not voted yet.
         menu: District: Savena (2)
         menu: Theme: Any theme
         menu: Search projects
         - Projects › Savena · 2 found
         - 31 · Giardino di via Arno · €60,000 · Green [Read 31]
         - 32 · Casa della musica · €70,000 · Culture [Read 32]
         [Vote in Navile]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    `,
  );
});

test("a list of its own has every filter as a menu, also typed, in Italian", async () => {
  const bea = world.person("bea", { capabilities: SLACK, language: "it" });
  await bea.sends("/home");
  await expectChat(
    bea,
    `
    you: [Progetti]
    bot: Progetti · 9 trovati · pagina 1 di 2
         menu: Quartiere: Tutti i quartieri
         menu: Tema: Qualsiasi tema
         menu: Costo: Qualsiasi costo
         menu: Cerca fra i progetti
         - 12 · Parco Nord: shade and benches · 40.000 € · Verde [Leggi 12]
         - 15 · Biblioteca, new hours · 30.000 € · Cultura [Leggi 15]
         - 18 · Ciclabile via Corticella · 90.000 € · Mobilità [Leggi 18]
         - 19 · Orto di via Erbosa · 20.000 € · Verde [Leggi 19]
         - 20 · Cinema in piazza · 15.000 € · Cultura [Leggi 20]
         - 21 · Safe crossing at the school · 35.000 € · Mobilità [Leggi 21]
         - 22 · Trees in via Fioravanti · 50.000 € · Verde [Leggi 22]
         - 31 · Giardino di via Arno · 60.000 € · Verde [Leggi 31]
         [Pagina 1 di 2 | Successivo ›]
         [‹ Indietro | Inizio]
    you: mobilita
    bot: Progetti › Mobilità · 2 trovati
         menu: Quartiere: Tutti i quartieri
         menu: Tema: Mobilità (2)
         menu: Costo: Qualsiasi costo
         menu: Cerca fra i progetti
         - 18 · Ciclabile via Corticella · 90.000 € · Mobilità [Leggi 18]
         - 21 · Safe crossing at the school · 35.000 € · Mobilità [Leggi 21]
         [Togli i filtri]
         [‹ Indietro | Inizio]
    `,
  );
});

test("on the ballot's list a project is added beside its line (VOT-2)", async () => {
  const carla = world.person("carla", { capabilities: SLACK });
  await makeEligible(world, carla, "navile");
  await carla.does({ kind: "press", data: "1|vote|list||" });
  await carla.presses("Mobility · 2");
  await carla.presses("Add 18");
  expect(carla.sees).toContain("✓ 18 · Ciclabile via Corticella · €90,000 · Mobility [Read 18 | Remove 18]");
  expect(carla.sees).toContain("menu: Theme: Mobility · 2");
  expect(carla.sees).not.toContain("Theme: all");
  await carla.presses("Read 18");
  expect(carla.sees).toContain("over: Project");
  await carla.presses("Close");
  expect(carla.sees).toContain("menu: Theme: Mobility · 2");
  await carla.presses("Remove 18");
  expect(carla.sees).toContain("[Read 18 | Add 18]");
});

test("without menus Home has neither list nor menus, and what a menu would press does nothing", async () => {
  const dora = world.person("dora", { capabilities: QUESTIONS });
  await dora.sends("/home");
  expect(dora.sees).not.toContain("Parco Nord");
  await dora.sends("/projects");
  expect(dora.sees).toContain("[Filter | Search]");
});
