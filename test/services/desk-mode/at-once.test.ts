import { beforeAll, beforeEach, expect, test } from "vitest";
import { enterRoll, settleDistrict } from "../../../src/persistence/ballots.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { closeBox } from "../../../src/services/close-box.js";
import { ChatMessenger } from "../../support/chat-messenger.js";
import { isWaiting, openTestDatabase } from "../../support/database.js";
import { castsFor, checksDocument, clerk, hashOf, isListed, type Visitor } from "../../support/desk-mode.js";
import { Door, eventually } from "../../support/eventually.js";
import { AFTERWARDS, bringsIn, said } from "../../support/paper.js";
import { addSampleProcess, NOW, PROCESS_ID, PROJECTS_QUESTION } from "../../support/sample-process.js";
import { choosesProjects, makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const messenger = new ChatMessenger("test");
// Two processes of the service, behind one platform.
const one = new World(database, "one", messenger);
const other = new World(database, "other", messenger);
let people = 0;
let navile = 0;

beforeAll(async () => {
  await addSampleProcess(prisma, { rules: { questions: [PROJECTS_QUESTION], paper: { hours: 24 } } });
  navile = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } })).id;
});

beforeEach(() => {
  one.clock.at = NOW;
  other.clock.at = NOW;
});

/** Somebody on the list who has a chat as well. */
async function voter(): Promise<{ visitor: Visitor; chat: PlayedPerson; id: string }> {
  const visitor = { name: `Voter ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(++people)}`, born: "07/03/1950" };
  await isListed(one, visitor);
  const chat = one.person(`chat-${people}`);
  const id = await makeEligible(one, chat, "navile");
  const { id: eligibilityId } = await prisma.eligibility.findFirstOrThrow({ where: { participantId: id } });
  await prisma.eligibilityIdentifier.create({
    data: { processId: PROCESS_ID, eligibilityId, kind: "list", hash: hashOf(one, visitor) },
  });
  return { visitor, chat, id };
}

/** Fills in a ballot for whoever is in front of the desk, up to the last button. */
async function fillsIn(at: PlayedPerson, number: number): Promise<void> {
  await at.presses("Fill in the ballot");
  await at.sends(String(number));
  await at.presses(/\[(Add [^|\]]+?)(?: \||\])/u.exec(at.sees)?.[1] ?? "Add");
  await at.presses("Their ballot (1 of 3)");
  await at.presses("Review and vote");
}

const inBox = async () => ({
  ballots: await prisma.ballot.count({ where: { boxId: navile } }),
  roll: await prisma.voterRollEntry.count({ where: { boxId: navile } }),
});
const rollOf = (participantId: string) => prisma.voterRollEntry.findMany({ where: { participantId } });

test("a chat and a desk at the same moment: one ballot, and the desk's is the one that counts", async () => {
  for (let round = 0; round < 4; round++) {
    const { visitor, chat, id } = await voter();
    const at = await clerk(other, `race-${round}`);
    await choosesProjects(chat, [12]);
    await chat.presses("Review and vote");
    await checksDocument(at, visitor);
    await fillsIn(at, 15);
    await Promise.all([chat.presses("Cast my vote"), at.presses("Cast their vote")]);
    expect(at.reads).toContain("The vote is in.");
    expect(await rollOf(id)).toMatchObject([{ channel: "desk" }]);
    const { ballots, roll } = await inBox();
    expect(await prisma.receipt.count({ where: { boxId: navile, state: "counted" } })).toBe(ballots);
    expect(ballots).toBe(roll);
  }
  expect([...one.log.errors, ...other.log.errors]).toEqual([]);
}, 120_000);

// Embedded, transactions take turns.
test.runIf(database.kind === "server")(
  "I-8: whoever casts in a chat waits for a vote that is being entered on paper, and does not replace it",
  async () => {
    const { chat, id } = await voter();
    await choosesProjects(chat, [12]);
    await chat.presses("Review and vote");
    const [entered, leave] = [new Door(), new Door()];
    const paper = inTransaction(
      prisma,
      async (tx) => {
        await settleDistrict(tx, { processId: PROCESS_ID, participantId: id, areaKey: "navile" });
        await enterRoll(tx, { boxId: navile, participantId: id, channel: "paper", castAt: NOW });
        entered.open();
        await leave.opened;
      },
      { timeoutMs: 60_000 },
    );
    await entered.opened;
    const before = await inBox();
    const cast = chat.presses("Cast my vote");
    await eventually("the chat waits for it", () => isWaiting(prisma));
    leave.open();
    await Promise.all([paper, cast]);
    expect(chat.reads).toContain("A paper ballot is recorded for you");
    expect(await rollOf(id)).toMatchObject([{ channel: "paper" }]);
    expect((await inBox()).ballots).toBe(before.ballots);
    await prisma.voterRollEntry.deleteMany({ where: { participantId: id } });
  },
);

test("two clerks with the same person at once: the first vote counts, the second is refused", async () => {
  const { visitor, id } = await voter();
  const [left, right] = [await clerk(one, "left"), await clerk(other, "right")];
  await checksDocument(left, visitor);
  await checksDocument(right, visitor);
  await fillsIn(left, 12);
  await fillsIn(right, 15);
  await Promise.all([left.presses("Cast their vote"), right.presses("Cast their vote")]);
  const won = [left, right].filter(({ reads }) => reads.includes("The vote is in."));
  expect(won).toHaveLength(1);
  expect(await rollOf(id)).toHaveLength(1);
  const { ballots, roll } = await inBox();
  expect(ballots).toBe(roll);
  expect([...one.log.errors, ...other.log.errors]).toEqual([]);
});

test("two desks meet somebody new at once: one person", async () => {
  const visitor = { name: "Brand New", born: "01/02/1980" };
  await isListed(one, visitor);
  const [left, right] = [await clerk(one, "new-left"), await clerk(other, "new-right")];
  await Promise.all([checksDocument(left, visitor), checksDocument(right, visitor)]);
  const held = await prisma.eligibilityIdentifier.findMany({ where: { hash: hashOf(one, visitor) } });
  expect(held).toHaveLength(1);
  const sessions = await prisma.deskSession.findMany({
    where: { clerk: { accounts: { some: { externalId: { in: ["new-left", "new-right"] } } } } },
  });
  expect(new Set(sessions.map(({ participantId }) => participantId)).size).toBe(1);
});

test("a box is closed while paper comes in: all of it is in before, or none of it", async () => {
  const visitor = { name: "Paper Person", born: "01/02/1980" };
  await isListed(one, visitor);
  const { visitor: last } = await voter();
  const at = await clerk(one, "last-desk");
  await checksDocument(at, last);
  await castsFor(at, [12]);
  const before = await inBox();
  one.clock.moveTo(AFTERWARDS);
  other.clock.moveTo(AFTERWARDS);
  const [report, closed] = await Promise.all([
    bringsIn(one, ["area;choices", "navile;12"], ["area;name;birth date", "navile;Paper Person;01/02/1980"]),
    closeBox(other.app, navile, { paperDone: true }),
  ]);
  expect(closed.ok).toBe(true);
  const cameIn = said(report).length === 0 ? 1 : 0;
  expect(await inBox()).toEqual({ ballots: before.ballots + cameIn, roll: before.roll + cameIn });
});
