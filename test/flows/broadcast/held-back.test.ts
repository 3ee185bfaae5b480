import { beforeEach, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { holdBack } from "../../../src/services/broadcasts/hold-back.js";
import { addReaders, newestBroadcast, testsBroadcast } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { deliverAll } from "../../support/groups.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";
import { transcriptOf } from "../../support/chat-messenger.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

let anna: PlayedPerson;
let berta: PlayedPerson;
let people: string[];

beforeEach(async () => {
  if (!anna) {
    await addSampleProcess(prisma);
    people = await addReaders(world, "reader", 500);
    anna = await atTheDesk(world, "anna", "organizer", { name: "Anna" });
    berta = await atTheDesk(world, "berta", "organizer", { name: "Berta" });
  }
  await prisma.announcement.deleteMany();
  await testsBroadcast(anna);
  await anna.presses("Choose when it goes");
  await anna.presses("Now");
  await anna.presses("Send it to 500 people");
});

/** What planning asks when it falls due. */
async function fallsDue(): Promise<boolean> {
  const { id } = await newestBroadcast(world);
  const announcement = { id, processId: PROCESS_ID, communityId: COMMUNITY_ID };
  const held = await inTransaction(prisma, (tx) => holdBack(world.app, tx, announcement));
  await deliverAll(world);
  return held;
}

const lastTold = (person: PlayedPerson): string => {
  const message = person.log.at(-1);
  return message ? transcriptOf(message) : "";
};

test("as many as were agreed on: nothing holds it back", async () => {
  expect(await fallsDue()).toBe(false);
  expect((await newestBroadcast(world)).state).toBe("planned");
});

test("too few by now: it goes back to its author, and nobody gets it", async () => {
  const gone = people.slice(9);
  await prisma.participant.updateMany({ where: { id: { in: gone } }, data: { stoppedAt: new Date() } });
  expect(await fallsDue()).toBe(true);
  expect(await newestBroadcast(world)).toMatchObject({ state: "draft", testedAt: null });
  expect(lastTold(anna)).toContain("would reach too few people, so it was not sent.");
  await prisma.participant.updateMany({ data: { stoppedAt: null } });
});

test("whoever wrote it is no organizer any more: it waits for somebody who is", async () => {
  const author = { participantId: (await newestBroadcast(world)).createdBy ?? "" };
  await prisma.role.updateMany({ where: author, data: { revokedAt: world.clock.at } });
  const told = anna.log.length;
  expect(await fallsDue()).toBe(true);
  expect(await newestBroadcast(world)).toMatchObject({ state: "waiting" });
  expect(anna.log).toHaveLength(told);
  await berta.presses("Open the message");
  await berta.presses("Approve it");
  expect(await fallsDue()).toBe(false);
  await prisma.role.updateMany({ where: author, data: { revokedAt: null } });
});

test("more than 500 by now: it waits for a second organizer, and then goes", async () => {
  await addReaders(world, "late", 1);
  expect(await fallsDue()).toBe(true);
  expect(lastTold(anna)).toContain("By now your message to many reaches 501 people");
  await berta.presses("Open the message");
  await berta.presses("Approve it");
  expect(await fallsDue()).toBe(false);
  expect((await newestBroadcast(world)).state).toBe("planned");
  expect(await prisma.auditEntry.count({ where: { action: "hold-back-broadcast" } })).toBe(3);
});
