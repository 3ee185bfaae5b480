import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, deliverAll, PlayedGroup } from "../../support/groups.js";
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
let marta: PlayedPerson;
const eva = world.person("eva", { name: "Eva" });

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  marta = await atTheDesk(world, "marta", "moderator", { name: "Marta" });
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
});

afterAll(() => expect(world.log.errors).toEqual([]));

const cards = () => channel.reads.split("\n---\n").filter((one) => one.startsWith("Question"));
const below = () => channel.messages.filter((message) => message.below !== undefined);

test("a question is a card with a thread: taken, answered, taken back, answered, and answered back (ORG-9)", async () => {
  await asks(eva, "Is there <!channel> a ramp?");
  await aMinuteLater(world);
  expect(cards()).toEqual([
    "Question · 15 June · answer by 17 June\nIs there <!channel> a ramp?\nNobody answers it yet.\n[Take it]",
  ]);
  expect(await channel.toast(luca, "Take it")).toBe("It is yours for 15 minutes.");
  await deliverAll(world);
  expect(cards()[0]).toContain("Luca answers it until 11:15.\n[Answer]\n[Pass it on]\n[Leave it for others]");
  await channel.presses(marta, "Answer");
  expect(marta.reads).toContain("Somebody else answers it until 11:15");
  await channel.presses(luca, "Answer");
  await luca.sends("Yes, on the right.");
  await luca.presses("Send the answer");
  await deliverAll(world);
  expect(below().map(({ below: card }) => card)).toEqual([expect.stringMatching(/^question-/)]);
  expect(channel.reads).toContain("Luca answers:\nYes, on the right.");
  expect(await channel.toast(marta, "Undo")).toBe("Only whoever wrote an answer takes it back.");
  expect(await channel.toast(luca, "Undo")).toBe("Taken back. Nobody was told.");
  await deliverAll(world);
  expect(channel.reads).toContain("Luca took this back. Nobody was told.");
  expect(channel.reads).not.toContain("Yes, on the right.");
  await channel.toast(luca, "Take it");
  await deliverAll(world);
  await channel.presses(luca, "Answer");
  await luca.sends("Yes, on the left.");
  await luca.presses("Send the answer");
  await twoMinutesLater(world);
  world.clock.at = new Date(+world.clock.at + 1000);
  await aMinuteLater(world);
  expect(cards()[0]).toContain("answered\nIs there <!channel> a ramp?\nAnswered by Luca.");
  expect(messagesTo(eva)).toEqual([expect.stringContaining("Yes, on the left.")]);
  await eva.presses("Answer back");
  await eva.sends("Thank you, and parking?");
  await deliverAll(world);
  expect(below()).toHaveLength(3);
  expect(channel.reads).toContain("Whoever asked writes:\nThank you, and parking?");
  expect(cards()[0]).toContain(
    "They wrote last:\nThank you, and parking?\nNobody answers it yet.\n[Take it]",
  );
  expect(channel.reads).not.toContain("Eva");
});

test("a report of pressure is no card, and nobody without a role takes a question", async () => {
  const ugo = world.person("ugo");
  await ugo.does({ kind: "press", data: "1|help|pressure||" });
  await ugo.presses("Tell the organizers");
  await ugo.sends("My landlord stood beside me.");
  await aMinuteLater(world);
  expect(channel.reads).not.toContain("landlord");
  expect(await channel.toast(eva, "Take it")).toMatch(/^Only/);
});
