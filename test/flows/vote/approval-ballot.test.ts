import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { openTestDatabase } from "../../support/database.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { choosesProjects, makeEligible, receiptOf, votesFor } from "../../support/voters.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

beforeAll(async () => {
  await addSampleProcess(database.prisma);
});

async function voter(name: string): Promise<PlayedPerson> {
  const person = world.person(name);
  await makeEligible(world, person, "navile");
  return person;
}

test("up to three: full, replaced, reviewed, cast, by typing as well as by pressing (BAL-1)", async () => {
  const anna = await voter("anna306");
  await choosesProjects(anna, [12, 15]);
  await expectChat(
    anna,
    `
    you: add more
    bot: Ballot › Navile · page 1 of 2
         Your ballot: 2 of 3 projects
         Your ballot is not cast yet.
         Tap a project to read it. ✓ = in your ballot.
         [✓ 12 · Parco Nord · €40,000]
         [✓ 15 · Biblioteca, new hours · €30,000]
         [18 · Ciclabile via Corticella · €90,000]
         [19 · Orto di via Erbosa · €20,000]
         [22 · Trees in via Fioravanti · €50,000]
         [20 · Cinema in piazza · €15,000]
         [‹ Previous | Page 1 of 2 | Next ›]
         [Search]
         [My ballot (2 of 3) | Home]
    you: 18
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         Your ballot: 2 of 3 projects
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Add Ciclabile | My ballot (2 of 3)]
         [‹ Previous | Next › | Back to list]
    you: add ciclabile
    bot: (Ciclabile added. Your ballot is full.)
    bot: Project 18 · Ciclabile via Corticella · Mobility · €90,000
         Your ballot: 3 of 3 projects
         Your ballot is not cast yet.
         Ciclabile via Corticella: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Remove Ciclabile | My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: [Next ›]
    bot: Project 19 · Orto di via Erbosa · Green · €20,000
         Your ballot: 3 of 3 projects
         Your ballot is not cast yet.
         Orto di via Erbosa: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         You already have 3. Replace one?
         [Replace Parco Nord | Replace Biblioteca]
         [Replace Ciclabile]
         [Keep my 3]
         [‹ Previous | Next › | Back to list]
    you: replace biblioteca
    bot: (Orto di via Erbosa added, Biblioteca removed. Your ballot is full.)
    bot: Project 19 · Orto di via Erbosa · Green · €20,000
         Your ballot: 3 of 3 projects
         Your ballot is not cast yet.
         Orto di via Erbosa: for everybody nearby.
         Cost lines and notes.
         From: Associazione Il Ponte
         Where: via Fioravanti 24
         [Undo the swap | Remove Orto di via Erbosa]
         [My ballot (3 of 3)]
         [‹ Previous | Next › | Back to list]
    you: my ballot (3 of 3)
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000
         2. Orto di via Erbosa · €20,000
         3. Ciclabile via Corticella · €90,000
         Your ballot: 3 of 3 projects
         [Remove Parco Nord | Remove Orto di via Erbosa]
         [Remove Ciclabile]
         [See projects | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: remove ciclabile
    bot: (Ciclabile removed. 1 choice left.)
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000
         2. Orto di via Erbosa · €20,000
         Your ballot: 2 of 3 projects
         1 choice left (you may leave it empty).
         [Remove Parco Nord | Remove Orto di via Erbosa]
         [Put back Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: compare chosen
    bot: Your ballot · Navile · not cast yet
         12 · Parco Nord · Green · €40,000
         Parco Nord: shade and benches: for everybody nearby.
         19 · Orto di via Erbosa · Green · €20,000
         Orto di via Erbosa: for everybody nearby.
         [Back to my ballot]
         [‹ Back | Home]
    you: back to my ballot
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000
         2. Orto di via Erbosa · €20,000
         Your ballot: 2 of 3 projects
         1 choice left (you may leave it empty).
         [Remove Parco Nord | Remove Orto di via Erbosa]
         [Put back Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: review and vote
    bot: Your ballot · Navile · not cast yet
         1. Parco Nord · €40,000
         2. Orto di via Erbosa · €20,000
         2 of at most 3 projects: this follows the rules.
         Organizers see that you voted, not what you chose.
         This chat shows your choices: delete it if others use your phone.
         [Cast my vote]
         [Change something]
         [‹ Back | Home]
    `,
  );
  await anna.sends("cast my vote");
  expect(anna.reads).toContain("Your vote is in. Navile, 16 November, 18:42");
  expect(world.log.errors).toEqual([]);
});

test("the receipt stays in the chat, whatever is pressed on it: home, another vote, messages (VOT-6)", async () => {
  for (const [name, label] of [
    ["rosa", "Home"],
    ["remo", "Change my vote"],
    ["rita", "Choose my messages"],
  ] as const) {
    const person = await voter(name);
    await votesFor(person, [12]);
    await person.presses(label);
    expect(person.log.at(-1)).toMatchObject({ kind: "screen", place: "new" });
    expect(person.log.at(-1)).not.toHaveProperty("previously");
  }
});

test("after the vote: choices for half a minute, a friend told, and what one finds when coming back (VOT-6)", async () => {
  const ugo = await voter("ugo");
  const code = await votesFor(ugo, [12, 18]);
  const [note, screen] = await ugo.presses("Show my choices for 30 seconds");
  expect(note).toMatchObject({ kind: "message", id: "VOT-6-choices", hideAfterSeconds: 30 });
  expect(note && "text" in note && typeof note.text !== "string" && plainText(note.text)).toBe(
    [
      "Your vote in Navile",
      "1. Parco Nord · €40,000",
      "2. Ciclabile via Corticella · €90,000",
      "Together they cost €130,000. There is €150,000 for Navile.",
      "Which of them win is known only after voting closes.",
      "",
      "This message disappears after 30 seconds.",
    ].join("\n"),
  );
  // The receipt keeps its words: only the living screen moves on.
  expect(screen).not.toHaveProperty("previously");
  expect(ugo.sees).toBe(
    [
      "Voting · Navile · until 19 November, 12:00 (in 3 days)",
      "Choose up to 3 of 7 projects.",
      "You can change your vote until then; the last one counts.",
      "",
      "You voted on 16 November, 18:42.",
      "Your receipt code:",
      code,
      "[Change my vote]",
      "[Show my choices for 30 seconds]",
      "[How votes are counted | Vote at a desk instead]",
      "[Home]",
    ].join("\n"),
  );
  await ugo.presses("Home");
  expect(ugo.reads).toContain("You voted on 16 November. You can change your vote until voting closes.");
});

test("telling a friend gives a link that says nothing about one's own vote", async () => {
  const pia = await voter("pia");
  await votesFor(pia, [12]);
  const [note] = await pia.presses("Tell a friend about voting");
  expect(note && "text" in note && typeof note.text !== "string" && plainText(note.text)).toBe(
    [
      "Bologna is voting on which projects to carry out, until 19 November, 12:00 (in 3 days). You can vote here, in private:",
      "https://t.me/portico_bot?start=g_vote-entry_11111111",
    ].join("\n"),
  );
});

test("changing one's mind: from the last ballot, from nothing, or not at all (VOT-7)", async () => {
  const eva = await voter("eva");
  const first = await votesFor(eva, [12, 18]);
  await expectChat(
    eva,
    `
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
         1. Parco Nord · €40,000
         2. Ciclabile via Corticella · €90,000
         Your ballot: 2 of 3 projects
         1 choice left (you may leave it empty).
         Until you cast this ballot, the vote you cast before counts.
         [Remove Parco Nord | Remove Ciclabile]
         [Add more | Clear all]
         [Compare chosen]
         [Review and vote]
         [‹ Back | Home]
    you: /home
    bot: Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You voted on 16 November. Your new ballot is not cast yet, so that vote counts.
         [Continue my ballot]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    you: [Continue my ballot]
    bot: Voting · Navile · until 19 November, 12:00 (in 3 days)
         Choose up to 3 of 7 projects.
         You can change your vote until then; the last one counts.
         You voted on 16 November, 18:42.
         Your receipt code:
         ${first}
         Your ballot has 2 projects and is not cast yet.
         [Continue my ballot]
         [Change my vote]
         [Show my choices for 30 seconds]
         [How votes are counted | Vote at a desk instead]
         [Home]
    you: [Change my vote]
    bot: You voted on 16 November, 18:42.
         If you cast a new ballot it replaces the old one and you get a new code.
         [Continue my ballot]
         [Start from my last ballot]
         [Start empty]
         [Keep my vote]
         [Somebody pressured me]
         [Home]
    you: [Keep my vote]
    bot: (Your vote stays as it is.)
    bot: Bilancio partecipativo 2026
         Now: Voting, until 19 November, 12:00 (in 3 days).
         You voted on 16 November. You can change your vote until voting closes.
         [See or change my vote]
         [Projects | My activity]
         [Calendar | How it works]
         [Settings | Help]
    `,
  );
  await eva.sends("/mine");
  expect(eva.sees).toContain("[See or change my vote]");
  const second = await votesFor(eva, [15]);
  expect(second).not.toBe(first);
  await eva.sends(first);
  expect(eva.reads).toBe(
    `${first}\nReplaced by a later vote. In Navile the later one counts: in a chat, at a desk or on paper.`,
  );
});

test("a ballot that was begun is one press from Home", async () => {
  const ida = world.person("ida-begun");
  await makeEligible(world, ida, "navile");
  await choosesProjects(ida, [12]);
  await ida.sends("/home");
  await ida.presses("Continue my ballot");
  expect(ida.reads).toContain("Your ballot · Navile · not cast yet");
  expect(ida.reads).toContain("1. Parco Nord");
});

test("a blank vote has a button of its own, and is cast on purpose", async () => {
  const leo = await voter("leo");
  await leo.sends("/vote");
  await leo.presses("Open my ballot");
  await leo.presses("My ballot (0 of 3)");
  expect(leo.sees).toBe(
    [
      "Your ballot · Navile · not cast yet",
      "Nothing chosen yet.",
      "[See projects]",
      "[Leave my ballot blank]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await leo.presses("Leave my ballot blank");
  expect(leo.sees).toBe(
    [
      "Your ballot · Navile · not cast yet",
      "A blank vote takes part in the vote and chooses no project.",
      "",
      "Organizers see that you voted, not that your vote is blank.",
      "[Cast a blank vote]",
      "[See projects]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await leo.presses("Cast a blank vote");
  expect(receiptOf(leo)).toMatch(/^BO-/u);
  const [note] = await leo.presses("Show my choices for 30 seconds");
  expect(note).toMatchObject({ text: expect.arrayContaining([{ text: "A blank vote: no project." }]) });
});

test("clearing is done at once, and taken back as easily", async () => {
  const ivo = await voter("ivo");
  await choosesProjects(ivo, [12, 15]);
  const [toast] = await ivo.presses("Clear all");
  expect(toast).toEqual({ kind: "toast", text: "Your ballot is empty now." });
  await ivo.presses("Put back all 2");
  expect(ivo.reads).toContain("1. Parco Nord · €40,000\n2. Biblioteca, new hours · €30,000");
});

test("how votes are counted, in the words of this process (VOT-1)", async () => {
  const zoe = await voter("zoe");
  await zoe.sends("/vote");
  await zoe.presses("How votes are counted");
  expect(zoe.sees).toBe(
    [
      "How votes are counted",
      "In each district, projects are funded in order of votes while the money lasts. One that costs more than what is left is skipped, and the next one gets its chance.",
      "If two projects are equal, the one that costs less comes first.",
      "If that is equal too: the lower number.",
      "Ballots are kept apart from names. When voting closes, the key that could link them is destroyed.",
      "With your receipt code you can check that your vote was counted.",
      "[How it works]",
      "[‹ Back | Home]",
    ].join("\n"),
  );
  await zoe.presses("‹ Back");
  await choosesProjects(zoe, [12, 15]);
  await zoe.sends("/vote");
  await zoe.presses("How votes are counted");
  expect(zoe.reads).toContain(
    [
      "In your ballot, not cast yet: Parco Nord and Biblioteca.",
      "Together they cost €70,000. There is €150,000 for Navile.",
      "Which of them win is known only after voting closes.",
    ].join("\n"),
  );
  await zoe.presses("‹ Back");
  await zoe.presses("Vote at a desk instead");
  expect(zoe.reads).toContain("Quartiere Navile");
});
