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
    rules: answeredBy({ kind: "ranking", max: 3, blank: false }),
  }).then(() => undefined),
);

test("BAL-4: a ranking from the list to the receipt (T-2), and a change from the last ballot", async () => {
  const anna = world.person("anna306", { language: "en" });
  await makeEligible(world, anna, "navile", { language: "en" });
  await expectChat(
    anna,
    amounts(`
    you: /vote
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Rank up to 3 of 7 projects, the best one first.
         You can change your vote until then; the last one counts.
         [Open my ballot]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Open my ballot]
    bot: Ballot › Navile · page 1 of 2
         1st — · 2nd — · 3rd —
         Tap a project to read it. ✓ = in your ballot.
         [12 · Parco Nord · €40,000]
         [15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (0 of 3) | Home]
    you: [12 · Parco Nord · €40,000]
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         1st — · 2nd — · 3rd —
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Put 1st]
         [My ballot (0 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [Put 1st]
    bot: (Parco Nord: 1st. 2 places left.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         1st Parco Nord · 2nd — · 3rd —
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: 1st
         [Remove Parco Nord]
         [Undo the last change | My ballot (1 of 3)]
         [‹ Previous | Next › | Back to list]
    you: 15
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         1st Parco Nord · 2nd — · 3rd —
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Put 1st | Put 2nd]
         [My ballot (1 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [Put 2nd]
    bot: (Biblioteca: 2nd. 1 place left.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         1st Parco Nord · 2nd Biblioteca · 3rd —
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 2nd
         [Put 1st]
         [Remove Biblioteca]
         [Undo the last change | My ballot (2 of 3)]
         [‹ Previous | Next › | Back to list]
    you: 18
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         1st Parco Nord · 2nd Biblioteca · 3rd —
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Put 1st | Put 2nd | Put 3rd]
         [My ballot (2 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [Put 3rd]
    bot: (Ciclabile: 3rd. Your ranking is full.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         1st Parco Nord · 2nd Biblioteca · 3rd Ciclabile
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: 3rd
         [Put 1st | Put 2nd]
         [Remove Ciclabile]
         [Undo the last change | My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [My ballot (3 of 3)]
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · 2nd Biblioteca · 3rd Ciclabile
         [Move up Biblioteca | Move up Ciclabile]
         [Remove Parco Nord | Remove Biblioteca]
         [Remove Ciclabile | Add a project]
         [Review and vote | Save and leave]
    you: [Move up Ciclabile]
    bot: (Ciclabile: 2nd. Your ranking is full.)
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · 2nd Ciclabile · 3rd Biblioteca
         [Move up Ciclabile | Move up Biblioteca]
         [Remove Parco Nord | Remove Ciclabile]
         [Remove Biblioteca | Add a project]
         [Review and vote | Save and leave]
    you: [Add a project]
    bot: Ballot › Navile · page 1 of 2
         1st Parco Nord · 2nd Ciclabile · 3rd Biblioteca
         Your ballot is not cast yet.
         Tap a project to read it. ✓ = in your ballot.
         [✓ 12 · Parco Nord · €40,000 · 1st]
         [✓ 15 · Biblioteca, new… · €30,000 · 3rd]
         [✓ 18 · Ciclabile via… · €90,000 · 2nd]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (3 of 3) | Home]
    you: [✓ 15 · Biblioteca, new… · €30,000 · 3rd]
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         1st Parco Nord · 2nd Ciclabile · 3rd Biblioteca
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 3rd
         [Put 1st | Put 2nd]
         [Remove Biblioteca]
         [Undo the last change | My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [Put 1st]
    bot: (Biblioteca: 1st. Your ranking is full.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         1st Biblioteca · 2nd Parco Nord · 3rd Ciclabile
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 1st
         [Put 2nd | Put 3rd]
         [Remove Biblioteca]
         [Undo the last change | My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [Undo the last change]
    bot: (Undone. Your ranking is full.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         1st Parco Nord · 2nd Ciclabile · 3rd Biblioteca
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: 3rd
         [Put 1st | Put 2nd]
         [Remove Biblioteca]
         [My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: 19
    bot: Project 19 · Orto di via Erbosa · Green · €20,000
         1st Parco Nord · 2nd Ciclabile · 3rd Biblioteca
         Your ballot is not cast yet.
         Orto di via Erbosa: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         You already have 3. Replace one?
         [Replace Parco Nord | Replace Ciclabile]
         [Replace Biblioteca]
         [Keep my 3]
         [‹ Previous | Next › | Back to list]
    you: [Replace Biblioteca]
    bot: (Orto di via Erbosa added, Biblioteca removed. Your ranking is full.)
    bot: Project 19 · Orto di via Erbosa · Green · €20,000
         1st Parco Nord · 2nd Ciclabile · 3rd Orto di via Erbosa
         Your ballot is not cast yet.
         Orto di via Erbosa: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Orto di via Erbosa: 3rd
         [Put 1st | Put 2nd]
         [Remove Orto di via Erbosa]
         [Undo the last change | My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [My ballot (3 of 3)]
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · 2nd Ciclabile · 3rd Orto di via Erbosa
         [Move up Ciclabile | Move up Orto di via Erbosa]
         [Remove Parco Nord | Remove Ciclabile]
         [Remove Orto di via Erbosa | Add a project]
         [Review and vote | Save and leave]
    you: [Remove Parco Nord]
    bot: (Parco Nord removed. 1 place left.)
    bot: Your ballot · Navile · not cast yet
         1st Ciclabile · 2nd Orto di via Erbosa · 3rd —
         1 place left (you may leave it empty).
         [Move up Orto di via Erbosa]
         [Remove Ciclabile | Remove Orto di via Erbosa]
         [Add a project]
         [Put back Parco Nord]
         [Review and vote | Save and leave]
    you: [Put back Parco Nord]
    bot: (Undone. Your ranking is full.)
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · 2nd Ciclabile · 3rd Orto di via Erbosa
         [Move up Ciclabile | Move up Orto di via Erbosa]
         [Remove Parco Nord | Remove Ciclabile]
         [Remove Orto di via Erbosa | Add a project]
         [Review and vote | Save and leave]
    you: [Review and vote]
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · €40,000
         2nd Ciclabile via Corticella · €90,000
         3rd Orto di via Erbosa · €20,000
         3 of at most 3 places: this follows the rules.
         Organizers see that you voted, not what you chose.
         This chat shows your choices: delete it if others use your phone.
         [Cast my vote]
         [Compare chosen]
         [Change something]
         [‹ Back | Home]
    you: [Compare chosen]
    bot: Your ballot · Navile · not cast yet
         12 · Parco Nord · Green · €40,000 · 1st
         Parco Nord: shade and benches: for everybody nearby.
         18 · Ciclabile via Corticella · Mobility · €90,000 · 2nd
         Ciclabile via Corticella: for everybody nearby.
         19 · Orto di via Erbosa · Green · €20,000 · 3rd
         Orto di via Erbosa: for everybody nearby.
         [Back to my ballot]
         [‹ Back | Home]
    you: [Back to my ballot]
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · 2nd Ciclabile · 3rd Orto di via Erbosa
         [Move up Ciclabile | Move up Orto di via Erbosa]
         [Remove Parco Nord | Remove Ciclabile]
         [Remove Orto di via Erbosa | Add a project]
         [Review and vote | Save and leave]
    you: [Review and vote]
    bot: Your ballot · Navile · not cast yet
         1st Parco Nord · €40,000
         2nd Ciclabile via Corticella · €90,000
         3rd Orto di via Erbosa · €20,000
         3 of at most 3 places: this follows the rules.
         Organizers see that you voted, not what you chose.
         This chat shows your choices: delete it if others use your phone.
         [Cast my vote]
         [Compare chosen]
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
         1st Parco Nord · €40,000
         2nd Ciclabile via Corticella · €90,000
         3rd Orto di via Erbosa · €20,000
         Together they cost €150,000. There is €150,000 for Navile.
         Which of them win is known only after voting closes.
         This message disappears after 30 seconds.
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Rank up to 3 of 7 projects, the best one first.
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
         1st Parco Nord · 2nd Ciclabile · 3rd Orto di via Erbosa
         Until you cast this ballot, the vote you cast before counts.
         [Move up Ciclabile | Move up Orto di via Erbosa]
         [Remove Parco Nord | Remove Ciclabile]
         [Remove Orto di via Erbosa | Add a project]
         [Review and vote | Save and leave]
  `),
  );
  expect(world.log.errors).toEqual([]);
});
