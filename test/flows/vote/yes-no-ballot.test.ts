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
    rules: answeredBy({ kind: "yes-no", blank: true }),
  }).then(() => undefined),
);

test("BAL-5: for, against or no opinion, from the list to the receipt, and a change from the last ballot", async () => {
  const anna = world.person("anna306", { language: "en" });
  await makeEligible(world, anna, "navile", { language: "en" });
  await expectChat(
    anna,
    amounts(`
    you: /vote
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Say for each of 7 projects whether you are for or against it.
         You can change your vote until then; the last one counts.
         [Open my ballot]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Open my ballot]
    bot: Ballot › Navile · page 1 of 2
         Answered 0 of 7
         Tap a project to read it. ✓ = in your ballot.
         [12 · Parco Nord · €40,000]
         [15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (0 of 7) | Home]
    you: [12 · Parco Nord · €40,000]
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 0 of 7
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [For | Against | No opinion]
         [My ballot (0 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [For]
    bot: (Parco Nord: for. Answered 1 of 7.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: for
         [✓ For | Against | No opinion]
         [Undo the last change | My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Against]
    bot: (Parco Nord: against. Answered 1 of 7.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: against
         [For | ✓ Against | No opinion]
         [Undo the last change | My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Undo the last change]
    bot: (Undone. Answered 1 of 7.)
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: for
         [✓ For | Against | No opinion]
         [My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: 15
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         Answered 1 of 7
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [For | Against | No opinion]
         [My ballot (1 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [No opinion]
    bot: (Biblioteca: no opinion. Answered 2 of 7.)
    bot: Project 15 · Biblioteca, new hours · Culture · €30,000
         Answered 2 of 7
         Your ballot is not cast yet.
         Biblioteca, new hours: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Biblioteca: no opinion
         [For | Against | ✓ No opinion]
         [Undo the last change | My ballot (2 of 7)]
         [‹ Previous | Next › | Back to list]
    you: 18
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         Answered 2 of 7
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [For | Against | No opinion]
         [My ballot (2 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Against]
    bot: (Ciclabile: against. Answered 3 of 7.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         Answered 3 of 7
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Ciclabile: against
         [For | ✓ Against | No opinion]
         [Undo the last change | My ballot (3 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [Back to list]
    bot: Ballot › Navile · page 1 of 2
         Answered 3 of 7
         Your ballot is not cast yet.
         Tap a project to read it. ✓ = in your ballot.
         [✓ 12 · Parco Nord · €40,000 · for]
         [✓ 15 · Biblioteca, new… · €30,000 · no opinion]
         [✓ 18 · Ciclabile via… · €90,000 · against]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (3 of 7) | Home]
    you: [My ballot (3 of 7)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Biblioteca, new hours · €30,000 · no opinion
         3. Ciclabile via Corticella · €90,000 · against
         Answered 3 of 7
         You may leave projects without an answer.
         [Change Parco Nord | Change Biblioteca]
         [Change Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Change Parco Nord]
    bot: Project 12 · Parco Nord: shade and benches · Green · €40,000
         Answered 3 of 7
         Your ballot is not cast yet.
         Parco Nord: shade and benches: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         Parco Nord: for
         [✓ For | Against | No opinion]
         [My ballot (3 of 7)]
         [‹ Previous | Next › | Back to list]
    you: [My ballot (3 of 7)]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Biblioteca, new hours · €30,000 · no opinion
         3. Ciclabile via Corticella · €90,000 · against
         Answered 3 of 7
         You may leave projects without an answer.
         [Change Parco Nord | Change Biblioteca]
         [Change Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: [Review and vote]
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000 · for
         2. Biblioteca, new hours · €30,000 · no opinion
         3. Ciclabile via Corticella · €90,000 · against
         Answered 3 of 7: this follows the rules.
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
         1. Parco Nord · €40,000 · for
         2. Ciclabile via Corticella · €90,000 · against
         It costs €40,000. There is €150,000 for Navile.
         Whether it wins is known only after voting closes.
         This message disappears after 30 seconds.
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Say for each of 7 projects whether you are for or against it.
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
         1. Parco Nord · €40,000 · for
         2. Ciclabile via Corticella · €90,000 · against
         Answered 2 of 7
         You may leave projects without an answer.
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
