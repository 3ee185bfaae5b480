import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { aMinuteLater, channelWorld, deliverAll, PlayedGroup } from "../../support/groups.js";
import { asks, messagesTo } from "../../support/help.js";
import { atTheDesk, tellAuthors } from "../../support/moderating.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { addEarlierEdition, EARLIER_ID } from "../../support/earlier-edition.js";
import { participantOf } from "../../support/organizers.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = channelWorld(database);
const { prisma } = database;
const channel = new PlayedGroup(world, "staff");

let anna: PlayedPerson;
let olga: PlayedPerson;
let luca: PlayedPerson;
let marta: PlayedPerson;
let nobody: PlayedPerson;
let next = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  olga = await atTheDesk(world, "olga", "organizer", { name: "Olga" });
  luca = await atTheDesk(world, "luca", "moderator", { name: "Luca" });
  marta = await atTheDesk(world, "marta", "moderator", { name: "Marta", language: "it" });
  nobody = world.person("nobody", { name: "Nobody" });
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
});

/** A new proposal by somebody new, its card in the channel, and its number. */
async function cardOf(title: string): Promise<{ number: number; card: () => string }> {
  anna = world.person(`anna-${++next}`, { name: "Anna" });
  await sendsProposal(anna, title);
  await aMinuteLater(world);
  const { number } = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title } } },
    select: { number: true },
  });
  const card = () => channel.reads.split("\n---\n").find((one) => one.includes(title)) ?? "(no card)";
  return { number: number ?? 0, card };
}

/** Nothing waits to be read at the start of a test. */
beforeEach(async () => {
  world.clock.moveTo(MONDAY);
  await prisma.proposal.updateMany({ data: { waitingSince: null, takenBy: null, takenUntil: null } });
});

test("bound by an organizer from the channel itself, on record; moderators are not offered it (ORG-4)", async () => {
  expect(olga.reads).toContain("From now on, what waits to be read is posted in that channel.");
  expect(olga.buttons.map(({ label }) => label)).toContain("Stop using this channel");
  expect(await prisma.auditEntry.findFirst({ where: { action: "use-for-staff" } })).not.toBeNull();
  await channel.commands(luca, "admin");
  expect(luca.buttons.map(({ label }) => label)).not.toContain("Use this channel for staff");
  const turn = await prisma.conversation.findFirstOrThrow({ where: { externalId: "luca" } });
  await luca.does({ kind: "press", data: `1|desk|use-channel||${turn.turn.toString(36)}` });
  expect(luca.reads).toContain("Only organizers can do this.");
  await olga.sends("/admin");
  expect(olga.buttons.map(({ label }) => label)).not.toContain("Use this channel for staff");
});

test("a card for each that waits: taken, published, undone, and edited to what became of it", async () => {
  const { number, card } = await cardOf("A card to be taken");
  expect(card()).toBe(
    [
      `Proposal ${number} · Navile · Green`,
      "Sent on 15 June. To be read by 22 June.",
      "A card to be taken",
      "The pavement is hot and there is nowhere to sit.",
      "Where: Via Fioravanti 24, Navile",
      "Its author has sent nothing else.",
      "Nobody is reading it.",
      "[Take it]",
    ].join("\n"),
  );
  expect(await channel.toast(luca, "Take it", "A card to be taken")).toBe(
    `Proposal ${number} is yours to read for 15 minutes.`,
  );
  expect(card()).toContain(
    "Reading: Luca, until 11:15.\n[Publish]\n[Ask for a change | Reject]\n[Merge…]\n[Leave it for others]",
  );
  expect(await channel.toast(luca, "Publish", "A card to be taken")).toBe(
    `Proposal ${number} is public. You can undo it for 2 minutes.`,
  );
  expect(card()).toBe(
    [
      `Proposal ${number} · Navile · Green`,
      "A card to be taken",
      "Public. Read by Luca, 15 June, 11:00.",
      "It can be undone until 11:02; then its author is told.",
      "[Undo]",
    ].join("\n"),
  );
  expect(await channel.toast(marta, "Undo", "A card to be taken")).toBe("Può annullare solo chi ha deciso.");
  expect(await channel.toast(luca, "Undo", "A card to be taken")).toContain("Undone.");
  expect(card()).toContain("Nobody is reading it.");
  await channel.presses(luca, "Take it", "A card to be taken");
  await channel.presses(luca, "Publish", "A card to be taken");
  world.clock.moveTo("2026-06-15T09:03:00Z");
  await aMinuteLater(world);
  expect(card()).not.toContain("[Undo]");
  const acts = await prisma.auditEntry.findMany({
    where: { subject: `proposal ${number}` },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(acts.map(({ action }) => action)).toEqual(
    ["take", "publish", "undo", "take", "publish"].map((act) => `${act}-proposal`),
  );
});

test("two at one card: the second is told who reads it, and pressed at once only one has it", async () => {
  const { card } = await cardOf("A card for two");
  const toasts = await Promise.all(
    [luca, marta].map((one) => channel.toast(one, "Take it", "A card for two")),
  );
  const said = toasts.join("\n");
  expect(said).toMatch(/yours to read|tua da leggere/);
  expect(said).toMatch(/Marta is reading|Luca la sta leggendo/);
  expect(card()).toMatch(/Reading: (Luca|Marta), until 11:15\./);
  const second = card().includes("Luca") ? marta : luca;
  expect(await channel.toast(second, "Publish", "A card for two")).toMatch(/reading this one|sta leggendo/);
  world.clock.moveTo("2026-06-15T09:16:00Z");
  await aMinuteLater(world);
  expect(card()).toContain("Nobody is reading it.");
});

test("asked for a change and rejected in private, where the desk is: one rule, two doors", async () => {
  const { number, card } = await cardOf("A card to be changed");
  await channel.presses(luca, "Take it", "A card to be changed");
  await channel.presses(luca, "Ask for a change", "A card to be changed");
  expect(luca.reads).toContain(`Ask for a change of proposal ${number}`);
  await luca.sends("Where exactly would they stand?");
  await luca.presses("Ask the author");
  await deliverAll(world);
  expect(card()).toContain("A change is asked. Read by Luca, 15 June, 11:00.");
  expect(card()).not.toContain("Where exactly");

  const rejected = await cardOf("A card to be rejected");
  await channel.presses(marta, "Take it", "A card to be rejected");
  await channel.presses(marta, "Reject", "A card to be rejected");
  await marta.presses("Motivo 2");
  await marta.presses("Lascia solo il motivo");
  await marta.presses(`Non accogliere la ${rejected.number}`);
  expect(rejected.card()).toContain(
    "Not accepted. Read by Marta, 15 June, 11:00.\nThe city is already doing it.",
  );
});

test("decided in private, withdrawn or sent anew by its author: the card follows", async () => {
  const read = await cardOf("A card read elsewhere");
  await luca.sends("/admin");
  await luca.presses("Proposals to read");
  await luca.sends(String(read.number));
  expect(read.card()).toContain("Reading: Luca");
  await luca.presses("Publish");
  expect(read.card()).toContain("Public. Read by Luca");

  const withdrawn = await cardOf("A card to be withdrawn");
  await anna.sends("/mine");
  await anna.presses(`${withdrawn.number} · A card to be withdrawn`);
  await anna.presses("Withdraw it");
  await anna.presses(`Withdraw proposal ${withdrawn.number}`);
  await aMinuteLater(world);
  expect(withdrawn.card()).toContain("Its author has withdrawn it.");
  expect(withdrawn.card()).not.toContain("[");
});

test("rights are checked on every press: whoever has no role there gets ERR-4, alone (I-3)", async () => {
  const { number, card } = await cardOf("A card for staff only");
  const before = card();
  const refused = "Only organizers and moderators can do this. If you are one, ask for a new role code.";
  const press = (verb: string) => ({ kind: "press" as const, data: `1|staff|${verb}|${number}-1|` });
  for (const person of [nobody, anna])
    for (const verb of ["take", "publish", "release", "undo"])
      expect(await channel.hears(person, press(verb))).toEqual([{ kind: "toast", text: refused }]);
  const former = await atTheDesk(world, "former", "moderator", { name: "Former" });
  await prisma.role.updateMany({
    where: { participant: { accounts: { some: { externalId: "former" } } } },
    data: { revokedAt: new Date(MONDAY) },
  });
  expect(await channel.hears(former, press("publish"))).toEqual([{ kind: "toast", text: refused }]);
  const elsewhere = new PlayedGroup(world, "elsewhere");
  await elsewhere.adds(luca);
  expect(await elsewhere.hears(luca, press("publish"))).toEqual([
    { kind: "toast", text: "That button is out of date." },
  ]);
  for (const data of ["1|staff|publish|x|", "1|staff|publish|999999-1|", "1|staff|drop|1-1|"])
    expect((await channel.hears(luca, { kind: "press", data })).map(({ kind }) => kind)).toEqual(["toast"]);
  expect(await channel.hears({ sender: { ...luca.sender, guest: true } }, press("take"))).toEqual([
    { kind: "toast", text: refused },
  ]);
  expect(card()).toBe(before);
});

test("nobody decides about their own, and no card says who wrote it (I-13)", async () => {
  await sendsProposal(luca, "A card of a moderator");
  await aMinuteLater(world);
  expect(await channel.toast(luca, "Take it", "A card of a moderator")).toBe(
    "You wrote this one yourself, so somebody else decides about it.",
  );
  const card = channel.reads.split("\n---\n").find((one) => one.includes("A card of a moderator"));
  expect(card).not.toContain("Luca");
});

test("two processes at once post a card once; overdue ones come first, ten at a time", async () => {
  const other = channelWorld(database, "other", world.messenger);
  other.clock.moveTo(MONDAY);
  for (let index = 0; index < 4; index++)
    for (let writer = 0; writer < 3; writer++)
      await sendsProposal(world.person(`crowd-${index}-${writer}`), `One of a crowd ${index}${writer}`);
  await Promise.all([aMinuteLater(world), aMinuteLater(other)]);
  const cards = channel.messages.filter(({ name }) => name?.startsWith("proposal-"));
  expect(new Set(cards.map(({ name }) => name)).size).toBe(cards.length);
  const waiting = () => channel.reads.split("\n---\n").filter((one) => one.includes("[Take it]"));
  expect(waiting()).toHaveLength(10);
  world.clock.moveTo("2026-06-24T09:00:00Z");
  await aMinuteLater(world);
  expect(waiting().every((one) => one.includes("Overdue"))).toBe(true);
  const [first = ""] = waiting();
  await channel.presses(marta, "Take it", first.split("\n")[2] ?? "");
  await channel.presses(marta, "Publish", first.split("\n")[2] ?? "");
  await aMinuteLater(world);
  expect(waiting()).toHaveLength(10);
  // A question has room of its own, however many proposals wait.
  await asks(world.person("crowd-asks"), "Is there a ramp?");
  await aMinuteLater(world);
  expect(channel.reads).toContain("Is there a ramp?\nNobody answers it yet.\n[Take it]");
  await tellAuthors(world);
});

test("removed from the channel, or told to stop, it posts there no more (SLK-9)", async () => {
  const { card } = await cardOf("The last card here");
  await channel.commands(olga, "admin");
  await olga.presses("Stop using this channel");
  expect(olga.reads).toContain("Nothing more is posted in that channel.");
  expect(await channel.toast(luca, "Take it", "The last card here")).toBe("That button is out of date.");
  const before = card();
  await olga.presses("Use this channel for staff");
  await channel.removes(olga);
  await aMinuteLater(world);
  expect(card()).toBe(before);
  expect(await prisma.staffChannel.count()).toBe(0);
  // Organizers are told once, and it is on record (I-14).
  await aMinuteLater(world);
  expect(messagesTo(olga).filter((one) => one.includes("I am no longer in the staff channel."))).toHaveLength(
    1,
  );
  expect(messagesTo(luca).join()).not.toContain("staff channel");
  expect(await prisma.auditEntry.count({ where: { action: "lose-staff-channel" } })).toBe(1);
});

test("where only a link leads out of a group, the desk opens by a link", async () => {
  const linked = new World(database, "linked", world.messenger);
  linked.clock.moveTo(MONDAY);
  await channel.adds(olga);
  await channel.commands(olga, "admin");
  await olga.presses("Use this channel for staff");
  await sendsProposal(world.person("linda"), "A card with links");
  await aMinuteLater(linked);
  await channel.presses(luca, "Take it", "A card with links", linked);
  const card = channel.messages.find(({ buttons }) => buttons.flat().some(({ label }) => label === "Reject"));
  const links = card?.buttons.flat().flatMap((button) => ("url" in button ? [button.url] : []));
  expect(links).toHaveLength(3);
  const [, start = ""] = (links?.[0] ?? "").split("start=");
  expect(start).toMatch(/^g_desk-ask-\d+-1_11111111$/);
  await luca.sends(`/start ${start}`);
  expect(luca.reads).toContain("Ask for a change of proposal");
});

test("another process takes the channel only by somebody who organizes both, and both records say so", async () => {
  await addEarlierEdition(prisma);
  const enzo = world.person("enzo", { name: "Enzo" });
  await enzo.sends("/start");
  const participantId = await participantOf(world, enzo);
  const organizes = (processId: string) =>
    prisma.role.create({
      data: { id: randomUUID(), processId, participantId, kind: "organizer", grantedAt: world.clock.at },
    });
  await organizes(EARLIER_ID);
  await prisma.conversation.updateMany({
    where: { externalId: "enzo" },
    data: { processId: EARLIER_ID },
  });
  await channel.commands(enzo, "admin");
  await enzo.presses("Use this channel for staff");
  expect(enzo.reads).toContain(
    "Staff of another process read in this channel. One of their organizers must end that first.",
  );
  expect(await prisma.staffChannel.findMany()).toMatchObject([{ processId: PROCESS_ID }]);
  await organizes(PROCESS_ID);
  await enzo.presses("Use this channel for staff");
  expect(await prisma.staffChannel.findMany()).toMatchObject([{ processId: EARLIER_ID }]);
  const acts = await prisma.auditEntry.findMany({
    where: { actorId: participantId },
    orderBy: { id: "asc" },
    select: { action: true, processId: true, actorRoles: true },
  });
  expect(acts).toEqual([
    { action: "leave-staff-channel", processId: PROCESS_ID, actorRoles: ["organizer"] },
    { action: "use-for-staff", processId: EARLIER_ID, actorRoles: ["organizer"] },
  ]);
});

test("nobody sets up the channel for another process while staff read there, unless they may end that", async () => {
  const [enzo, sara] = [world.person("enzo"), world.person("sara", { name: "Sara" })];
  await sara.sends("/start");
  await channel.adds(sara);
  const setsUp = async (person: PlayedPerson) => {
    await prisma.conversation.updateMany({
      where: { externalId: person.id },
      data: { processId: PROCESS_ID },
    });
    await channel.presses(person, "Set up");
    await person.sends("Il Ponte");
    await person.presses("All districts");
    await person.presses("All themes");
    await person.presses("No weekly message");
    await person.presses("English");
  };
  await setsUp(sara);
  expect(sara.reads).toContain("Staff of another process read in this channel.");
  expect(await prisma.association.count()).toBe(0);
  expect(await prisma.staffChannel.findMany()).toMatchObject([{ processId: EARLIER_ID }]);
  await setsUp(enzo);
  expect(await prisma.association.findMany()).toMatchObject([{ processId: PROCESS_ID }]);
  expect(await prisma.staffChannel.count()).toBe(0);
  expect(
    await prisma.auditEntry.findFirst({ orderBy: { id: "desc" }, where: { processId: EARLIER_ID } }),
  ).toMatchObject({
    action: "leave-staff-channel",
    subject: expect.stringContaining("channel ") as string,
  });
});
