import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { answeredBy, addSampleProcess } from "../../support/sample-process.js";
import { makeEligible } from "../../support/voters.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
// The name decides the order of the ballot: 12, 15, 18, 19, 22, 20, 21.
const anna = world.person("anna306");

beforeAll(async () => {
  await addSampleProcess(database.prisma, { rules: answeredBy({ kind: "budget", blank: false }) });
  await makeEligible(world, anna, "navile");
});

test("T-1: a budget ballot from the list to the receipt", async () => {
  await expectChat(
    anna,
    `
    you: /vote
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         There are 7 projects. Choose what you would spend €150,000 on.
         You can change your vote until then; the last one counts.
         [Open my ballot]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Open my ballot]
    bot: Ballot › Navile · page 1 of 2
         €0 of €150,000 chosen · €150,000 left
         Tap a project to read it. ✓ = in your ballot.
         [12 · Parco Nord · €40,000]
         [15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (0) | Home]
    you: [12 · Parco Nord · €40,000]
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         €0 of €150,000 chosen · €150,000 left
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Add · €40,000 | My ballot (0)]
         [‹ Previous | Next › | Back to list]
    you: [Add · €40,000]
    bot: (Parco Nord added. €110,000 left.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         €40,000 of €150,000 chosen · €110,000 left
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Remove Parco Nord | My ballot (1)]
         [‹ Previous | Next › | Back to list]
    you: [Next ›]
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         €40,000 of €150,000 chosen · €110,000 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Add · €30,000 | My ballot (1)]
         [‹ Previous | Next › | Back to list]
    you: [Add · €30,000]
    bot: (Biblioteca added. €80,000 left.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         €70,000 of €150,000 chosen · €80,000 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Remove Biblioteca | My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [Back to list]
    bot: Ballot › Navile · page 1 of 2
         €70,000 of €150,000 chosen · €80,000 left
         Your ballot is not cast yet.
         Tap a project to read it. ✓ = in your ballot.
         [✓ 12 · Parco Nord · €40,000]
         [✓ 15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Only what fits in €80,000 | Search]
         [My ballot (2) | Home]
    you: 18
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         €70,000 of €150,000 chosen · €80,000 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         It costs €10,000 more than you have left.
         [Swap with Parco Nord, €40,000]
         [Swap with Biblioteca, €30,000]
         [Show what still fits | Keep my ballot]
         [‹ Previous | Next › | Back to list]
    you: [Swap with Biblioteca, €30,000]
    bot: (Ciclabile added, Biblioteca removed. €20,000 left.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         €130,000 of €150,000 chosen · €20,000 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Undo the swap | Remove Ciclabile]
         [My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [My ballot (2)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000
         2. Ciclabile via Corticella · €90,000
         €130,000 of €150,000 chosen · €20,000 left
         You need not spend it all.
         [Remove Parco Nord | Remove Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Review and vote]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000
         2. Ciclabile via Corticella · €90,000
         €130,000 of €150,000: this follows the rules.
         Organizers see that you voted, not what you chose.
         This chat shows your choices: delete it if others use your phone.
         [Cast my vote]
         [Change something]
         [‹ Back | Home]
    `,
  );
  const [receipt] = await anna.presses("Cast my vote");
  const code = /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(anna.reads)?.[0] ?? "";
  expect(anna.sees.replace(code, "BO-7F3K-92QD")).toBe(
    [
      "Your vote is in. Navile, 16 November, 18:42",
      "Receipt code BO-7F3K-92QD: with /verify you can check that your vote counts, also after closing. It does not reveal your choices.",
      "You can change your vote until 19 November, 12:00.",
      "Organizers see that you voted, not what you chose.",
      "[Copy code]",
      "[Show my choices for 30 seconds]",
      "[Change my vote | Tell a friend about voting]",
      "[Choose my messages]",
      "[Home]",
    ].join("\n"),
  );
  expect(receipt).toMatchObject({
    kind: "screen",
    id: "VOT-6",
    place: "new",
    previously: [{ text: "Voted." }],
  });
  expect(receipt).toMatchObject({ buttons: [[{ copy: code }], [{}], [{}, {}], [{}], [{}]] });
  expect(world.log.errors).toEqual([]);
});

test("a swap can be undone, once", async () => {
  const ugo = world.person("ugo");
  await makeEligible(world, ugo, "navile");
  await ugo.sends("/vote");
  await ugo.presses("Open my ballot");
  for (const number of ["12", "15"]) {
    await ugo.sends(number);
    await ugo.presses(number === "12" ? "Add · €40,000" : "Add · €30,000");
    await ugo.presses("Back to list");
  }
  await ugo.sends("18");
  await ugo.presses("Swap with Parco Nord, €40,000");
  expect(ugo.sees).toContain("[Undo the swap | Remove Ciclabile]");
  const replies = await ugo.presses("Undo the swap");
  expect(replies[0]).toMatchObject({ kind: "toast", text: "Undone. €80,000 left." });
  expect(ugo.sees).toContain("[Swap with Parco Nord, €40,000]");
  expect(ugo.sees).not.toContain("Undo");
});

test("only what fits, by what is left; and nothing left is said", async () => {
  const ida = world.person("ida");
  await makeEligible(world, ida, "navile");
  await ida.sends("/vote");
  await ida.presses("Open my ballot");
  await ida.sends("18");
  await ida.presses("Add · €90,000");
  await ida.presses("Back to list");
  await ida.presses("Only what fits in €60,000");
  expect(ida.reads).toContain("Ballot › Navile · fits in €60,000");
  expect(ida.sees).not.toContain("18 ·");
  expect(ida.sees).toContain("[22 · Trees in via Fioravanti · €50,000]");
  await ida.sends("22");
  await ida.presses("Add · €50,000");
  await ida.presses("Back to list");
  expect(ida.reads).toContain("Nothing else fits in what you have left.");
  await ida.presses("Show all projects");
  await ida.sends("12");
  expect(ida.reads).toContain("It costs €30,000 more than you have left.");
  expect(ida.sees).not.toContain("Swap with Orto");
});

test("when one project less is not enough, that is said", async () => {
  const leo = world.person("leo");
  await makeEligible(world, leo, "navile");
  await leo.sends("/vote");
  await leo.presses("Open my ballot");
  for (const [number, cost] of [
    ["22", "€50,000"],
    ["12", "€40,000"],
    ["21", "€35,000"],
    ["19", "€20,000"],
  ]) {
    await leo.sends(number ?? "");
    await leo.presses(`Add · ${cost ?? ""}`);
    await leo.presses("Back to list");
  }
  await leo.sends("18");
  expect(leo.reads).toContain(
    "It costs €85,000 more than you have left.\nTaking out one project is not enough for it.",
  );
  await leo.presses("Keep my ballot");
  expect(leo.reads).toContain("€145,000 of €150,000 chosen · €5,000 left");
});
