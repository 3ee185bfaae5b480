import { afterEach, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/database.js";
import { asks, twoMinutesLater } from "../support/help.js";
import { atTheDesk } from "../support/moderating.js";
import { atHome } from "../support/newcomers.js";
import { MONDAY } from "../support/proposing.js";
import { addSampleProcess } from "../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database);

let luca: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(database.prisma);
  world.clock.moveTo(MONDAY);
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
});

afterEach(() => expect(world.log.errors).toEqual([]));

async function answers(question: string, answer: string): Promise<void> {
  await luca.sends("/admin");
  await luca.presses("See questions");
  await luca.presses(`1 · ${question}`);
  await luca.sends(answer);
  await luca.presses("Send the answer");
}

test("somebody finds what they asked again, with the answer, and writes more (INF-10)", async () => {
  const anna = await atHome(world, "anna");
  await anna.sends("/help");
  expect(anna.sees).not.toContain("My questions");
  await asks(anna, "When do we <b>vote</b>?");
  await answers("When do we <b>vote</b>?", "From 30 October.");
  await anna.sends("/help");
  await expectChat(
    anna,
    `
    you: [My questions]
    bot: My questions · 1
         15 June · waiting, answer by 17 June · When do we <b>vote</b>?
         [When do we <b>vote</b>?]
         [Talk to a person]
         [‹ Back | Home]
    `,
  );
  await twoMinutesLater(world);
  await anna.sends("/mine");
  await expectChat(
    anna,
    `
    you: [My questions]
    bot: My questions · 1
         15 June · answered · When do we <b>vote</b>?
         [When do we <b>vote</b>?]
         [Talk to a person]
         [‹ Back | Home]
    you: [When do we <b>vote</b>?]
    bot: Your question of 15 June · answered
         When do we <b>vote</b>?

         Answer from the participation office, 15 June:
         From 30 October.
         [Write more]
         [‹ Back | Home]
    you: [Write more]
    bot: Your answer
         Write your answer in one message. It goes to the same people, below your question.
         Please leave out your vote, your code and your documents.
         [‹ Back | Home]
    `,
  );
  await anna.sends("At what time?");
  await anna.sends("/help");
  await anna.presses("My questions");
  expect(anna.sees).toContain("15 June · waiting, answer by 17 June");
  await anna.presses("When do we <b>vote</b>?");
  expect(anna.sees).toContain("You wrote, 15 June:\nAt what time?");
  expect(anna.sees).not.toContain("Luca");
});

test("nobody opens another's question, and a report of pressure is in no list", async () => {
  const { id } = await database.prisma.helpRequest.findFirstOrThrow();
  const ugo = await atHome(world, "ugo", { language: "it" });
  await ugo.does({ kind: "press", data: "1|help|pressure||" });
  await ugo.presses("Dillo a chi organizza");
  await ugo.sends("Mi hanno costretto.");
  await ugo.does({ kind: "press", data: "1|help|questions||" });
  expect(ugo.reads).toContain("Le mie domande\nNon hai ancora chiesto niente.");
  const report = await database.prisma.helpRequest.findFirstOrThrow({ where: { kind: "pressure" } });
  const turn = ugo.dataOf("Parla con una persona").replace("|person|", "|open|");
  for (const one of [id, report.id]) {
    await ugo.does({ kind: "press", data: turn.replace(/\|open\|[^|]*/, `|open|${one}`) });
    expect(ugo.sees).not.toContain("vote");
    expect(ugo.sees).not.toContain("costretto");
  }
});
