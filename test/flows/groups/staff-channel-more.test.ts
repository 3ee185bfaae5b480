import { beforeAll, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { processRef } from "../../../src/domain/process-ref.js";
import { entry } from "../../../src/flows/screen.js";
import { loadProcess } from "../../../src/persistence/processes.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { remindOverdue } from "../../../src/services/desk/remind-overdue.js";
import { postInGroups } from "../../../src/services/groups/post-in-groups.js";
import { openTestDatabase } from "../../support/database.js";
import { addEarlierEdition, EARLIER_ID } from "../../support/earlier-edition.js";
import { aMinuteLater, channelWorld, deliverAll, PlayedGroup } from "../../support/groups.js";
import { addSent, minutePasses } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { atHome } from "../../support/newcomers.js";
import { asks } from "../../support/help.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { SLACK, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = channelWorld(database);
const channel = new PlayedGroup(world, "staff", SLACK);

let anna: PlayedPerson;
let luca: PlayedPerson;
let mina: PlayedPerson;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  const olga = await atTheDesk(world, "olga", "organizer", { name: "Olga", capabilities: SLACK });
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca", capabilities: SLACK });
  mina = await atTheDesk(world, "mina", "moderator", { name: "Mina", capabilities: SLACK });
  anna = await atHome(world, "anna");
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
  const author = await participantOf(world, anna);
  const area = "navile";
  await addSent(world, { number: 301, title: "Benches in the park", area, author });
  for (const [number, title] of [
    [302, "Somewhere to sit in the park"],
    [303, "A fountain in the square"],
  ] as const)
    await addSent(world, { number, title, area, author, waitingSince: world.clock.at });
  await aMinuteLater(world);
});

const cardWith = (text: string): string =>
  channel.reads.split("\n---\n").find((one) => one.includes(text)) ?? "(no card)";

const messagesTo = (person: PlayedPerson): number =>
  person.log.filter(({ kind }) => kind === "message").length;

test("[Merge…] on a card of the channel: proposed in private, and the card says that authors are asked (ORG-4)", async () => {
  await channel.presses(luca, "Take it", "Somewhere to sit");
  const data = channel.dataOf("Merge…", "Somewhere to sit");
  const pressedBy = (person: PlayedPerson) => person.does({ kind: "press", data }, undefined, channel.chat);
  await pressedBy(anna);
  expect(anna.reads).toContain("Only organizers and moderators can do this.");
  await pressedBy(mina);
  await mina.fillsIn({ asked: "301" });
  await mina.presses("Without a note");
  await mina.presses("Ask the authors");
  expect(mina.reads).toContain("Somebody else is reading this one.");
  expect(await prisma.proposalMerge.count()).toBe(0);

  await pressedBy(luca);
  expect(luca.sees).toBe(
    [
      "form: Merge two proposals",
      "Merge proposal 302 · Somewhere to sit in the park",
      "Into which public proposal should it go? Type its number.",
      "<Number>",
      "[Go on | Close]",
    ].join("\n"),
  );
  await luca.fillsIn({ asked: "301" });
  await luca.fillsIn({ asked: "Both are about sitting down." });
  expect(luca.reads).toContain("Staff say:\nBoth are about sitting down.");
  await luca.presses("Ask the authors");
  await deliverAll(world);
  expect(luca.reads).toContain("Merge of 302 into 301: you can undo it until 11:02");
  expect(cardWith("Somewhere to sit")).toContain(
    "Its authors are asked until 22 June whether it may go into proposal 301.\nNobody is reading it.\n[Take it]",
  );
  await pressedBy(luca);
  await luca.fillsIn({ asked: "301" });
  expect(luca.sees).toContain("The authors are already asked about a merge of proposal 302.");
});

const LOOK = [
  "Proposal 303 · Navile · Green",
  "Second look, asked for on 15 June. To be read by 22 June.",
  "A fountain in the square",
  "For everybody.",
  "Where: Navile",
  "It was refused on 15 June:",
  "It is not on public land.",
  "Its author says:",
  "The square is public, I asked.",
  "[Read it]",
].join("\n");

test("a second look has a card in the channel, edited to what became of it; whoever refused leaves it to others", async () => {
  await channel.presses(luca, "Take it", "A fountain");
  await channel.presses(luca, "Reject", "A fountain");
  for (const label of ["Reason 1", "Leave it at the reason", "Reject proposal 303"])
    await luca.presses(label);
  world.clock.moveTo("2026-06-15T09:03:00Z");
  await minutePasses(world);
  await anna.presses("Ask for a second look");
  await anna.sends("The square is public, I asked.");
  await aMinuteLater(world);
  expect(cardWith("Second look")).toBe(LOOK);

  await channel.presses(luca, "Read it", "Second look");
  expect(luca.reads).toContain("You refused this one, so somebody else reads it now.");
  await channel.presses(anna, "Read it", "Second look");
  expect(anna.reads).toContain("Only organizers and moderators can do this.");
  await channel.presses(mina, "Read it", "Second look");
  await mina.presses("Publish it after all");
  await mina.fillsIn({ asked: "You are right: it is public land." });
  await mina.presses("Publish proposal 303");
  await aMinuteLater(world);
  expect(cardWith("Second look")).toBe(
    "Second look at proposal 303\nIt was answered, or the proposal was withdrawn or has gone on.",
  );
  expect(cardWith("Read by Mina")).toContain("Public. Read by Mina, 15 June, 11:03.");

  await channel.presses(mina, "Undo", "Read by Mina");
  await deliverAll(world);
  expect(cardWith("Second look")).toBe(LOOK);
  world.clock.moveTo("2026-06-24T09:00:00Z");
  await aMinuteLater(world);
  expect(cardWith("Second look")).toContain("Overdue: to be read by 22 June.");
});

test("what is overdue is said in the channel once a day, in working hours, and to nobody in private", async () => {
  const before = [luca, mina].map(messagesTo);
  const minute = async (iso: string): Promise<number> => {
    world.clock.moveTo(iso);
    await remindOverdue(world.app);
    await deliverAll(world);
    return channel.messages.filter(({ name }) => name?.startsWith("overdue-")).length;
  };
  expect(await minute("2026-06-24T04:00:00Z")).toBe(0);
  expect(await minute("2026-06-24T09:00:00Z")).toBe(1);
  expect(await minute("2026-06-24T10:00:00Z")).toBe(1);
  expect(cardWith("Overdue at the desk")).toBe(
    "Overdue at the desk\n1 second look should have been answered by now.\n[Open the desk]",
  );
  expect(await minute("2026-06-25T09:00:00Z")).toBe(2);
  expect([luca, mina].map(messagesTo)).toEqual(before);
  await channel.presses(mina, "Open the desk");
  expect(mina.reads).toContain("1 second look waits · 1 overdue");
  await channel.presses(anna, "Open the desk");
  expect(anna.sees).not.toContain("second look");
});

test("answered after all: its two cards end, and nothing is overdue the day after", async () => {
  await channel.presses(mina, "Read it", "Second look");
  await mina.presses("Stay with it");
  await mina.fillsIn({ asked: "The register says that it is private." });
  await mina.presses("Proposal 303 stays refused");
  await deliverAll(world);
  expect(cardWith("also after a second look by Mina")).toContain("[Undo]");
  world.clock.moveTo("2026-06-26T09:00:00Z");
  await aMinuteLater(world);
  await remindOverdue(world.app);
  await deliverAll(world);
  expect(cardWith("also after a second look by Mina")).not.toContain("[Undo]");
  expect(cardWith("Second look")).not.toContain("[Read it]");
  expect(channel.messages.filter(({ name }) => name?.startsWith("overdue-"))).toHaveLength(2);
  expect(world.log.errors).toEqual([]);
});

test("a question that is overdue is said in the channel; a report of pressure never, but in private to those who may read it", async () => {
  const olga = world.person("olga");
  const before = [olga, luca, mina].map(messagesTo);
  await asks(anna, "When do we vote?");
  await anna.sends("/help");
  for (const label of ["Common questions", "Somebody pressured me", "Tell the organizers"])
    await anna.presses(label);
  await anna.sends("My boss wants to see my vote.");
  for (const day of ["2026-06-29T09:00:00Z", "2026-07-01T09:00:00Z"]) {
    world.clock.moveTo(day);
    await remindOverdue(world.app);
    await aMinuteLater(world);
  }
  const said = channel.messages.filter(({ name }) => name?.startsWith("overdue-"));
  expect(said).toHaveLength(3);
  expect(cardWith("1 question should")).toBe(
    "Overdue at the desk\n1 question should have been answered by now.\n[Open the desk]",
  );
  expect(channel.reads).toContain("When do we vote?");
  expect(channel.reads).not.toMatch(/pressure|My boss/);
  const [olgas, lucas, minas] = [olga, luca, mina].map(messagesTo);
  expect([lucas, minas]).toEqual(before.slice(1));
  expect(olgas).toBe((before[0] ?? 0) + 2);
  const last = olga.log.findLast((reply) => reply.kind === "message");
  expect(last && plainText(last.text)).toBe(
    "Bilancio partecipativo 2026\nWaiting at the desk\n1 report of pressure waits to be read.",
  );
});

test("a channel passes on to another process: last year's cards do nothing there, and new ones lead to the new process", async () => {
  const number = 304;
  await addSent(world, {
    number,
    title: "A bench by the river",
    area: "navile",
    waitingSince: world.clock.at,
  });
  await aMinuteLater(world);
  expect(channel.dataOf("Take it", "A bench by the river")).toContain(processRef(PROCESS_ID));
  await addEarlierEdition(prisma);
  const { conversationId } = await prisma.staffChannel.findFirstOrThrow();
  await prisma.staffChannel.update({ where: { conversationId }, data: { processId: EARLIER_ID } });
  expect(await channel.toast(luca, "Take it", "A bench by the river")).toBe("That button is out of date.");
  expect((await prisma.proposal.findFirstOrThrow({ where: { number } })).takenBy).toBe(null);
  // The group itself was bound to this year's process when it was set up, which says nothing of its cards.
  const note = { id: "ORG-4", lines: ["News."], buttons: [[entry("Read it", "desk", "desk")]] };
  await inTransaction(prisma, async (tx) => {
    const process = await loadProcess(tx, EARLIER_ID);
    await postInGroups(tx, world.app, [{ groupId: conversationId, process, note }]);
  });
  await deliverAll(world);
  expect(channel.dataOf("Read it", "News.")).toContain(processRef(EARLIER_ID));
});
