import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Sender } from "../../../src/chat/event.js";
import { moveConversation } from "../../../src/persistence/moved-chat.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { refreshDrives } from "../../../src/services/drives/refresh-drives.js";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, deliverAll, PlayedGroup } from "../../support/groups.js";
import { atHome } from "../../support/newcomers.js";
import { MONDAY } from "../../support/proposing.js";
import { addProposal } from "../../support/public-proposals.js";
import { changeRules } from "../../support/rules.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { expectChat, FORMS, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;

let number = 400;
let channel: PlayedGroup;
let anna: PlayedPerson;

beforeAll(() => addSampleProcess(prisma));

beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await changeRules(prisma, { supports: { hidden: false } });
  await addProposal(prisma, { number: ++number, title: `Trees in via Arno`, area: "savena" });
  channel = new PlayedGroup(world, `group-${number}`);
  anna = await atHome(world, `anna-${number}`);
  await channel.adds(anna);
  await channel.commands(anna, "start");
});

afterEach(() => expect(world.log.errors).toEqual([]));

const END = "Until supports close: 30 October";

/** Asked by Anna in her private chat, posted in the group she acted in. */
async function collects(goal = "2", until = END): Promise<void> {
  await anna.sends(`/start s_${number}`);
  await anna.presses("Collect supports");
  await anna.sends(goal);
  await anna.presses(until);
  await deliverAll(world);
}

const member = (name: string): Promise<PlayedPerson> => atHome(world, `${name}-${number}`);
const reads = (): string => channel.reads.split("\n---\n").at(-1) ?? "";
const supports = (): Promise<number> => prisma.support.count({ where: { proposal: { number } } });
/** A stranger to the bot, or a guest: somebody who can only press. */
const passing = (sender: Partial<Sender>): Pick<PlayedPerson, "sender"> => ({
  sender: { id: `passing-${number}`, name: "Zoe", language: "en", ...sender },
});
const edits = (): number =>
  world.messenger.chat(channel.id).log.filter((reply) => reply.kind === "message" && reply.id === "SLK-6")
    .length;

const LINK_FIRST =
  "Link your account (1 min) so your support counts. " +
  "Press “Open in private” and say hello there; with /link you bring along a chat you have elsewhere.";
const SUPPORTED = "Supported. This is not the vote; it helps the proposal move on.";

test("asked in private, question by question; the group reads a number and nobody (SLK-6)", async () => {
  await anna.sends(`/start s_${number}`);
  await expectChat(
    anna,
    `
    you: [Collect supports]
    bot: Step 1 of 2 · Goal
         How many supports does your group aim at? Write a number. Everybody in your group will read it.
         [‹ Back | Home]
    you: some
    bot: Please write a number from 2 to 100,000.
         Step 1 of 2 · Goal
         How many supports does your group aim at? Write a number. Everybody in your group will read it.
         [‹ Back | Home]
    you: 2
    bot: Step 2 of 2 · Last day
         Until when do you collect?
         [Until supports close: 30 October]
         [18 June]
         [22 June]
         [29 June]
         [15 July]
         [‹ Back | Home]
    you: [22 June]
    bot: Posted in your group. The number there follows within a minute.
         Nobody sees who supports it, not even your association.
         [Home]
    `,
  );
  await deliverAll(world);
  expect(reads()).toBe(
    [
      "Who supports it? Trees in via Arno",
      `proposal ${number} · Savena`,
      "For everybody.",
      "0 of 2, 7 days left",
      "A support helps the proposal move on. It is not the vote. Nobody sees who gives it.",
      "[Support]",
      "[Open in private]",
    ].join("\n"),
  );
});

test("the same in Italian, as one form, with a code for the street where there are links", async () => {
  world.app.linkTo = () => (start) => `https://t.me/portico_bot?start=${start}`;
  const ugo = world.person(`ugo-${number}`, { language: "it", capabilities: FORMS });
  await ugo.sends("/start");
  await channel.commands(ugo, "start");
  await ugo.sends(`/start s_${number}`);
  await ugo.presses("Raccogli sostegni");
  await ugo.fillsIn({ goal: "2", until: "end" });
  await deliverAll(world);
  const url = `https://t.me/portico_bot?start=s_${number}`;
  expect(ugo.reads).toContain(`Per la strada: ${url}`);
  expect(reads()).toContain(url);
  await ugo.presses("Codice per un manifesto");
  expect(ugo.log.some((reply) => reply.kind === "message" && reply.image !== undefined)).toBe(true);
  world.app.linkTo = () => undefined;
});

test("pressed in the group it is a support like any other, told to whoever pressed alone", async () => {
  await collects();
  expect(reads()).toContain("0 of 2, 137 days left");
  const bea = await member("bea");
  expect(await channel.toast(bea, "Support")).toBe(SUPPORTED);
  expect(await channel.toast(bea, "Support")).toBe(SUPPORTED);
  expect(await supports()).toBe(1);
  await aMinuteLater(world);
  expect(reads()).toContain("1 of 2, 137 days left");
  expect(reads()).not.toContain("Anna");
  await bea.sends(`/start s_${number}`);
  expect(bea.sees).toContain("[Supported · Undo]");
});

test("somebody we do not know, or never welcomed, or a guest, is told how their support comes to count", async () => {
  await collects();
  const unwelcomed = world.person(`new-${number}`);
  await unwelcomed.sends("/start");
  for (const person of [passing({}), unwelcomed])
    expect(await channel.toast(person as PlayedPerson, "Support")).toBe(LINK_FIRST);
  const guest = await member("guest");
  const press = { kind: "press", data: channel.dataOf("Support") } as const;
  const [toast] = await channel.hears(passing({ id: guest.id, guest: true }), press);
  expect(toast).toEqual({ kind: "toast", text: LINK_FIRST });
  expect(await supports()).toBe(0);
  const [italian] = await channel.hears(passing({ language: "it" }), press);
  expect(italian).toMatchObject({ text: expect.stringContaining("così il tuo sostegno conta") as string });
});

test("what is refused elsewhere is refused here: one's own, and more than the quota", async () => {
  await changeRules(prisma, { supports: { hidden: false, quota: 1 } });
  await collects();
  const bea = await member("bea");
  await addProposal(prisma, { number: number + 5_000, title: "Another one" });
  await bea.sends(`/start s_${number + 5_000}`);
  await bea.presses("Support");
  expect(await channel.toast(bea, "Support")).toContain("You have given all 1 supports.");
  const account = await prisma.account.findFirstOrThrow({ where: { externalId: anna.id } });
  await prisma.proposal.updateMany({ where: { number }, data: { authorId: account.participantId } });
  expect(await channel.toast(anna, "Support")).toContain("You wrote this one");
  expect(await supports()).toBe(0);
});

test("twenty people at once are twenty supports, and one edit", async () => {
  await collects("20");
  const people = await Promise.all(Array.from({ length: 20 }, (_, index) => member(`p${index}`)));
  const before = edits();
  await Promise.all(people.map((person) => channel.presses(person, "Support")));
  expect(await supports()).toBe(20);
  expect(edits() - before).toBe(0);
  await aMinuteLater(world);
  expect(edits() - before).toBe(1);
  expect(reads()).toContain("20 of 20, 137 days left\nThe goal is reached. More supports still help.");
});

test("what is given elsewhere shows within a minute; nothing new is no edit", async () => {
  await collects();
  const bea = await member("bea");
  await bea.sends(`/start s_${number}`);
  await bea.presses("Support");
  await aMinuteLater(world);
  expect(reads()).toContain("1 of 2");
  await bea.presses("Supported · Undo");
  await aMinuteLater(world);
  expect(reads()).toContain("0 of 2");
  const before = edits();
  await aMinuteLater(world);
  await aMinuteLater(world);
  expect(edits()).toBe(before);
});

test("where counts are hidden there is no counter, whoever supports, and none at the end", async () => {
  await changeRules(prisma, { supports: { hidden: true } });
  await collects();
  await channel.presses(await member("bea"), "Support");
  await channel.presses(await member("carla"), "Support");
  await aMinuteLater(world);
  expect(reads()).toContain("Until 30 October. How many support it is not shown in this process.");
  expect(reads()).not.toMatch(/of 2|goal/);
  world.clock.moveTo("2026-11-05T10:00:00Z");
  await aMinuteLater(world);
  expect(reads()).toContain("This collecting is over.\n");
  expect(reads()).not.toMatch(/of 2|goal/);
});

test("after its last day it says once how it ended, without its button; a press then changes nothing", async () => {
  await collects("2", "18 June");
  await channel.presses(await member("bea"), "Support");
  const data = channel.dataOf("Support");
  world.clock.moveTo("2026-06-18T21:59:00Z");
  await aMinuteLater(world);
  expect(reads()).toContain("1 of 2, last day today");
  world.clock.moveTo("2026-06-18T22:00:00Z");
  const carla = await member("carla");
  const late = { kind: "toast", text: "This collecting is over, so nothing was changed." };
  expect(await channel.hears(carla, { kind: "press", data })).toEqual([late]);
  await Promise.all([refreshDrives(world.app), refreshDrives(world.app)]);
  await aMinuteLater(world);
  expect(reads()).toContain("This collecting is over, with 1 of 2.\n[Open in private]");
  expect(reads()).not.toContain("[Support]");
  expect(await channel.hears(carla, { kind: "press", data })).toEqual([late]);
  expect(await supports()).toBe(1);
});

test("over when supports close, or when the proposal is withdrawn, which is then not told again", async () => {
  await collects();
  await prisma.proposal.updateMany({ where: { number }, data: { state: "withdrawn" } });
  await aMinuteLater(world);
  expect(reads()).toBe(`Proposal ${number}\nThis collecting is over, with 0 of 2.`);
});

test("one at a time for a group and a proposal; after the end, a new message", async () => {
  await collects("2", "18 June");
  await collects("5");
  expect(anna.reads).toContain("Your group already collects supports for this one.");
  expect(await prisma.supportDrive.count({ where: { proposal: { number } } })).toBe(1);
  world.clock.moveTo("2026-06-19T10:00:00Z");
  await aMinuteLater(world);
  await collects("5");
  expect(channel.reads).toContain("with 0 of 2.");
  expect(reads()).toContain("0 of 5");
});

test("made up, or of another group: never a support (I-3)", async () => {
  await collects();
  const elsewhere = new PlayedGroup(world, `elsewhere-${number}`);
  const bea = await member("bea");
  const old = { kind: "toast", text: "That button is out of date." };
  for (const data of ["1|drive|support|999999|", "1|drive|support|x|", "1|drive|support|-1|"])
    expect(await channel.hears(bea, { kind: "press", data })).toEqual([old]);
  const data = channel.dataOf("Support");
  expect(await elsewhere.hears(bea, { kind: "press", data })).toEqual([old]);
  expect(await supports()).toBe(0);
});

test("when the bot is removed it stops, and follows a group to its new id (SLK-9)", async () => {
  await collects();
  const moved = await prisma.conversation.findFirstOrThrow({ where: { externalId: channel.id } });
  const to = new PlayedGroup(world, `moved-${number}`);
  await to.hears(anna, { kind: "command", name: "start", args: "" });
  const move = { conversationId: moved.id, platform: "test", to: to.id };
  await inTransaction(prisma, (tx) => moveConversation(tx, move));
  await aMinuteLater(world);
  expect(to.reads).toContain("0 of 2");
  expect(await to.toast(await member("bea"), "Support")).toBe(SUPPORTED);
  await to.removes(anna);
  expect(await prisma.supportDrive.count({ where: { proposal: { number } } })).toBe(0);
});
