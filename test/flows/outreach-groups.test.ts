import { beforeAll, expect, test } from "vitest";
import { addReaders, newestBroadcast } from "../support/broadcasting.js";
import { openTestDatabase } from "../support/database.js";
import { organizer } from "../support/organizers.js";
import { definition } from "../support/reading-files.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { smallProcess } from "../support/small-process.js";
import { idOf } from "../support/voters.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database, "outreach groups");
const { prisma } = database;

const TARGETS = `outreach:
  targets:
    - { by: age, group: 18-24, people: 10 }
    - { by: tie, group: study, share: 50 }
    - { by: language, group: it, people: 20 }
    - { by: channel, group: slack, people: 10 }
    - { by: channel, group: desk, people: 5 }
`;

let olga: PlayedPerson;

/** What is told of somebody who voted in Navile. */
interface Voter {
  ageBand: string;
  tie: string;
  channel: string;
  language: string;
}

async function vote(name: string, count: number, { ageBand, tie, channel, language }: Voter): Promise<void> {
  const now = world.clock.now();
  const people = await addReaders(world, name, count, { area: "navile", language });
  const box = await prisma.ballotBox.findFirstOrThrow({
    where: { processId: PROCESS_ID, areaKey: "navile" },
  });
  await prisma.eligibility.createMany({
    data: people.map((participantId) => ({
      id: idOf(`eligibility ${participantId}`),
      processId: PROCESS_ID,
      participantId,
      method: "list",
      basis: "listed",
      strength: 1,
      areaKey: "navile",
      ageBand,
      tie,
      checkedAt: now,
    })),
  });
  await prisma.voterRollEntry.createMany({
    data: people.map((participantId) => ({ boxId: box.id, participantId, channel, castAt: now })),
  });
}

beforeAll(async () => {
  const { outreach } = definition(smallProcess(["cards:\n", `${TARGETS}cards:\n`])).definition.rules;
  await addSampleProcess(prisma, { rules: { outreach } });
  await vote("workers", 12, { ageBand: "35-44", tie: "live", channel: "telegram", language: "en" });
  await vote("students", 8, { ageBand: "18-24", tie: "study", channel: "telegram", language: "it" });
  await vote("helpers", 5, { ageBand: "25-34", tie: "volunteer", channel: "slack", language: "it" });
  await vote("pupils", 2, { ageBand: "16-17", tie: "work", channel: "desk", language: "it" });
  await addReaders(world, "asleep", 12);
  await addReaders(world, "members", 11, { platform: "slack" });
  await addReaders(world, "online", 3, { platform: "local" });
  olga = await organizer(world, "olga", "Olga");
});

async function opens(by: string): Promise<void> {
  world.clock.at = new Date(+world.clock.at + 60_000);
  await olga.sends("/admin");
  for (const label of ["People and record", "Who took part", "Who voted"]) await olga.presses(label);
  await olga.presses(by);
}

test("by age nobody is written to, it is said why, and one press writes to all who are missing", async () => {
  await opens("By language");
  await olga.presses("‹ Back");
  await expectChat(
    olga,
    `
    you: [By age]
    bot: By age
         Voted: 27 people
         18-24: 8 of 10 wanted, 2 missing
         16-17: not told
         25-34: not told
         35-44: 12 (44.4%)
         Groups under 5 people are not told, and others that would give them away. Nobody knows how a group voted.
         Nobody is written to by age: it is asked only to check who may vote.
         You can write to everybody who is missing, or to a district.
         [Write to all who are missing]
         [‹ Back | Home]
    you: [Write to all who are missing]
    bot: (A draft for them is ready. Check whom it is for.)
    bot: Who gets it
         What they did: Not voted yet
         Now: 26 people
         It goes only to people who asked for messages and can be reached.
         People must fit every line. On one line, one of its choices is enough. Only under “What they did” every choice must be true.
         [Districts]
         [Languages]
         [Channels]
         [Themes they follow]
         [Roles]
         [What they did]
         [That is right]
         [‹ Back | Home]
    `,
  );
});

test("by tie it is the same, and no group of it can be written to from an old button either", async () => {
  await opens("By tie to the city");
  expect(olga.reads).toContain(
    "live here: 12 (44.4%)\nwork here: not told\nstudy here: 8 of 14 wanted, 6 missing\nvolunteer here: not told",
  );
  expect(olga.reads).toContain("Nobody is written to by tie: it is asked only to check who may vote.");
  expect(olga.sees).not.toContain("[Write to: ");
  const forged = olga.dataOf("Write to all who are missing").replace("everybody|", "write|study");
  await olga.does({ kind: "press", data: forged });
  expect(olga.reads).toContain("Please choose one of the buttons.");
  expect((await newestBroadcast(world)).segment).toMatchObject({ channels: [], states: ["not-voted"] });
});

test("a language that is short of its target is written to with one press", async () => {
  await opens("By language");
  expect(olga.reads).toContain("Italiano: 15 of 20 wanted, 5 missing");
  expect(olga.sees).toContain("[Write to: Italiano]");
  expect(olga.sees).not.toContain("[Write to: English]");
  expect(olga.sees).not.toContain("Write to all who are missing");
});

test("so is a channel, though its number stays untold; at a desk nobody has a chat, and few people are not told or written to", async () => {
  await opens("By channel");
  expect(olga.reads).toContain(
    "Slack: not told, 10 wanted\nat a desk: not told, 5 wanted\nTelegram: 20 (74.1%)",
  );
  expect(olga.reads).toContain("Whoever votes at a desk or on paper has no chat there.");
  expect(olga.sees).not.toContain("[Write to: at a desk]");
  expect(olga.sees).toContain("[Write to all who are missing]");
  await olga.presses("Write to: Slack");
  expect(olga.reads).toContain("Channels: Slack\nWhat they did: Not voted yet");
  expect(olga.reads).toContain("Now: 11 people (Slack 11)");
  expect((await newestBroadcast(world)).segment).toEqual({
    areas: [],
    languages: [],
    channels: ["slack"],
    themes: [],
    roles: [],
    states: ["not-voted"],
  });
  await olga.presses("Channels");
  for (const label of ["✓ Slack", "the web chat", "Done"]) await olga.presses(label);
  expect(olga.reads).toContain("Channels: the web chat");
  expect(olga.reads).toContain("Now: fewer than 10 people");
  expect(olga.reads).toContain("That is too few");
  await olga.presses("That is right");
  expect(olga.sees).not.toContain("Choose when it goes");
});
