import { beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { endIdleTurns } from "../../../src/services/desk-mode/end-idle-turns.js";
import { issueCodes } from "../../support/linked-voters.js";
import { openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed, type Visitor } from "../../support/desk-mode.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { choosesProjects, makeEligible, receiptOf, votesFor } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const world = new World(database);
let people = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
});

beforeEach(() => {
  world.clock.at = NOW;
});

/** Somebody on the list of Navile. */
async function visitor(name: string): Promise<Visitor> {
  const one = { name, born: "07/03/1950" };
  await isListed(world, one);
  return one;
}

/** The same person, with a chat in which they were checked by the same document. */
async function withChat(one: Visitor): Promise<{ chat: PlayedPerson; id: string }> {
  const chat = world.person(`chat-${++people}`);
  const id = await makeEligible(world, chat, "navile");
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(world, one) },
  });
  return { chat, id };
}

const rollOf = (participantId: string) => prisma.voterRollEntry.findMany({ where: { participantId } });
const stateOf = async (code: string) => (await prisma.receipt.findUnique({ where: { code } }))?.state;

const messagesTo = (person: PlayedPerson): string[] =>
  person.log.flatMap((reply) => (reply.kind === "message" ? [plainText(reply.text)] : []));

test("a vote at a desk takes the place of the one in a chat, and the chat is told once, without choices (VOT-8)", async () => {
  const lia = await visitor("Lia Costa");
  const { chat, id } = await withChat(lia);
  const inChat = await votesFor(chat, [12]);
  const before = await prisma.ballot.count();
  const at = await clerk(world, "desk-1");
  await checksDocument(at, lia);
  expect(at.reads).toContain("They voted in a chat on 16 November, 18:42. A vote here takes its place.");
  const atDesk = await castsFor(at, [15]);
  expect(await prisma.ballot.count()).toBe(before);
  expect(await rollOf(id)).toMatchObject([{ channel: "desk" }]);
  expect([await stateOf(inChat), await stateOf(atDesk)]).toEqual(["replaced", "counted"]);
  const told = messagesTo(chat).filter((text) => text.includes("at a desk"));
  expect(told).toEqual([
    "A vote at a desk on 16 November is recorded for you; that one counts.\nIf this was not you, tell us now. You can change the vote at a desk.",
  ]);
  await chat.sends("/vote");
  expect(chat.screenId).toBe("VOT-8");
  expect(chat.reads).toContain("A vote at a desk on 16 November is recorded for you; that one counts.");
  expect(chat.sees).not.toContain("Open my ballot");
  await chat.presses("This was not me");
  await chat.sends("I was at home");
  expect(await prisma.helpRequest.findMany({ where: { participantId: id } })).toMatchObject([
    { kind: "report-desk" },
  ]);
  await chat.sends("/home");
  expect(chat.reads).toContain("A vote at a desk on 16 November is recorded for you; that one counts.");
});

test("a ballot begun in a chat is nobody's business at the desk, and is kept until closing", async () => {
  const mia = await visitor("Mia Costa");
  const { chat, id } = await withChat(mia);
  await choosesProjects(chat, [12, 18]);
  const at = await clerk(world, "desk-2");
  await checksDocument(at, mia);
  expect(at.reads).not.toContain("begun");
  await at.presses("Fill in the ballot");
  expect(at.reads).toContain("0 of 3 projects");
  await at.sends("15");
  await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
  await at.presses("Their ballot (1 of 3)");
  await at.presses("Review and vote");
  await at.presses("Cast their vote");
  const draft = await prisma.draftBallot.findFirstOrThrow({ where: { participantId: id } });
  expect(draft.choices).toHaveLength(2);
  await chat.presses("Review and vote");
  expect(chat.screenId).toBe("VOT-8");
  expect(chat.reads).toContain("The ballot you began here is kept until voting closes, and does not count.");
  expect(await rollOf(id)).toMatchObject([{ channel: "desk" }]);
});

test("a vote at a desk is replaced only with its receipt code, or by an organizer, which is on record", async () => {
  const nina = await visitor("Nina Costa");
  const at = await clerk(world, "desk-3");
  await checksDocument(at, nina);
  const first = await castsFor(at, [12]);
  await at.presses("Done, clear the screen");
  world.clock.moveTo("2026-11-16T18:00:00Z");
  await checksDocument(at, nina);
  expect(at.reads).toContain("It can be replaced here. Ask for the receipt code of that vote.");
  expect(at.sees).not.toContain("Fill in the ballot");
  await at.presses("They have the receipt code");
  await at.sends("BO-2222-2222");
  expect(at.reads).toContain("That is not the receipt code of the vote that counts.");
  await at.sends(first);
  const second = await castsFor(at, [15, 18]);
  expect([await stateOf(first), await stateOf(second)]).toEqual(["replaced", "counted"]);
  await at.presses("Done, clear the screen");
  world.clock.moveTo("2026-11-16T18:10:00Z");
  const boss = await clerk(world, "boss", { role: "organizer" });
  await checksDocument(boss, nina);
  await boss.presses("They have the receipt code");
  await boss.presses("Replace without the code");
  const third = await castsFor(boss, [12]);
  expect([await stateOf(second), await stateOf(third)]).toEqual(["replaced", "counted"]);
  expect(await prisma.auditEntry.count({ where: { action: "replace-desk-vote" } })).toBe(1);
});

test("a vote is corrected in the same turn: with its code, and only the one whose code was shown", async () => {
  const ines = await visitor("Ines Costa");
  const at = await clerk(world, "desk-same");
  await checksDocument(at, ines);
  const first = await castsFor(at, [12]);
  world.clock.moveTo("2026-11-16T17:45:00Z");
  await at.sends("/desk");
  await at.presses("Go on with their ballot");
  expect(at.reads).toContain("A vote at a desk on 16 November is recorded for this person; that one counts.");
  await at.presses("They have the receipt code");
  await at.sends(first);
  expect(at.reads).toContain("They voted at a desk on 16 November, 18:42. A vote here takes its place.");
  world.clock.moveTo("2026-11-16T17:46:00Z");
  const second = await castsFor(at, [15]);
  expect([await stateOf(first), await stateOf(second)]).toEqual(["replaced", "counted"]);
  await at.sends("/desk");
  await at.presses("Go on with their ballot");
  expect(at.sees).not.toContain("Fill in the ballot");
});

test("a code is no leave for a vote that another desk takes in afterwards", async () => {
  const ivo = await visitor("Ivo Costa");
  const [left, right] = [await clerk(world, "desk-left"), await clerk(world, "desk-right")];
  await checksDocument(left, ivo);
  const first = await castsFor(left, [12]);
  for (const [at, minute] of [
    [left, 45],
    [right, 46],
  ] as const) {
    world.clock.moveTo(`2026-11-16T17:${minute}:00Z`);
    await checksDocument(at, ivo);
    await at.presses("They have the receipt code");
    await at.sends(first);
  }
  world.clock.moveTo("2026-11-16T17:47:00Z");
  const second = await castsFor(right, [15]);
  world.clock.moveTo("2026-11-16T17:48:00Z");
  await left.presses("Fill in the ballot");
  expect(left.reads).toContain(
    "A vote at a desk on 16 November is recorded for this person; that one counts.",
  );
  expect(left.sees).not.toContain("Fill in the ballot");
  expect(await stateOf(second)).toBe("counted");
});

test("nobody helps themselves, and who is at no desk helps nobody", async () => {
  const olga = await visitor("Olga Costa");
  const { chat, id } = await withChat(olga);
  await prisma.role.create({
    data: { id, processId: PROCESS_ID, participantId: id, kind: "desk", grantedAt: NOW },
  });
  await checksDocument(chat, olga);
  expect(chat.reads).toContain("You cannot help yourself vote.");
  await prisma.role.deleteMany({ where: { participantId: id } });
  await chat.sends("/desk");
  expect(chat.reads).toContain("Only staff at a desk can do that.");
  expect(await rollOf(id)).toEqual([]);
});

test("a role that is taken away in the middle of a turn ends it at the next press (I-3)", async () => {
  const pia = await visitor("Pia Costa");
  const at = await clerk(world, "desk-4");
  await checksDocument(at, pia);
  await at.presses("Fill in the ballot");
  await prisma.role.updateMany({
    where: { participant: { accounts: { some: { externalId: "desk-4" } } } },
    data: { revokedAt: NOW },
  });
  await at.sends("12");
  expect(at.reads).toContain("Only staff at a desk can do that.");
});

test("after ten minutes without a press the ballot is gone, and the screen says so", async () => {
  const rita = await visitor("Rita Costa");
  const at = await clerk(world, "desk-5");
  await checksDocument(at, rita);
  await at.presses("Fill in the ballot");
  await at.sends("12");
  await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
  const press = at.dataOf("Their ballot (1 of 3)");
  world.clock.moveTo("2026-11-16T17:53:00Z");
  await endIdleTurns(world.app);
  const { id } = await prisma.conversation.findFirstOrThrow({ where: { externalId: "desk-5" } });
  await world.queue.deliverLater({ conversationId: id, platform: "test" });
  expect(at.reads).toBe(
    "Nobody pressed anything for 10 minutes, so that turn is over. What was not cast is gone.",
  );
  expect(await prisma.deskDraft.count()).toBe(0);
  await at.does({ kind: "press", data: press });
  expect(at.reads).toContain("That turn is over. What was not cast in it is gone.");
  await at.sends("/desk");
  expect(at.sees).toContain("Check a document");
});

test("a personal code is the person's, whoever types it, and then is used", async () => {
  await issueCodes(world, ["NAV-4821-KQRT"]);
  const at = await clerk(world, "desk-6");
  await at.sends("/desk");
  await at.presses("They have a personal code");
  await at.sends("nav 4821 kqrt");
  expect(at.reads).toContain("Their ballot: Navile");
  await castsFor(at, [12]);
  const clerkId = (await prisma.account.findFirstOrThrow({ where: { externalId: "desk-6" } })).participantId;
  expect(await prisma.eligibility.count({ where: { participantId: clerkId } })).toBe(0);
  const late = world.person("late");
  await makeEligible(world, late, null);
  await prisma.eligibility.deleteMany({
    where: { participant: { accounts: { some: { externalId: "late" } } } },
  });
  await late.sends("NAV-4821-KQRT");
  expect(late.reads).toContain("This code has already been used for a ballot.");
});

test("wrong personal codes are on record, and after five in an hour none opens (ONB-6)", async () => {
  await issueCodes(world, ["NAV-4829-KQRT"]);
  const at = await clerk(world, "desk-guesses");
  const onRecord = () =>
    prisma.auditEntry.count({ where: { after: { path: ["result"], equals: "desk-code-wrong" } } });
  await at.sends("/desk");
  await at.presses("They have a personal code");
  await at.sends("not a code");
  expect(await onRecord()).toBe(0);
  for (const digit of [1, 2, 3, 4, 5]) await at.sends(`NAV-480${digit}-KQRT`);
  expect(at.reads).toContain("I do not know this personal code.");
  expect(await onRecord()).toBe(5);
  await at.sends("NAV-4829-KQRT");
  expect(at.reads).toContain("You have used all 5 tries. You can try again in 60 minutes.");
  world.clock.moveTo("2026-11-16T18:43:00Z");
  await at.sends("NAV-4829-KQRT");
  expect(at.reads).toContain("Their ballot: Navile");
});

test("whoever is too young has no turn, and nothing of them is kept", async () => {
  const people = await prisma.participant.count();
  const at = await clerk(world, "desk-7");
  await isListed(world, { name: "Nino Rossi", born: "01/01/2015" });
  await checksDocument(at, { name: "Nino Rossi", born: "01/01/2015" });
  expect(at.reads).toContain("16 years");
  expect(await prisma.participant.count()).toBe(people + 1);
  expect(
    await prisma.deskSession.count({ where: { clerk: { accounts: { some: { externalId: "desk-7" } } } } }),
  ).toBe(0);
});

test("on record is who helped, in which hour and for which box: not whom, not what", async () => {
  const entries = await prisma.auditEntry.findMany({
    where: { action: { in: ["vote-at-desk", "check-at-desk"] } },
  });
  expect(entries.length).toBeGreaterThan(4);
  for (const { at, after, subject } of entries) {
    expect(at.toISOString()).toMatch(/:00:00\.000Z$/u);
    expect(Object.keys(after as object)).toEqual([subject.startsWith("box") ? "replaced" : "result"]);
  }
});

test("a receipt code from a desk is good for checking like any other", async () => {
  const sara = await visitor("Sara Costa");
  const at = await clerk(world, "desk-8");
  await checksDocument(at, sara);
  const code = await castsFor(at, [12]);
  const chat = world.person("asks");
  await makeEligible(world, chat, "navile");
  await chat.sends(`/verify ${code}`);
  expect(receiptOf(chat)).toBe(code);
});

test("a chat's code replaced at a desk says so to nobody but the voter: to others only that a later vote counts", async () => {
  const lia = await visitor("Lia Serra");
  const { chat } = await withChat(lia);
  const code = await votesFor(chat, [12]);
  const at = await clerk(world, "desk-9");
  await checksDocument(at, lia);
  await castsFor(at, [15]);
  const replaced =
    "Replaced by a later vote. In Navile the later one counts: in a chat, at a desk or on paper.";
  await chat.sends(`/verify ${code}`);
  expect(chat.reads).toBe(
    [code, replaced, "A vote at a desk on 16 November is recorded for you; that one counts."].join("\n"),
  );
  const other = world.person("has the code");
  await makeEligible(world, other, "navile");
  await other.sends(`/verify ${code}`);
  expect(other.reads).toBe([code, replaced].join("\n"));
});
