import { beforeAll, expect, test } from "vitest";
import type { ChatEvent } from "../../src/chat/event.js";
import { isOutage } from "../../src/persistence/is-outage.js";
import { ChatMessenger } from "../support/chat-messenger.js";
import { openTestDatabase } from "../support/database.js";
import { addVoters, soManyAtOnce } from "../support/many-voters.js";
import { addSampleProcess } from "../support/sample-process.js";
import { receiptOf } from "../support/voters.js";
import { QUESTIONS, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const messenger = new ChatMessenger("test");
// Two processes of the service, behind one platform.
const worlds = [new World(database, "one", messenger), new World(database, "other", messenger)] as const;

const PEOPLE = 150;
const AT_ONCE = 20;

let names: string[] = [];

beforeAll(async () => {
  await addSampleProcess(prisma);
  names = await addVoters(prisma, PEOPLE);
}, 120_000);

let updates = 0;

/** Whatever could not be acknowledged is delivered again, as a platform does. */
async function delivered(world: World, event: ChatEvent): Promise<void> {
  for (;;) {
    try {
      return await world.inbox.receive(event, {});
    } catch (error) {
      if (!isOutage(error)) throw error;
    }
  }
}

/** One update: once, twice or three times, to both processes, at the same time. */
async function deliveredAgain(person: PlayedPerson, data: string): Promise<void> {
  const event: ChatEvent = {
    id: `again-${++updates}`,
    platform: "test",
    chat: { id: person.id, kind: "private" },
    from: person.sender,
    capabilities: QUESTIONS,
    content: { kind: "press", data },
  };
  const times = 1 + (updates % 3);
  await Promise.all(
    Array.from({ length: times }, (_, index) => delivered(worlds[index % 2] ?? worlds[0], event)),
  );
}

const labelled = (person: PlayedPerson, label: RegExp): string =>
  person.dataOf(label.exec(person.sees)?.[1] ?? String(label));

/** Five presses, from a project's card to the receipt. */
async function votes(name: string): Promise<void> {
  const person = worlds[0].person(name);
  await deliveredAgain(person, "1|vote|card|12|");
  await deliveredAgain(person, labelled(person, /\[(Add Parco Nord) \|/u));
  await deliveredAgain(person, labelled(person, /\| (My ballot [^|\]]+)\]/u));
  await deliveredAgain(person, labelled(person, /\[(Review and vote)\]/u));
  await deliveredAgain(person, labelled(person, /\[(Cast my vote)\]/u));
}

test(`I-1, I-8: ${PEOPLE} people press five times, each press delivered up to three times to two processes: one ballot each`, async () => {
  await soManyAtOnce(AT_ONCE, names, votes);
  expect(await prisma.ballot.count()).toBe(PEOPLE);
  expect(await prisma.voterRollEntry.count()).toBe(PEOPLE);
  expect(await prisma.draftBallot.count()).toBe(0);
  const ballots = await prisma.ballot.findMany({ select: { choices: true, points: true, voterTag: true } });
  expect(new Set(ballots.map(({ voterTag }) => voterTag)).size).toBe(PEOPLE);
  expect(ballots.every(({ choices, points }) => choices.length === 1 && points.length === 0)).toBe(true);
  const receipts = await prisma.receipt.findMany();
  expect(receipts.every(({ state }) => state === "counted")).toBe(true);
  const shown = names.map((name) => receiptOf(worlds[0].person(name)));
  expect(shown.toSorted()).toEqual(receipts.map(({ code }) => code).toSorted());
  expect(worlds.flatMap(({ log }) => log.errors)).toEqual([]);
}, 300_000);
