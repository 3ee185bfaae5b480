import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import { addSent } from "../../support/merging.js";
import { atTheDesk } from "../../support/moderating.js";
import { participantOf } from "../../support/organizers.js";
import { MONDAY } from "../../support/proposing.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { expectChat, World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;
let marco: PlayedPerson;

async function asks(): Promise<void> {
  await marco.sends("/help");
  await marco.presses("Talk to a person");
  await marco.sends("When can we vote?");
}

/** A comment on a public proposal that somebody reported. */
async function reported(): Promise<void> {
  const { id: proposalId, processId } = await prisma.proposal.findFirstOrThrow({ where: { number: 301 } });
  const person = await participantOf(world, marco);
  const createdAt = world.clock.at;
  const { id } = await prisma.comment.create({
    data: { processId, proposalId, authorId: person, text: "You are all fools.", state: "public", createdAt },
  });
  await prisma.commentReport.create({
    data: { commentId: id, participantId: person, reason: "insult", createdAt },
  });
}

async function refusedAndAsksAgain(): Promise<void> {
  const authorId = await participantOf(world, marco);
  const { id: proposalId, processId } = await prisma.proposal.update({
    where: { processId_number: { processId: PROCESS_ID, number: 302 } },
    data: { state: "rejected", verdict: "rejected", decidedBy: authorId, decidedAt: world.clock.at },
  });
  const at = world.clock.at;
  await prisma.helpRequest.create({
    data: {
      processId,
      proposalId,
      participantId: authorId,
      kind: "second-look",
      text: "It is public land.",
      createdAt: at,
      waitingSince: at,
    },
  });
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  world.clock.moveTo(MONDAY);
  marco = world.person("marco");
  await marco.sends("/start");
  await addSent(world, { number: 301, title: "Something public", area: "navile" });
  await addSent(world, { number: 302, title: "A fountain in the square", area: "navile" });
});

test("nothing waits: the first screen is six buttons, each the way to a part (ORG-1)", async () => {
  const olga = await atTheDesk(world, "olga", "organizer");
  expect(olga.sees.split("\n").slice(-5)).toEqual([
    "Nothing waits for you now.",
    "[Proposals | Dates and votes]",
    "[Messages | People and record]",
    "[New process]",
    "[Home]",
  ]);
});

test("what waits comes first, overdue above all; what has no button there is counted on its part", async () => {
  await asks();
  world.clock.moveTo("2026-06-18T09:00:00Z");
  const author = await participantOf(world, marco);
  await addSent(world, {
    number: 303,
    title: "Benches by the river",
    area: "navile",
    author,
    waitingSince: world.clock.at,
  });
  await reported();
  await refusedAndAsksAgain();
  const olga = world.person("olga");
  await expectChat(
    olga,
    `
    you: /admin
    bot: Organizers' desk · Bilancio partecipativo 2026
         1 question waiting · 1 overdue
         1 proposal to read
         1 second look waits
         1 comment to read · 1 reported
         [See questions]
         [Read the next one | Proposals to read]
         [Second looks]
         [Proposals (1) | Dates and votes]
         [Messages | People and record]
         [New process]
         [Home]
    you: [Proposals (1)]
    bot: Proposals · Bilancio partecipativo 2026
         1 proposal to read
         1 second look waits
         1 comment to read · 1 reported
         Nothing can become a project yet
         [Proposals to read]
         [Second looks]
         [Comments to read]
         [Make projects]
         [‹ Back | Home]
    you: [Comments to read]
    bot: 1 comment to read · 1 reported
         1 · You are all fools. · reported
         [1 · You are all fools.]
         [‹ Back | Home]
    `,
  );
});

test("a new process that waits without a button at hand is counted on the way there", async () => {
  const mara = await atTheDesk(world, "mara", "organizer");
  const asks = await participantOf(world, mara);
  const { communityId } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  const at = { createdAt: world.clock.at, updatedAt: world.clock.at };
  const file = { title: "School budget 2027" };
  await prisma.processDraft.create({
    data: { id: randomUUID(), communityId, file, origin: file, askedBy: asks, askedVersion: 1, ...at },
  });
  const olga = world.person("olga");
  await olga.sends("/admin");
  expect(olga.reads).toContain("1 new process waits for your approval");
  expect(olga.sees).toContain("[New process (1)]");
});

test("a part of the desk is shut to whoever has lost every role (I-3)", async () => {
  const olga = world.person("olga");
  await olga.sends("/admin");
  await prisma.role.updateMany({ data: { revokedAt: world.clock.at } });
  await olga.presses("People and record");
  expect(olga.reads).toContain("You have no desk here yet.");
});

test("what cannot be read now is not counted: one's own, what a colleague has, what waits for authors", async () => {
  await prisma.proposal.deleteMany({ where: { number: { in: [302, 303] } } });
  const tea = await atTheDesk(world, "tea", "moderator");
  const gina = await atTheDesk(world, "gina", "moderator");
  const [own, colleague] = [await participantOf(world, tea), await participantOf(world, gina)];
  const waiting = { area: "navile", waitingSince: world.clock.at };
  await addSent(world, { ...waiting, number: 304, title: "My own bench", author: own });
  await addSent(world, { ...waiting, number: 305, title: "In other hands" });
  await addSent(world, { ...waiting, number: 306, title: "Twice the same" });
  await prisma.proposal.update({
    where: { processId_number: { processId: PROCESS_ID, number: 305 } },
    data: { takenBy: colleague, takenUntil: new Date(world.clock.at.getTime() + 600_000) },
  });
  await asksAboutMerge(306, 301);
  await tea.sends("/admin");
  expect(tea.reads).toContain("Organizers' desk");
  expect(tea.reads).not.toMatch(/proposals? to read/u);
  expect(tea.buttons.map(({ label }) => label)).not.toContain("Read the next one");
  await addSent(world, { ...waiting, number: 307, title: "A tree for the school" });
  await tea.sends("/admin");
  expect(tea.reads).toContain("1 proposal to read");
  await tea.presses("Read the next one");
  expect(tea.reads).toContain("A tree for the school");
});

test("nor is a comment that one wrote oneself, which the list shows all the same", async () => {
  await prisma.comment.deleteMany();
  const tea = world.person("tea");
  const { id: proposalId, processId } = await prisma.proposal.findFirstOrThrow({ where: { number: 301 } });
  const held = { state: "held", createdAt: world.clock.at, processId, proposalId };
  await prisma.comment.create({
    data: { ...held, authorId: await participantOf(world, tea), text: "I wrote this." },
  });
  await tea.sends("/admin");
  expect(tea.reads).not.toMatch(/comments? to read/u);
  const { id } = await prisma.comment.create({
    data: { ...held, authorId: await participantOf(world, marco), text: "Somebody else did." },
  });
  await tea.sends("/admin");
  expect(tea.reads).toContain("1 comment to read");
  await tea.presses("Comments to read");
  expect(tea.reads).toContain("1 comment to read");
  expect(tea.reads).toContain("I wrote this. · your own: somebody else reads it");
  expect(tea.buttons.map(({ label }) => label)).toContain(`${id} · Somebody else did.`);
});

/** Its authors are asked whether it may go into another. */
async function asksAboutMerge(from: number, into: number): Promise<void> {
  const idOf = async (number: number): Promise<number> =>
    (await prisma.proposal.findFirstOrThrow({ where: { number } })).id;
  await prisma.proposalMerge.create({
    data: {
      fromId: await idOf(from),
      intoId: await idOf(into),
      state: "asked",
      proposedBy: await participantOf(world, marco),
      proposedAt: world.clock.at,
      answerBy: new Date(world.clock.at.getTime() + 86_400_000),
      fromAsked: true,
      intoAsked: true,
      carried: [],
    },
  });
}
