import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

test("one's own district first, filters in line 1, all of it taken back in one press (INF-4)", async () => {
  const anna = await atHome(world, "anna", { area: "Savena" });
  await expectChat(
    anna,
    `
    you: [Projects]
    bot: Projects › Savena · 2 found
         31 · Giardino di via Arno · €60,000 · Green
         32 · Casa della musica · €70,000 · Culture
         [31 · Giardino di via Arno · €60,000]
         [32 · Casa della musica · €70,000]
         [Filter | Search]
         [Clear filters]
         [‹ Back | Home]
    you: [Filter]
    bot: Projects › filter. You see:
         District: Savena
         Theme: any
         Cost: any
         [Change district | Change theme]
         [Change cost]
         [Near me]
         [Show 2 projects]
         [‹ Back | Home]
    you: [Change district]
    bot: Projects › which district?
         [Navile (7)]
         [Savena (2)]
         [All districts]
         [‹ Back | Home]
    you: navile
    bot: Projects › Navile · 7 found · page 1 of 2
         12 · Parco Nord: shade and benches · €40,000 · Green
         15 · Biblioteca, new hours · €30,000 · Culture
         18 · Ciclabile via Corticella · €90,000 · Mobility
         19 · Orto di via Erbosa · €20,000 · Green
         20 · Cinema in piazza · €15,000 · Culture
         21 · Safe crossing at the school · €35,000 · Mobility
         [12 · Parco Nord: shade and benches · €40,000]
         [15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [20 · Cinema in piazza · €15,000]
         [21 · Safe crossing at the school · €35,000]
         [Page 1 of 2 | Next ›]
         [Filter | Search]
         [Clear filters]
         [‹ Back | Home]
    `,
  );
  await anna.presses("Filter");
  await anna.presses("Change theme");
  expect(anna.sees).toContain("[Green (3) | Mobility (2)]\n[Culture (2)]\n[Any theme]");
  await anna.presses("Green (3)");
  await anna.presses("Filter");
  await anna.presses("Change cost");
  expect(anna.sees).toContain("[up to €30,000 (1)]\n[€30,000 to €50,000 (2)]\n[over €50,000 (0)]");
  await anna.presses("€30,000 to €50,000 (2)");
  expect(anna.reads.split("\n")[0]).toBe("Projects › Navile · Green · €30,000 to €50,000 · 2 found");
  await anna.presses("Filter");
  await anna.presses("Change cost");
  await anna.presses("over €50,000 (0)");
  expect(anna.reads).toContain("No project fits all of this. Clear the filters, or change one.");
  await anna.presses("Clear filters");
  expect(anna.reads.split("\n")[0]).toBe("Projects · 9 found · page 1 of 2");
  expect(anna.reads.split("\n")[2]).toBe("31 · Giardino di via Arno · €60,000 · Green");
  expect(anna.sees).not.toContain("[Clear filters]");
});

test("without a district, everything", async () => {
  const ugo = await atHome(world, "ugo");
  await ugo.presses("Projects");
  expect(ugo.reads.split("\n")[0]).toBe("Projects · 9 found · page 1 of 2");
});

test("Back keeps page and filter; walking card by card ends on the page of the last one", async () => {
  const bea = await atHome(world, "bea", { area: "Navile" });
  await bea.presses("Projects");
  await bea.presses("Filter");
  await bea.presses("Change district");
  await bea.presses("All districts");
  await bea.presses("Page 1 of 2");
  expect(bea.sees).toContain("Projects · page 1 of 2. Which page would you like?\n[1 | 2]");
  await bea.presses("2");
  const list = bea.sees;
  expect(list).toContain("Projects · 9 found · page 2 of 2");
  await bea.presses("31 · Giardino di via Arno · €60,000");
  await bea.presses("Where is it");
  await bea.presses("‹ Back");
  await bea.presses("Back to list");
  expect(bea.sees).toBe(list);
  await bea.presses("22 · Trees in via Fioravanti · €50,000");
  await bea.presses("‹ Previous");
  expect(bea.reads).toContain("Project 21 · ");
  await bea.presses("Back to list");
  expect(bea.reads.split("\n")[0]).toBe("Projects · 9 found · page 1 of 2");
});

test("the filter stays while looking at other things, and until home", async () => {
  const leo = await atHome(world, "leo", { area: "Navile" });
  await leo.sends("/projects");
  await leo.presses("Filter");
  await leo.presses("Change theme");
  await leo.presses("Mobility (2)");
  await leo.sends("cinema");
  await leo.sends("/calendar");
  await leo.sends("/projects");
  expect(leo.reads.split("\n")[0]).toBe("Projects › Navile · Mobility · 2 found");
});

test("near me: by position or by address; the position is kept nowhere (INF-7)", async () => {
  const rosa = await atHome(world, "rosa", { area: "Savena" });
  await rosa.presses("Projects");
  await rosa.presses("Filter");
  await rosa.presses("Near me");
  expect(rosa.reads).toContain("I use your position once and do not keep it.");
  expect(rosa.log.at(-1)).toMatchObject({ asksPosition: { label: "Send my position" } });
  await rosa.does({ kind: "position", position: { latitude: 44.9, longitude: 11.9 } });
  expect(rosa.reads).toContain("I know of no project within 1 km of that point.");
  await rosa.does({ kind: "position", position: { latitude: 44.5123, longitude: 11.3412 } });
  expect(rosa.reads.split("\n")[0]).toBe("Projects › near you · 9 found · page 1 of 2");
  const [row] = await database.prisma.$queryRaw<{ all: string }[]>`
    SELECT string_agg(c::text, '') AS all FROM "Conversation" c`;
  expect(row?.all).not.toContain("44.5123");
  await rosa.presses("Filter");
  await rosa.presses("Near me");
  await rosa.sends("nowhere street 3");
  expect(rosa.reads).toContain("I do not know that address.");
  await rosa.sends("via Emilia Levante 12");
  expect(rosa.reads.split("\n")[0]).toBe("Projects › Savena · 2 found");
  await rosa.sends("/projects");
  await rosa.presses("Filter");
  await rosa.presses("Near me");
  await rosa.sends("Via Fioravanti 3");
  expect(rosa.reads.split("\n")[0]).toBe("Projects › near you · 9 found · page 1 of 2");
});

test("what a modified client presses is not believed", async () => {
  const eva = await atHome(world, "eva", { area: "Navile" });
  for (const [verb, arg] of [
    ["status", ""],
    ["choose", "no-such-status"],
    ["page", "x"],
    ["page", "-7"],
    ["page", "99999999"],
    ["open", "none"],
  ] as const) {
    await eva.sends("/projects");
    const turn = /\|([0-9a-z]+)$/.exec(eva.dataOf("Filter"))?.[1] ?? "";
    await eva.does({ kind: "press", data: `1|look|${verb}|${arg}|${turn}` });
    expect(eva.screenId).toMatch(/^INF-[46]$/);
  }
  await eva.sends("/projects");
  await eva.presses("Filter");
  await eva.presses("Change cost");
  const turn = /\|([0-9a-z]+)$/.exec(eva.dataOf("Any cost"))?.[1] ?? "";
  await eva.does({ kind: "press", data: `1|look|choose|not-a-range|${turn}` });
  expect(eva.reads.split("\n")[0]).toBe("Projects › Navile · 7 found · page 1 of 2");
  expect(world.log.errors).toEqual([]);
});

test("the same by typing only, in Italian (UX-16)", async () => {
  const marco = await atHome(world, "marco", { area: "Savena", language: "it" });
  await marco.sends("/progetti");
  expect(marco.reads.split("\n")[0]).toBe("Progetti › Savena · 2 trovati");
  await marco.sends("filtra");
  await marco.sends("cambia quartiere");
  await marco.sends("tutti i quartieri");
  expect(marco.reads.split("\n")[0]).toBe("Progetti · 9 trovati · pagina 1 di 2");
  await marco.sends("successivo");
  expect(marco.reads.split("\n")[0]).toBe("Progetti · 9 trovati · pagina 2 di 2");
  await marco.sends("21");
  expect(marco.reads).toContain("Progetto 21 · Navile · Mobilità · 35.000\u00A0€");
  await marco.sends("segui");
  expect(marco.sees).toContain("[Lo segui · smetti | Condividi]");
  await marco.sends("torna alla lista");
  expect(marco.reads.split("\n")[0]).toBe("Progetti · 9 trovati · pagina 2 di 2");
  await marco.sends("inizio");
  expect(marco.screenId).toBe("INF-1");
  expect(world.log.errors).toEqual([]);
});

test("a greeting, a lone sign and an unknown number are no search words", async () => {
  const gina = await atHome(world, "gina", { area: "Savena" });
  await gina.sends("parco");
  for (const greeting of ["Ciao!", "hello", "Buongiorno 👋", "CIAO"]) {
    await gina.sends("/projects");
    await gina.sends(greeting);
    expect(gina.screenId).toBe("INF-1");
  }
  await gina.sends("👍");
  expect(gina.reads).toBe("Search. Type a word, a street or a number, for example “school” or “42”.");
  await gina.sends("999");
  expect(gina.reads).toBe("I have no project 999. Check the number, or search for a word of its title.");
  const nino = world.person("new-here");
  await nino.sends("ciao");
  expect(nino.screenId).toBe("ONB-1");
});

test.each([
  ["Vota", "ONB-4"],
  ["voto", "ONB-4"],
  ["help!", "INF-10"],
  ["STOP", "REM-4"],
  ["proposta", "PRO-1"],
  ["risultati", "INF-8"],
  ["calendar", "INF-2"],
])("a command is understood without its slash: %s", async (typed, id) => {
  const ugo = await atHome(world, `types ${typed}`, { area: "Savena" });
  await ugo.sends("/projects");
  await ugo.sends(typed);
  expect(ugo.screenId).toBe(id);
});
