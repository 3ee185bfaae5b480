import { beforeAll, expect, test } from "vitest";
import { ruleSheetOf, shortHash } from "../../../src/domain/rule-sheet.js";
import { touchProcess } from "../../../src/persistence/process-directory.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

test("the calendar: over, now, to come, and what one can do; a reminder in one press (INF-2)", async () => {
  const anna = await atHome(world, "anna", { area: "Navile" });
  await expectChat(
    anna,
    `
    you: /calendar
    bot: Calendar · Bilancio partecipativo 2026
         ✓ Workshops · 1 March – 31 May
         ✓ Proposals · 1 June – 30 June
         ✓ Technical check · 1 July – 30 October
         Now: Voting · until 19 November, 12:00 (in 3 days)
         You can read the projects and vote.
         Counting · 19 November – 24 November
         You can check your receipt code.
         Results · 24 November – 1 January
         You can read which projects are funded, and why.
         [Remind me of the next step]
         [How it works | Help]
         [‹ Back | Home]
    you: remind me of the next step
    bot: (I will write to you when the next phase opens. You can change this in Settings.)
    bot: Calendar · Bilancio partecipativo 2026
         ✓ Workshops · 1 March – 31 May
         ✓ Proposals · 1 June – 30 June
         ✓ Technical check · 1 July – 30 October
         Now: Voting · until 19 November, 12:00 (in 3 days)
         You can read the projects and vote.
         Counting · 19 November – 24 November
         You can check your receipt code.
         Results · 24 November – 1 January
         You can read which projects are funded, and why.
         [How it works | Help]
         [‹ Back | Home]
    `,
  );
});

test("a moved date says what it was; midnight is the end of the day before it", async () => {
  await inTransaction(database.prisma, async (tx) => {
    await tx.phase.updateMany({
      where: { kind: "voting" },
      data: { endsAt: "2026-11-26T23:00:00Z", movedFrom: "2026-11-19T11:00:00Z" },
    });
    await touchProcess(tx, PROCESS_ID);
  });
  const ugo = await atHome(world, "ugo");
  await ugo.sends("/calendar");
  expect(ugo.reads).toContain(
    "Now: Voting · until 26 November, 24:00 (in 10 days) (before: until 19 November, 12:00)",
  );
  await inTransaction(database.prisma, async (tx) => {
    await tx.phase.updateMany({
      where: { kind: "voting" },
      data: { endsAt: "2026-11-19T11:00:00Z", movedFrom: null },
    });
    await touchProcess(tx, PROCESS_ID);
  });
});

test("between phases, and when everything is over", async () => {
  const bea = await atHome(world, "bea");
  world.clock.moveTo("2026-02-01T10:00:00Z");
  await bea.sends("/calendar");
  expect(bea.reads).not.toContain("Now:");
  expect(bea.reads).not.toContain("✓");
  world.clock.moveTo("2027-02-01T10:00:00Z");
  await bea.sends("/calendar");
  expect(bea.reads.match(/✓/g)?.length).toBe(6);
  expect(bea.sees).not.toContain("Remind me");
  world.clock.moveTo(NOW.toISOString());
});

const fingerprint = async () => shortHash(ruleSheetOf(await loadProcess(database.prisma, PROCESS_ID)).hash);

test("how it works, card by card, and the rules in full (INF-3)", async () => {
  const leo = await atHome(world, "leo");
  const frozen = `These rules are frozen since 30 October, 12:00.
         Fingerprint: ${await fingerprint()}`;
  await expectChat(
    leo,
    `
    you: [How it works]
    bot: How it works · 1 of 4
         Who: everybody from 16.
         ${frozen}
         [Next ›]
         [Rules in full | Check the rules]
         [‹ Back | Home]
    you: next
    bot: How it works · 2 of 4
         How much: €150,000.
         ${frozen}
         [‹ Previous | Next ›]
         [Rules in full | Check the rules]
         [‹ Back | Home]
    you: [Rules in full]
    bot: Rules in full · Bilancio partecipativo 2026
         The rules in full.
         ${frozen}
         [Check the rules]
         [‹ Back | Home]
    you: [‹ Back]
    bot: How it works · 2 of 4
         How much: €150,000.
         ${frozen}
         [‹ Previous | Next ›]
         [Rules in full | Check the rules]
         [‹ Back | Home]
    `,
  );
});

test("before the vote nothing is frozen, and the cards promise nothing", async () => {
  const process = await loadProcess(database.prisma, PROCESS_ID);
  await database.prisma.ruleSheet.deleteMany();
  await touchProcess(database.prisma, PROCESS_ID);
  world.clock.moveTo("2026-10-30T10:59:59Z");
  const ada = await atHome(world, "ada");
  await ada.sends("how it works");
  expect(ada.sees).toBe(
    [
      "How it works · 1 of 4",
      "Who: everybody from 16.",
      "[Next ›]",
      "[Rules in full]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  world.clock.moveTo(NOW.toISOString());
  await ada.presses("Rules in full");
  expect(ada.reads).toContain(`Fingerprint: ${shortHash(ruleSheetOf(process).hash)}`);
});

test("words typed anywhere search; what is found, found only as a question, or not found (INF-5, ERR-1)", async () => {
  const eva = await atHome(world, "eva", { area: "Savena" });
  await expectChat(
    eva,
    `
    you: musica
    bot: Search › “musica” · 1 found
         32 · Casa della musica · €70,000 · Culture
         [32 · Casa della musica · €70,000]
         [All projects]
         [‹ Back | Home]
    you: how do you count?
    bot: I could not find that. I can search projects, take a proposal, or answer these:
         [How are votes counted?]
         [All projects | Talk to a person]
         [‹ Back | Home]
    you: [How are votes counted?]
    bot: How are votes counted?
         The most voted projects come first.
         [Common questions]
         [Talk to a person]
         [‹ Back | Home]
    you: skool
    bot: Nothing for “skool”. Try fewer letters, or look by theme.
         [Themes | All projects]
         [Talk to a person]
         [‹ Back | Home]
    you: [Themes]
    bot: Projects › which theme?
         [Green (4) | Mobility (2)]
         [Culture (3)]
         [Any theme]
         [‹ Back | Home]
    you: culture
    bot: Projects › Culture · 3 found
         32 · Casa della musica · €70,000 · Culture
         15 · Biblioteca, new hours · €30,000 · Culture
         20 · Cinema in piazza · €15,000 · Culture
         [32 · Casa della musica · €70,000]
         [15 · Biblioteca, new hours · €30,000]
         [20 · Cinema in piazza · €15,000]
         [Filter | Search]
         [Clear filters]
         [‹ Back | Home]
    you: [Search]
    bot: Search. Type a word, a street or a number, for example “school” or “42”.
         [Themes | All projects]
         [‹ Back | Home]
    you: 42
    bot: I have no project 42. Check the number, or search for a word of its title.
         [Themes | All projects]
         [Talk to a person]
         [‹ Back | Home]
    `,
  );
});

test("a number is its project; Back leads where one was, not to the search that was only passed", async () => {
  const rosa = await atHome(world, "rosa");
  await rosa.sends("/calendar");
  await rosa.sends("18");
  expect(rosa.reads).toContain("Project 18 · Navile · Mobility · €90,000");
  await rosa.presses("‹ Back");
  expect(rosa.screenId).toBe("INF-2");
});

test("search pages are kept while reading, and another search starts at its first page", async () => {
  const gino = await atHome(world, "gino");
  await gino.sends("via fioravanti");
  expect(gino.reads.split("\n")[0]).toBe("Search › “via fioravanti” · 9 found · page 1 of 2");
  await gino.presses("Next ›");
  const page = gino.sees;
  await gino.presses("21 · Safe crossing at the school · €35,000");
  await gino.presses("Back to list");
  expect(gino.sees).toBe(page);
  await gino.sends("navile");
  expect(gino.reads.split("\n")[0]).toBe("Search › “navile” · 7 found · page 1 of 2");
});

test.each([
  ["markup", "<b>bold</b> & **stars** `code`", "“<b>bold</b> & **stars** `code`”"],
  ["SQL", '\'; DROP TABLE "Project"; --', '“\'; DROP TABLE "Project"; --”'],
  ["a pattern", ".*(a+)+$ %_%", "“.*(a+)+$ %_%”"],
  ["a mention", "<!channel> @everyone", "“<!channel> @everyone”"],
  ["hidden characters", "zzz\u202E\u200B\u0000zzz", "“zzzzzz”"],
  ["an object's own words", "__proto__ constructor", "“__proto__ constructor”"],
  ["5,000 characters", "x".repeat(5000), `“${"x".repeat(100)}”`],
  ["only emoji", "🎉🎉", "Type a word, a street or a number"],
])("hostile words are only words: %s", async (what, typed, shown) => {
  const person = world.person(`hostile ${what}`);
  await person.sends("/start p_12");
  await person.sends(typed);
  expect(person.screenId).toBe("INF-5");
  expect(person.reads).toContain(shown);
  expect(world.log.errors).toEqual([]);
});

test("an unknown command searches too", async () => {
  const nina = await atHome(world, "nina");
  await nina.sends("/cinema piazza");
  expect(nina.reads.split("\n")[0]).toBe("Search › “cinema piazza” · 1 found");
});

test("the same by typing only, in Italian", async () => {
  const marco = await atHome(world, "marco", { language: "it", area: "Navile" });
  await marco.sends("/calendario");
  expect(marco.reads).toContain("Ora: Votazione · fino al 19 novembre, ore 12:00 (tra 3 giorni)");
  await marco.sends("come funziona");
  await marco.sends("successivo");
  expect(marco.reads).toBe(
    [
      "Come funziona · 2 di 4",
      "Quanto: 150.000 €.",
      "",
      "Queste regole sono fissate dal 30 ottobre, ore 12:00.",
      `Impronta: ${await fingerprint()}`,
    ].join("\n"),
  );
  await marco.sends("come si fa il conteggio?");
  expect(marco.screenId).toBe("ERR-1");
  await marco.sends("come si contano i voti");
  expect(marco.reads).toContain("Prima i progetti più votati.");
  await marco.sends("scuola");
  expect(marco.reads).toContain("Niente per “scuola”. Prova con meno lettere, o cerca per tema.");
  expect(world.log.errors).toEqual([]);
});
