import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { asks, messagesTo, twoMinutesLater } from "../../support/help.js";
import { atTheDesk } from "../../support/moderating.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess } from "../../support/sample-process.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;
const channel = new PlayedGroup(world, "staff");

let luca: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
});

afterEach(() => expect(world.log.errors).toEqual([]));

const UNREACHED = "I could not reach whoever asked: their chat is closed to me.";

async function answers(question: string, answer: string): Promise<void> {
  await luca.sends("/admin");
  await luca.presses("See questions");
  await luca.presses(`1 · ${question}`);
  await luca.sends(answer);
  await luca.presses("Send the answer");
}

const cardOf = (question: string): string =>
  channel.reads.split("\n---\n").find((one) => one.includes(question)) ?? "(no card)";

async function readsThread(question: string): Promise<string> {
  await luca.sends("/admin");
  await luca.presses("See questions");
  await luca.presses("Answered, open: 1");
  await luca.presses(`1 · ${question}`);
  return luca.reads;
}

test("an answer that cannot be delivered is not told: thread and card say so, until whoever asked is back (ORG-9)", async () => {
  const eva = world.person("eva", { name: "Eva" });
  await asks(eva, "Is there a ramp?");
  await aMinuteLater(world);
  await answers("Is there a ramp?", "On the right.");
  world.messenger.gone.set("eva", "blocked");
  await twoMinutesLater(world);
  world.clock.at = new Date(+world.clock.at + 1_000);
  await aMinuteLater(world);
  expect(cardOf("Is there a ramp?")).toContain(`Answered by Luca.\n${UNREACHED}`);
  expect(cardOf("Is there a ramp?")).toContain("If they come back by 15 July, I tell them.");
  expect(await readsThread("Is there a ramp?")).toContain(UNREACHED);
  await twoMinutesLater(world);
  expect(await prisma.helpMessage.count({ where: { toldAt: null } })).toBe(1);

  world.messenger.gone.delete("eva");
  await eva.sends("/home");
  await twoMinutesLater(world);
  expect(messagesTo(eva).at(-1)).toContain("On the right.");
  await aMinuteLater(world);
  expect(cardOf("Is there a ramp?")).toContain("Answered by Luca.");
  expect(cardOf("Is there a ramp?")).not.toContain(UNREACHED);
});

test("a chat that is closed is closed to every community in it: an answer is sent there once", async () => {
  const ida = world.person("ida", { name: "Ida" });
  await asks(ida, "Is there a lift?");
  await aMinuteLater(world);
  const chat = await prisma.conversation.findFirstOrThrow({ where: { externalId: "ida" } });
  const now = world.clock.now();
  const [communityId, participantId] = [randomUUID(), randomUUID()];
  await prisma.community.create({
    data: { id: communityId, slug: "elsewhere", name: "Elsewhere", createdAt: now },
  });
  await prisma.participant.create({ data: { id: participantId, communityId, createdAt: now } });
  const account = { communityId, participantId, platform: chat.platform, externalId: "ida", lastSeenAt: now };
  await prisma.account.create({ data: { id: randomUUID(), ...account } });
  await prisma.conversation.update({ where: { id: chat.id }, data: { communityId, participantId } });
  await answers("Is there a lift?", "On the left.");
  world.messenger.gone.set("ida", "blocked");
  for (let minutes = 0; minutes < 3; minutes++) {
    await twoMinutesLater(world);
    world.clock.at = new Date(+world.clock.at + 1_000);
    await aMinuteLater(world);
  }
  expect(await prisma.outboxMessage.count({ where: { conversationId: chat.id, state: "unreachable" } })).toBe(
    1,
  );
  expect(cardOf("Is there a lift?")).toContain(UNREACHED);
});

test("whoever writes more before an answer has reached them has waited all the time (ORG-9)", async () => {
  const ugo = world.person("ugo", { name: "Ugo" });
  world.clock.moveTo(MONDAY);
  await asks(ugo, "Who may vote?");
  const since = async () =>
    (await prisma.helpRequest.findFirstOrThrow({ where: { text: "Who may vote?" } })).waitingSince;
  const asked = await since();
  world.clock.at = new Date(+world.clock.at + 60 * 60_000);
  await answers("Who may vote?", "Everybody.");
  await ugo.sends("/mine");
  await ugo.presses("My questions");
  await ugo.presses("Who may vote?");
  await ugo.presses("Write more");
  await ugo.sends("My cousin too?");
  expect(await since()).toEqual(asked);
  const said = world.clock.now();
  // The answer reaches them after all: what they said since waits from then on.
  await twoMinutesLater(world);
  expect(messagesTo(ugo).at(-1)).toContain("Everybody.");
  expect(await since()).toEqual(said);
});
