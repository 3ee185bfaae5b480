import { beforeAll, beforeEach, expect, test } from "vitest";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { holdBack } from "../../../src/services/broadcasts/hold-back.js";
import { addReaders, newestBroadcast, testsBroadcast } from "../../support/broadcasting.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, PlayedGroup } from "../../support/groups.js";
import { atTheDesk } from "../../support/moderating.js";
import { addSampleProcess, COMMUNITY_ID, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { lastMessage } from "../../support/together.js";
import { expectChat, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;
const channel = new PlayedGroup(world, "staff");

let anna: PlayedPerson;
let berta: PlayedPerson;
let moderator: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  await addReaders(world, "many", 500);
  anna = await atTheDesk(world, "anna", "organizer", { name: "Anna" });
});

beforeEach(() => world.clock.moveTo(NOW.toISOString()));

const labels = (person: PlayedPerson) => person.buttons.map(({ label }) => label);

/** Up to the last question. */
async function upToSending(person: PlayedPerson, text?: string): Promise<void> {
  await testsBroadcast(person, text);
  await person.presses("Choose when it goes");
  await person.presses("Now");
}

async function asksForApproval(person: PlayedPerson, text?: string): Promise<void> {
  await upToSending(person, text);
  await person.presses("Ask for approval");
}

const cardWith = (text: string): string =>
  channel.reads.split("\n---\n").findLast((one) => one.includes(text)) ?? "(no card)";

test("500 people need nobody else", async () => {
  await upToSending(anna);
  expect(anna.reads).not.toContain("second organizer");
  await anna.presses("Send it to 500 people");
  expect((await newestBroadcast(world)).state).toBe("planned");
});

test("501 do; the only organizer is told so", async () => {
  await addReaders(world, "one more", 1);
  await upToSending(anna);
  expect(anna.reads).toContain(
    "It reaches more than 500 people, so a second organizer must approve it first.",
  );
  expect(anna.reads).toContain("You are the only organizer here. Somebody else must become one first.");
  await anna.presses("Ask for approval");
  expect(anna.reads).toContain("Message to many · waits for approval\nWritten by Anna.");
  expect(labels(anna)).not.toContain("Approve it");
  // What no button offers is refused by the act as well.
  const { turn } = await prisma.conversation.findFirstOrThrow({ where: { externalId: "anna" } });
  await anna.does({ kind: "press", data: `1|broadcast|approve||${turn.toString(36)}` });
  expect(anna.reads).toContain("You wrote this one, so another organizer has to approve it.");
  await anna.presses("Take it back and change it");
});

test("the second organizer is told, finds it at the desk, reads it and approves; the author is told", async () => {
  berta = await atTheDesk(world, "berta", "organizer", { name: "Berta" });
  world.clock.moveTo("2026-11-16T17:50:00Z");
  await asksForApproval(anna, "Vote for your district.");
  expect(berta.log.at(-1)).toMatchObject({ kind: "message", id: "ORG-6" });
  await berta.sends("/admin");
  expect(berta.reads).toContain("1 message waits for a second organizer");
  await berta.presses("Open the message");
  expect(berta.reads).toContain("Vote for your district.");
  expect(berta.reads).toContain("Now: 501 people (Telegram 501)\nIt goes out as soon as it is approved.");
  await berta.presses("See it as they will");
  await berta.presses("‹ Back");
  world.clock.moveTo("2026-11-16T18:20:00Z");
  await berta.presses("Approve it");
  expect(berta.reads).toContain("Message to many · planned");
  const row = await newestBroadcast(world);
  expect(row).toMatchObject({ state: "planned", dueAt: new Date("2026-11-16T18:20:00Z") });
  expect(row.approvedBy).not.toBe(row.createdBy);
  expect(anna.log.at(-1)).toMatchObject({ kind: "message", id: "ORG-6" });
});

test("in the staff channel: a card with the words, approved by an organizer, by nobody else", async () => {
  moderator = await atTheDesk(world, "mod", "moderator", { name: "Mod" });
  await channel.adds(anna);
  await channel.commands(anna, "admin");
  await anna.presses("Use this channel for staff");
  world.clock.moveTo("2026-11-16T19:00:00Z");
  await asksForApproval(anna, "Text on a card.");
  await aMinuteLater(world);
  expect(cardWith("Text on a card.")).toBe(
    [
      "Message to many",
      "Written by Anna.",
      "English · 15 of 1,000 characters",
      "Text on a card.",
      "Italiano · no text: its readers get the one in English.",
      "Button: Vote",
      "For everybody who follows this process.",
      "Now: 501 people (Telegram 501)",
      "It goes out as soon as it is approved.",
      "Nobody gets it after 19 November, 12:00: it would come too late.",
      "[Approve it | Send it back]",
    ].join("\n"),
  );
  const stranger = world.person("stranger");
  await stranger.sends("/home");
  expect(await channel.toast(stranger, "Approve it")).toContain("Only organizers can do this.");
  expect(await channel.toast(moderator, "Approve it")).toContain("Only organizers can do this.");
  expect(await channel.toast(anna, "Approve it")).toContain("You wrote this one");
  expect(await channel.toast(berta, "Approve it")).toBe("Approved. Its author is told.");
  await aMinuteLater(world);
  expect(channel.reads).toContain("Message to many\nApproved by Berta.");
  expect(channel.reads).not.toContain("[Approve it");
});

test("sent back, it is a draft; changed and asked again, only its newest card is answered", async () => {
  world.clock.moveTo("2026-11-16T20:00:00Z");
  await asksForApproval(anna, "First words.");
  await aMinuteLater(world);
  const old = channel.dataOf("Approve it", "First words.");
  // In the channel there is only the way to it: the reason is for its author.
  await channel.presses(berta, "Send it back", "First words.");
  expect(berta.reads).toContain("Message to many · waits for approval");
  await expectChat(
    berta,
    `
    you: [Send it back]
    bot: English · 12 of 1,000 characters
         First words.
         Italiano · no text: its readers get the one in English.
         Button: Vote

         Why? A few words (5–500 characters), for your colleague and the record.
         [‹ Back | Home]
    `,
  );
  await berta.sends("no");
  expect((await newestBroadcast(world)).state).toBe("waiting");
  await berta.sends("The district is missing.");
  expect(lastMessage(anna)).toContain(
    "Berta sent your message to many back. It is a draft again. The reason:\nThe district is missing.",
  );
  expect(await prisma.auditEntry.findFirst({ where: { action: "send-back-broadcast" } })).toMatchObject({
    why: "The district is missing.",
  });
  await anna.presses("Open the message");
  expect(anna.reads).toContain("Message to many · draft");
  world.clock.moveTo("2026-11-16T20:05:00Z");
  await anna.presses("Write the text");
  await anna.sends("Second words.");
  await anna.presses("Skip");
  await anna.presses("Keep it as it is");
  await anna.presses("Send a test to me");
  await anna.presses("Choose when it goes");
  await anna.presses("Now");
  await anna.presses("Ask for approval");
  await aMinuteLater(world);
  const replies = await channel.hears(berta, { kind: "press", data: old });
  expect(JSON.stringify(replies)).toContain("It was changed since you read it.");
  expect((await newestBroadcast(world)).state).toBe("waiting");
  expect(channel.reads).toContain("Message to many\nIt went back to its author.");
  expect(await channel.toast(berta, "Approve it", "Second words.")).toBe("Approved. Its author is told.");
});

test("held back after it was approved on a card: the card asks anew, and says no longer who approved", async () => {
  world.clock.moveTo("2026-11-16T20:30:00Z");
  await asksForApproval(anna, "Held back.");
  await aMinuteLater(world);
  await channel.toast(berta, "Approve it", "Held back.");
  await aMinuteLater(world);
  expect(channel.reads).not.toContain("Held back.");
  const { id } = await newestBroadcast(world);
  const { participantId } = await prisma.role.findFirstOrThrow({
    where: { kind: "organizer", participant: { displayName: "Berta" } },
  });
  const hasRole = (revokedAt: Date | null) =>
    prisma.role.updateMany({ where: { participantId }, data: { revokedAt } });
  await hasRole(world.clock.now());
  const planned = { id, processId: PROCESS_ID, communityId: COMMUNITY_ID };
  expect(await inTransaction(prisma, (tx) => holdBack(world.app, tx, planned))).toBe(true);
  await aMinuteLater(world);
  expect(cardWith("Held back.")).toContain("[Approve it | Send it back]");
  await hasRole(null);
  expect(await channel.toast(berta, "Approve it", "Held back.")).toBe("Approved. Its author is told.");
});

test("not approved before the vote ended: it asks for what is over (UX-12)", async () => {
  world.clock.moveTo("2026-11-16T20:40:00Z");
  await asksForApproval(anna, "Vote today.");
  await aMinuteLater(world);
  world.clock.moveTo("2026-11-19T12:00:00Z");
  expect(await channel.toast(berta, "Approve it", "Vote today.")).toContain("It would come too late");
  expect((await newestBroadcast(world)).state).toBe("waiting");
});

test("what its reader has not seen is not approved in private either", async () => {
  world.clock.moveTo("2026-11-16T21:00:00Z");
  await asksForApproval(anna, "Read before it changed.");
  await berta.sends("/admin");
  await berta.presses("Messages");
  await berta.presses("Messages to many");
  await berta.presses("1 · Read before it changed.");
  await anna.presses("Take it back and change it");
  world.clock.moveTo("2026-11-16T21:01:00Z");
  await anna.presses("Write the text");
  await anna.sends("Not read yet.");
  await anna.presses("Skip");
  await anna.presses("Keep it as it is");
  await anna.presses("Send a test to me");
  await anna.presses("Choose when it goes");
  await anna.presses("Now");
  await anna.presses("Ask for approval");
  await berta.presses("Approve it");
  expect(berta.reads).toContain("It was changed since you read it. Here is how it stands.");
  expect(berta.reads).toContain("Not read yet.");
  await berta.presses("Approve it");
  expect((await newestBroadcast(world)).state).toBe("planned");
  expect(world.log.errors).toEqual([]);
});
