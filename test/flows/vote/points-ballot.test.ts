import { beforeAll, expect, test } from "vitest";
import { amounts } from "../../support/amounts.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess, answeredBy } from "../../support/sample-process.js";
import { makeEligible, receiptOf } from "../../support/voters.js";
import { expectChat, World } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(() =>
  addSampleProcess(database.prisma, {
    rules: answeredBy({ kind: "points", points: 10, perProject: 6, blank: true }),
  }).then(() => undefined),
);

test("BAL-3: points from the list to the receipt, at the limit (T-3), and a change from the last ballot", async () => {
  const anna = world.person("anna306", { language: "en" });
  await makeEligible(world, anna, "navile", { language: "en" });
  await expectChat(
    anna,
    amounts(`
    you: /vote
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         You have 10 points for 7 projects. Each can get up to 6 of them.
         You can change your vote until then; the last one counts.
         [Open my ballot]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Open my ballot]
    bot: Ballot › Navile · page 1 of 2
         0 of 10 points given · 10 left
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
         0 of 10 points given · 10 left
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: 0 points
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [My ballot (0)]
         [‹ Previous | Next › | Back to list]
    you: [5]
    bot: (Parco Nord: 5 points. 5 points left.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         5 of 10 points given · 5 left
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: 5 points
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (1)]
         [‹ Previous | Next › | Back to list]
    you: [One point more]
    bot: (Parco Nord: 6 points. 4 points left.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         6 of 10 points given · 4 left
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: 6 points
         That is the most a project can get: 6 points.
         [One point less]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (1)]
         [‹ Previous | Next › | Back to list]
    you: 15
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         6 of 10 points given · 4 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 0 points
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [My ballot (1)]
         [‹ Previous | Next › | Back to list]
    you: [3]
    bot: (Biblioteca: 3 points. 1 point left.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         9 of 10 points given · 1 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 3 points
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [One point more]
    bot: (Biblioteca: 4 points. No points left.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 4 points
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [One point more]
    bot: (You have given all 10 points. Take one from another project first.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 4 points
         You have given all 10 points. Take one from another project first.
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Take 1 from Parco Nord]
         [Undo the last change | My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: 18
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 0 points
         You have given all 10 points. Take one from another project first.
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [Take 1 from Parco Nord]
         [Take 1 from Biblioteca]
         [My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [2]
    bot: (You have given all 10 points. Take one from another project first.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 0 points
         You have given all 10 points. Take one from another project first.
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [Take 2 from Parco Nord]
         [Take 2 from Biblioteca]
         [My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [Take 2 from Parco Nord]
    bot: (2 points taken from Parco Nord. Ciclabile: 2 points.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 2 points
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (3)]
         [‹ Previous | Next › | Back to list]
    you: [Undo the last change]
    bot: (Undone. No points left.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 0 points
         You have given all 10 points. Take one from another project first.
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [Take 1 from Parco Nord]
         [Take 1 from Biblioteca]
         [My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [2]
    bot: (You have given all 10 points. Take one from another project first.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 0 points
         You have given all 10 points. Take one from another project first.
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [Take 2 from Parco Nord]
         [Take 2 from Biblioteca]
         [My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [Take 2 from Biblioteca]
    bot: (2 points taken from Biblioteca. Ciclabile: 2 points.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 2 points
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (3)]
         [‹ Previous | Next › | Back to list]
    you: [Back to list]
    bot: Ballot › Navile · page 1 of 2
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Tap a project to read it. ✓ = in your ballot.
         [✓ 12 · Parco Nord · €40,000 · 6 points]
         [✓ 15 · Biblioteca, new… · €30,000 · 2 points]
         [✓ 18 · Ciclabile via… · €90,000 · 2 points]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (3) | Home]
    you: [My ballot (3)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · 6 points
         2. Biblioteca, new hours · €30,000 · 2 points
         3. Ciclabile via Corticella · €90,000 · 2 points
         10 of 10 points given · 0 left
         [Change Parco Nord | Change Biblioteca]
         [Change Ciclabile]
         [See projects | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Compare chosen]
    bot: Your ballot · Navile · not cast yet
         12 · Parco Nord · Green · €40,000 · 6 points
         Parco Nord: shade and benches: for everybody nearby.
         15 · Biblioteca, new hours · Culture · €30,000 · 2 points
         Biblioteca, new hours: for everybody nearby.
         18 · Ciclabile via Corticella · Mobility · €90,000 · 2 points
         Ciclabile via Corticella: for everybody nearby.
         [Back to my ballot]
         [‹ Back | Home]
    you: [Back to my ballot]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · 6 points
         2. Biblioteca, new hours · €30,000 · 2 points
         3. Ciclabile via Corticella · €90,000 · 2 points
         10 of 10 points given · 0 left
         [Change Parco Nord | Change Biblioteca]
         [Change Ciclabile]
         [See projects | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Change Biblioteca]
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         10 of 10 points given · 0 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 2 points
         [One point less | One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (3)]
         [‹ Previous | Next › | Back to list]
    you: [0]
    bot: (Biblioteca: 0 points. 2 points left.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         8 of 10 points given · 2 left
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 0 points
         [One point more]
         [0 | 1 | 2 | 3 | 5]
         [Undo the last change | My ballot (2)]
         [‹ Previous | Next › | Back to list]
    you: [My ballot (2)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · 6 points
         2. Ciclabile via Corticella · €90,000 · 2 points
         8 of 10 points given · 2 left
         You need not give them all.
         [Change Parco Nord | Change Ciclabile]
         [Put back Biblioteca]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Review and vote]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · 6 points
         2. Ciclabile via Corticella · €90,000 · 2 points
         8 of 10 points given: this follows the rules.
         Organizers see that you voted, not what you chose.
         This chat shows your choices: delete it if others use your phone.
         [Cast my vote]
         [Change something]
         [‹ Back | Home]
  `),
  );
  await anna.presses("Cast my vote");
  const code = receiptOf(anna);
  await expectChat(
    anna,
    amounts(`
    you: [Show my choices for 30 seconds]
    bot: Your vote in Navile
         1. Parco Nord · €40,000 · 6 points
         2. Ciclabile via Corticella · €90,000 · 2 points
         Together they cost €130,000. There is €150,000 for Navile.
         Which of them win is known only after voting closes.
         This message disappears after 30 seconds.
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         You have 10 points for 7 projects. Each can get up to 6 of them.
         You can change your vote until then; the last one counts.
         You voted on 16 November, 18:42.
         Your receipt code:
         ${code}
         [Change my vote]
         [Show my choices for 30 seconds]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Change my vote]
    bot: You voted on 16 November, 18:42.
         If you cast a new ballot it replaces the old one and you get a new code.
         [Start from my last ballot]
         [Start empty]
         [Keep my vote]
         [Somebody pressured me]
         [Home]
    you: [Start from my last ballot]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · 6 points
         2. Ciclabile via Corticella · €90,000 · 2 points
         8 of 10 points given · 2 left
         You need not give them all.
         Until you cast this ballot, the vote you cast before counts.
         [Change Parco Nord | Change Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
  `),
  );
  expect(world.log.errors).toEqual([]);
});
