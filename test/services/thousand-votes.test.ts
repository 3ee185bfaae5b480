import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/persistence/open-database.js";
import { ChatMessenger } from "../support/chat-messenger.js";
import { newServerDatabase } from "../support/database.js";
import { addVoters, soManyAtOnce } from "../support/many-voters.js";
import { RepeatingPlatform } from "../support/repeating-platform.js";
import { addSampleProcess } from "../support/sample-process.js";
import { testServers } from "../support/servers.js";
import { receiptOf } from "../support/voters.js";
import { QUESTIONS, World, type PlayedPerson } from "../support/world.js";

const PEOPLE = 1_000;
/** Of each process, as of a webhook that Telegram calls with so many connections. */
const IN_FLIGHT = 25;
const DEADLINE_MS = 900_000;

/** Of ten people, this one takes their project out and puts it back, and that one votes once more. */
const HESITATES = 3;
const VOTES_AGAIN = 7;
const isOf = (remainder: number, name: string): boolean => Number(/\d+$/u.exec(name)?.[0]) % 10 === remainder;

test.skipIf(!testServers.databaseUrl)(
  `I-1, I-8: ${PEOPLE} people press five times and more at the same time, each press delivered up to three times to two processes on PostgreSQL: one ballot each`,
  async () => {
    const databaseUrl = await newServerDatabase();
    const warnings: string[] = [];
    const onWarning = (message: string): void => void warnings.push(message);
    const opened = await openDatabase({
      databaseUrl,
      dataDir: "",
      onWarning,
      onFatal: (error) => expect.unreachable(error.message),
    });
    const database = { ...opened, kind: "server" as const, warnings };
    onTestFinished(() => database.close());
    const { prisma } = database;
    await addSampleProcess(prisma);
    const names = await addVoters(prisma, PEOPLE);
    const messenger = new ChatMessenger("test");
    const world = new World(database, "people", messenger);
    const platform = await RepeatingPlatform.start(databaseUrl, messenger, IN_FLIGHT);
    let updates = 0;

    const gives = (person: PlayedPerson, data: string): Promise<void> =>
      platform.delivers({
        id: `update-${++updates}`,
        platform: "test",
        chat: { id: person.id, kind: "private" },
        from: person.sender,
        capabilities: QUESTIONS,
        content: { kind: "press", data },
      });
    const presses = (person: PlayedPerson, label: RegExp): Promise<void> =>
      gives(person, person.dataOf(label.exec(person.sees)?.[1] ?? String(label)));

    const casts = async (person: PlayedPerson): Promise<void> => {
      await presses(person, /\[(Review and vote)\]/u);
      await presses(person, /\[(Cast my vote)\]/u);
    };
    const votes = async (name: string): Promise<void> => {
      const person = world.person(name);
      await gives(person, "1|vote|card|12|");
      await presses(person, /\[(Add Parco Nord) \|/u);
      if (isOf(HESITATES, name)) {
        await presses(person, /\[(Remove Parco Nord)/u);
        await presses(person, /\[(Add Parco Nord) \|/u);
      }
      await presses(person, /\| (My ballot [^|\]]+)\]/u);
      await casts(person);
      if (!isOf(VOTES_AGAIN, name)) return;
      await presses(person, /\[(Change my vote)/u);
      await presses(person, /\[(Start from my last ballot)\]/u);
      await casts(person);
    };
    await soManyAtOnce(2 * IN_FLIGHT, names, votes);

    expect(platform.repeated).toBeGreaterThan(0);
    expect(platform.deliveries).toBeGreaterThan(updates + platform.repeated);
    expect(await prisma.ballot.count()).toBe(PEOPLE);
    expect(await prisma.voterRollEntry.count()).toBe(PEOPLE);
    expect(await prisma.draftBallot.count()).toBe(0);
    const ballots = await prisma.ballot.findMany({ select: { choices: true, voterTag: true } });
    expect(new Set(ballots.map(({ voterTag }) => voterTag)).size).toBe(PEOPLE);
    expect(ballots.every(({ choices }) => choices.length === 1)).toBe(true);
    const counted = await prisma.receipt.findMany({ where: { state: "counted" } });
    const shown = names.map((name) => receiptOf(world.person(name)));
    expect(shown.toSorted()).toEqual(counted.map(({ code }) => code).toSorted());
    expect(await prisma.receipt.count({ where: { state: "replaced" } })).toBe(PEOPLE / 10);
    expect([await platform.errors(), warnings]).toEqual([[], []]);
  },
  DEADLINE_MS,
);
