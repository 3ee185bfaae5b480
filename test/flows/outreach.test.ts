import { beforeAll, expect, test } from "vitest";
import { addReaders, newestBroadcast } from "../support/broadcasting.js";
import { openTestDatabase } from "../support/database.js";
import { organizer } from "../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const world = new World(database, "outreach");
const { prisma } = database;

let olga: PlayedPerson;

/** People of a district who voted, in a language. */
async function vote(name: string, count: number, area: string, language: string): Promise<void> {
  const people = await addReaders(world, name, count, { area, language });
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { processId: PROCESS_ID, areaKey: area } });
  await prisma.voterRollEntry.createMany({
    data: people.map((participantId) => ({
      boxId: box.id,
      participantId,
      channel: "telegram",
      castAt: world.clock.now(),
    })),
  });
}

beforeAll(async () => {
  const targets = [
    { by: "area", group: "navile", activity: "voted", people: 10 },
    { by: "area", group: "savena", activity: "voted", share: 60 },
  ] as const;
  await addSampleProcess(prisma, { rules: { outreach: { targets } } });
  await vote("navile", 12, "navile", "en");
  await vote("savena", 6, "savena", "it");
  await vote("new", 2, "savena", "en");
  await addReaders(world, "asleep", 11, { area: "savena", language: "it" });
  await addReaders(world, "away", 3, { area: "navile" });
  olga = await organizer(world, "olga", "Olga");
});

async function opens(): Promise<void> {
  await olga.sends("/admin");
  await olga.presses("People and record");
  await olga.presses("Who took part");
}

test("an organizer sees who voted by district against what is wanted, and writes to those who are missing", async () => {
  await olga.sends("/admin");
  await olga.presses("People and record");
  await expectChat(
    olga,
    `
    you: [Who took part]
    bot: Who took part · Bilancio partecipativo 2026
         Proposed: fewer than 5 people
         Supported: fewer than 5 people
         Voted: 20 people
         You see groups, never a person or what somebody chose.
         [Who proposed]
         [Who supported]
         [Who voted]
         [Organizers' desk]
         [‹ Back | Home]
    you: [Who voted]
    bot: Voted: 20 people
         By what do you want to see them?
         [By district]
         [By language]
         [By age]
         [By tie to the city]
         [By channel]
         [‹ Back | Home]
    you: [By district]
    bot: By district
         Voted: 20 people
         Navile: 12 of 10 wanted, reached
         Savena: 8 of 12 wanted, 4 missing
         Groups under 5 people are not told, and others that would give them away. Nobody knows how a group voted.
         You can write to a group: to those of it who have not voted yet.
         [Write to: Savena]
         [‹ Back | Home]
    you: [Write to: Savena]
    bot: (A draft for them is ready. Check whom it is for.)
    bot: Who gets it
         Districts: Savena
         What they did: Not voted yet
         Now: 11 people (Telegram 11)
         It goes only to people who asked for messages and can be reached.
         People must fit every line. On one line, one of its choices is enough. Only under “What they did” every choice must be true.
         [Districts]
         [Languages]
         [Themes they follow]
         [Roles]
         [What they did]
         [That is right]
         [‹ Back | Home]
    `,
  );
  expect((await newestBroadcast(world)).segment).toEqual({
    areas: ["savena"],
    languages: [],
    channels: [],
    themes: [],
    roles: [],
    states: ["not-voted"],
  });
});

test("ORG-6's own rule holds: fewer than ten are singled out by nobody", async () => {
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await opens();
  await olga.presses("Who voted");
  await olga.presses("By language");
  expect(olga.reads).toContain("English: 14 (70.0%)");
  await olga.presses("Write to: English");
  // A number here, taken from the one before it, would tell of a group what stays untold there.
  expect(olga.reads).toContain("Now: fewer than 10 people");
  expect(olga.reads).toContain("That is too few");
  expect(olga.buttons.map(({ label }) => label)).not.toContain("When");
});

test("small groups stay untold, and nothing is told where few took part", async () => {
  await vote("one", 3, "navile", "fr");
  await opens();
  await olga.presses("Who voted");
  await olga.presses("By language");
  expect(olga.reads).toContain("English: 14");
  expect(olga.reads).toContain("Italiano: not told");
  expect(olga.reads).toContain("fr: not told");
  await olga.presses("‹ Back");
  await olga.presses("By age");
  expect(olga.reads).toContain("not asked: 23 (100.0%)");
  await opens();
  await olga.presses("Who supported");
  await olga.presses("By district");
  expect(olga.reads).toContain("Too few people to tell.");
});

test("the same in Italian", async () => {
  const ugo = world.person("ugo", { language: "it" });
  await organizer(world, "ugo", "Ugo");
  await ugo.sends("/admin");
  await ugo.presses("Persone e registro");
  await ugo.presses("Chi ha partecipato");
  await ugo.presses("Chi ha votato");
  await ugo.presses("Per quartiere");
  expect(ugo.reads).toContain("Savena: 8 su 14, ne mancano 6");
  await ugo.presses("Scrivi a: Savena");
  expect(ugo.reads).toContain("Che cosa hanno fatto: Non hanno ancora votato");
});

test("only organizers see it", async () => {
  const eva = world.person("eva");
  await eva.sends("/start");
  await eva.does({ kind: "press", data: "1|outreach|overview||" });
  expect(eva.reads).toContain("Only organizers can do this.");
});

test("once the vote is over nobody is written to for not having voted", async () => {
  world.clock.moveTo("2026-11-20T12:00:00+01:00");
  await opens();
  await olga.presses("Who voted");
  await olga.presses("By district");
  expect(olga.reads).toContain("Savena: ");
  expect(olga.reads).not.toContain("You can write to a group");
  expect(olga.buttons.map(({ label }) => label).filter((label) => label.startsWith("Write to"))).toEqual([]);
});
