import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { inviteRole } from "../../../src/services/invite-role.js";
import { openTestDatabase } from "../../support/database.js";
import { atTheDesk, roleCode, tellAuthors } from "../../support/moderating.js";
import { MONDAY, sendsProposal } from "../../support/proposing.js";
import { addSampleProcess, COMMUNITY_ID, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const OTHER_PROCESS = "99999999-9999-4999-8999-999999999999";

beforeAll(async () => {
  await addSampleProcess(prisma);
  const { id: _id, ...process } = await prisma.participatoryProcess.findUniqueOrThrow({
    where: { id: PROCESS_ID },
  });
  const json = JSON.parse(JSON.stringify(process));
  await prisma.participatoryProcess.create({
    data: {
      ...json,
      id: OTHER_PROCESS,
      slug: "another",
      createdAt: new Date("2026-12-01"),
      title: { en: "Another process", it: "Un altro percorso" },
      phases: {
        create: [
          {
            id: OTHER_PROCESS,
            kind: "proposals",
            startsAt: new Date("2026-01-01"),
            endsAt: new Date("2026-12-01"),
          },
        ],
      },
      boxes: { create: [] },
    },
  });
});

beforeEach(() => world.clock.moveTo(MONDAY));
afterEach(() => expect(world.log.errors).toEqual([]));

const stateOf = async (title: string) => {
  const version = await prisma.proposalVersion.findFirstOrThrow({
    where: { title },
    include: { proposal: true },
  });
  return version.proposal.state;
};

async function reads(person: PlayedPerson, title: string): Promise<void> {
  await person.sends("/admin");
  await person.presses("Proposals to read");
  const proposal = await prisma.proposal.findFirstOrThrow({ where: { versions: { some: { title } } } });
  await person.sends(String(proposal.number));
}

test("codes: forgiving of typing, used once, never unknown or too old", async () => {
  const code = await roleCode(world);
  const ada = world.person("ada");
  await ada.sends("/home");
  await ada.sends(code.toLowerCase().replaceAll("-", " "));
  expect(ada.reads).toContain("You are invited as moderator");
  await ada.presses("Decline");
  expect(ada.reads).toContain("Declined.");
  await ada.sends("/admin");
  expect(ada.reads).toContain("You have no desk here yet.");
  const bruno = world.person("bruno");
  await bruno.sends(`/start i_${code}`);
  await ada.sends(code);
  await bruno.presses("Accept");
  expect(bruno.reads).toContain("This invitation is no longer valid.");
  await ada.presses("Accept");
  expect(ada.reads).toContain("Organizers' desk");
  await bruno.sends(code);
  expect(bruno.reads).toContain("This code has already been used.");
  await bruno.sends("MOD-7777-7777-7777");
  expect(bruno.reads).toContain("I do not know this code.");
  const late = await roleCode(world);
  world.clock.moveTo("2026-06-17T09:00:01Z");
  await bruno.sends(late);
  expect(bruno.reads).toContain("This invitation is no longer valid.");
  const stored = JSON.stringify([await prisma.conversation.findMany(), await prisma.roleCode.findMany()]);
  expect(stored).not.toContain(code);
});

test("I-15: a role in another process opens nothing here", async () => {
  await sendsProposal(world.person("zoe"), "Only for this process");
  const olaf = world.person("olaf");
  await olaf.sends("/home");
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "olaf" } });
  await prisma.role.create({
    data: {
      id: OTHER_PROCESS,
      processId: OTHER_PROCESS,
      participantId,
      kind: "organizer",
      grantedAt: new Date(MONDAY),
    },
  });
  await olaf.sends("/admin");
  expect(olaf.reads).toContain("Your other desks.");
  await olaf.does({ kind: "press", data: "1|desk|desk||" });
  expect(olaf.sees).not.toContain("Only for this process");
});

test("an invitation turns the conversation to its process", async () => {
  const pia = world.person("pia");
  await pia.sends("/home");
  const { code } = await inviteRole(world.app, {
    processId: OTHER_PROCESS,
    communityId: COMMUNITY_ID,
    role: "organizer",
  });
  await pia.sends(code);
  expect(pia.reads).toContain("You are invited as organizer of Another process.");
  await pia.presses("Accept");
  expect(pia.reads).toContain("Organizers' desk · Another process");
  expect(pia.reads).toContain("Nothing waits for you now.");
});

test("I-3: a revoked role ends with the next press, whatever is on the screen", async () => {
  await sendsProposal(world.person("carla"), "Nobody may touch this one");
  const rosa = await atTheDesk(world, "rosa");
  await reads(rosa, "Nobody may touch this one");
  await prisma.role.updateMany({
    where: { participant: { accounts: { some: { externalId: "rosa" } } } },
    data: { revokedAt: new Date(MONDAY) },
  });
  await rosa.presses("Publish");
  expect(rosa.sees).not.toContain("Nobody may touch this one");
  expect(await stateOf("Nobody may touch this one")).toBe("submitted");
  await rosa.sends("/admin");
  expect(rosa.reads).toContain("You have no desk here yet.");
});

test("two moderators, one card: the second sees that it is being read, and decides nothing", async () => {
  await sendsProposal(world.person("dora"), "One card for two people");
  const ugo = await atTheDesk(world, "ugo");
  const vera = await atTheDesk(world, "vera");
  await vera.presses("Proposals to read");
  await reads(ugo, "One card for two people");
  await vera.sends("/admin");
  await vera.presses("Proposals to read");
  expect(vera.reads).toContain("Reading: Anna, until 11:15");
  const proposal = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: "One card for two people" } } },
  });
  await vera.sends(String(proposal.number));
  expect(vera.reads).toContain("Somebody else is reading this one.");
  world.clock.moveTo("2026-06-15T09:15:00Z");
  await vera.sends(String(proposal.number));
  expect(vera.reads).toContain("It is yours to read until 11:30.");
  await ugo.presses("Publish");
  expect(ugo.reads).toContain("Somebody else is reading this one.");
  expect(ugo.reads).toContain("Reading: Anna, until 11:30");
  await vera.presses("Leave it for others");
  await ugo.sends("/admin");
  await reads(ugo, "One card for two people");
  await Promise.all([
    ugo.does({ kind: "press", data: ugo.dataOf("Publish") }, "test:ugo:publish-1"),
    ugo.does({ kind: "press", data: ugo.dataOf("Publish") }, "test:ugo:publish-2"),
  ]);
  expect(await stateOf("One card for two people")).toBe("public");
  const record = await prisma.auditEntry.findMany({
    where: { action: "publish-proposal", subject: `proposal ${proposal.number}` },
  });
  expect(record).toHaveLength(1);
});

test("a card left for others is nobody's, also for whoever goes back to it", async () => {
  await sendsProposal(world.person("lia"), "A card that goes back");
  const zoe = await atTheDesk(world, "zoe");
  await zoe.presses("Read the next one");
  expect(zoe.reads).toContain("It is yours to read until 11:15.");
  await zoe.presses("Leave it for others");
  await zoe.presses("‹ Back");
  expect(zoe.reads).toContain("Nobody is reading it.");
  expect(zoe.reads).not.toContain("It is yours to read");
});

test("nobody decides about their own proposal", async () => {
  const ivo = await atTheDesk(world, "ivo");
  await sendsProposal(ivo, "I like my own idea best");
  await ivo.sends("/admin");
  await ivo.presses("Proposals to read");
  expect(ivo.reads).toContain("I like my own idea best · Navile · your own: somebody else reads it");
  expect(ivo.sees).not.toContain("I like my own idea best]");
});

test("a new text sent meanwhile is not decided unread", async () => {
  const lino = world.person("lino");
  await sendsProposal(lino, "What I wrote at first");
  const mara = await atTheDesk(world, "mara");
  await reads(mara, "What I wrote at first");
  await lino.presses("See it");
  await lino.presses("Change it");
  await lino.presses("Change title");
  await lino.sends("What I wrote afterwards");
  await lino.presses("Send the change");
  await mara.presses("Publish");
  expect(mara.reads).toContain("Its author sent a new text while you were reading. Here it is.");
  expect(mara.reads).toContain("What I wrote afterwards");
  await mara.presses("Publish");
  expect(await stateOf("What I wrote afterwards")).toBe("public");
});

test("withdrawn meanwhile: nothing to decide any more", async () => {
  const nora = world.person("nora");
  await sendsProposal(nora, "I will think again");
  const otto = await atTheDesk(world, "otto");
  await reads(otto, "I will think again");
  await nora.presses("See it");
  await nora.presses("Withdraw it");
  const { number } = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: "I will think again" } } },
  });
  await nora.presses(`Withdraw proposal ${number}`);
  await otto.presses("Publish");
  expect(await stateOf("I will think again")).toBe("withdrawn");
  expect(otto.reads).not.toContain("Publish");
});

test("after two minutes a decision stays, and its author has been told", async () => {
  const sara = world.person("sara");
  await sendsProposal(sara, "Too late to take back");
  const tino = await atTheDesk(world, "tino");
  await reads(tino, "Too late to take back");
  await tino.presses("Publish");
  const { number } = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: "Too late to take back" } } },
  });
  world.clock.moveTo("2026-06-15T09:02:00Z");
  const undo = tino.dataOf(`Undo for proposal ${number}`);
  world.clock.moveTo("2026-06-15T09:02:01Z");
  await tino.does({ kind: "press", data: undo });
  expect(tino.reads).toContain("The 2 minutes for undoing are over, and its author is being told.");
  expect(await stateOf("Too late to take back")).toBe("public");
});

test("an undone decision is never told", async () => {
  const gino = world.person("gino");
  await sendsProposal(gino, "A slip of the finger");
  const hugo = await atTheDesk(world, "hugo");
  await reads(hugo, "A slip of the finger");
  await hugo.presses("Reject");
  await hugo.presses("Reason 1");
  await hugo.presses("Leave it at the reason");
  const { number } = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: "A slip of the finger" } } },
  });
  await hugo.presses(`Reject proposal ${number}`);
  await gino.sends("/mine");
  expect(gino.reads).toContain("A slip of the finger · Being read");
  world.clock.moveTo("2026-06-15T09:01:59Z");
  await hugo.presses(`Undo for proposal ${number}`);
  expect(hugo.reads).toContain("A slip of the finger");
  const before = gino.log.length;
  world.clock.moveTo("2026-06-15T10:00:00Z");
  await tellAuthors(world);
  expect(gino.log.length).toBe(before);
  expect(await stateOf("A slip of the finger")).toBe("submitted");
});

test("a change that was asked late can be sent until the day it is expected, though proposals are closed", async () => {
  const pino = world.person("pino");
  await sendsProposal(pino, "Asked at the last minute");
  const rino = await atTheDesk(world, "rino");
  world.clock.moveTo("2026-06-30T10:00:00Z");
  await reads(rino, "Asked at the last minute");
  await rino.presses("Ask for a change");
  await rino.sends("Please say where it would be.");
  await rino.presses("Ask the author");
  world.clock.moveTo("2026-07-07T10:00:00Z");
  await tellAuthors(world);
  await pino.presses("Change it now");
  expect(pino.reads).toContain("Please say where it would be.");
  await pino.presses("Change title");
  await pino.sends("Asked late, answered in time");
  expect(await stateOf("Asked late, answered in time")).toBe("changes-asked");
  world.clock.moveTo("2026-07-07T22:00:01Z");
  await pino.presses("Send the change");
  expect(pino.reads).toContain("Proposals are closed now. What you wrote is kept.");
  world.clock.moveTo("2026-07-07T21:00:00Z");
  const { number } = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: "Asked at the last minute" } } },
  });
  await pino.sends("/home");
  expect(pino.reads).toContain("Staff ask one change to your proposal");
  await pino.presses(`Change proposal ${number}`);
  expect(pino.reads).toContain("Please say where it would be.");
  await pino.sends("/mine");
  await pino.sends(String(number));
  await pino.presses("Continue my change");
  await pino.presses("Send the change");
  expect(await stateOf("Asked late, answered in time")).toBe("submitted");
});

test("in quiet hours the author is told in the morning; whoever said /stop is not", async () => {
  const lara = world.person("lara");
  const mino = world.person("mino");
  await sendsProposal(lara, "Read late in the evening");
  await sendsProposal(mino, "Read, but not to be told");
  await mino.sends("/stop");
  const nina = await atTheDesk(world, "nina");
  for (const title of ["Read late in the evening", "Read, but not to be told"]) {
    await reads(nina, title);
    world.clock.moveTo("2026-06-15T20:00:00Z");
    await nina.presses("Publish");
  }
  const before = [lara.log.length, mino.log.length];
  world.clock.moveTo("2026-06-16T06:29:00Z");
  await tellAuthors(world);
  expect([lara.log.length, mino.log.length]).toEqual(before);
  world.clock.moveTo("2026-06-16T06:30:00Z");
  await tellAuthors(world);
  expect(lara.log.length).toBe((before[0] ?? 0) + 1);
  expect(mino.log.length).toBe(before[1]);
});

test("of two who write together, one who keeps no quiet hours is told at night and the other in the morning, once each", async () => {
  const [early, owl] = [world.person("early"), world.person("owl")];
  await sendsProposal(early, "Written by two, read at night");
  await owl.sends("/start");
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "owl" } });
  const { id: proposalId } = await prisma.proposal.findFirstOrThrow({
    where: { versions: { some: { title: "Written by two, read at night" } } },
  });
  await prisma.coAuthor.create({ data: { proposalId, participantId, joinedAt: world.clock.now() } });
  await prisma.participant.update({ where: { id: participantId }, data: { quiet: false } });
  const vera = await atTheDesk(world, "vera");
  await reads(vera, "Written by two, read at night");
  world.clock.moveTo("2026-06-15T20:00:00Z");
  await vera.presses("Publish");
  const told = (who: PlayedPerson) =>
    who.log.filter((reply) => reply.kind === "message" && reply.id === "NOT-4").length;
  world.clock.moveTo("2026-06-15T20:30:00Z");
  await tellAuthors(world);
  await tellAuthors(world);
  expect([told(early), told(owl)]).toEqual([0, 1]);
  world.clock.moveTo("2026-06-16T06:30:00Z");
  await tellAuthors(world);
  await tellAuthors(world);
  expect([told(early), told(owl)]).toEqual([1, 1]);
});

test("I-14: every act is on record: who, what, before, after, why", async () => {
  const record = await prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(new Set(record.map(({ action }) => action))).toEqual(
    new Set([
      "invite-role",
      "accept-role",
      "take-proposal",
      "release-proposal",
      "publish-proposal",
      "ask-change-proposal",
      "reject-proposal",
      "undo-proposal",
    ]),
  );
  const rejected = record.find(({ action }) => action === "reject-proposal");
  expect(rejected).toMatchObject({
    communityId: COMMUNITY_ID,
    processId: PROCESS_ID,
    before: { state: "submitted", publicVersion: null },
    after: { state: "rejected", publicVersion: null, waitingSince: null },
    why: "not-public",
  });
  expect(rejected?.actorId).toBeTruthy();
  expect(
    record.every(({ before, after }) => !JSON.stringify([before, after]).includes("slip of the finger")),
  ).toBe(true);
});
