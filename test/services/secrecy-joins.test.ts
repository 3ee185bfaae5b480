import { beforeAll, expect, test } from "vitest";
import type { Question } from "../../src/domain/process.js";
import { newReceiptCode } from "../../src/domain/receipt-code.js";
import { ballotTag, keyForVoting, keyOf, receiptTag } from "../../src/services/box-key.js";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { enterBox } from "../../src/persistence/ballot-boxes.js";
import { enterRoll } from "../../src/persistence/ballots.js";
import { loadProcess } from "../../src/persistence/processes.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { dumpOf, hashesFound, joinsOf } from "../support/linking.js";
import { addSampleProcess, NOW, PROCESS_ID, PROJECTS_QUESTION } from "../support/sample-process.js";
import { links, onSlack, onTelegram, worldOfTwo } from "../support/two-platforms.js";
import { changeRules } from "../support/rules.js";
import { choosesProjects, idOf, makeEligible, votesFor, votesQuickly } from "../support/voters.js";
import type { PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma, pool } = database;
const world = worldOfTwo(database, "joins");

const NAVILE = [12, 15, 18, 19, 20, 21, 22];
const VOTERS = 16;
/** Chance alone gets one right on average. */
const LUCK = 7;

/** Answered by everybody, with points. */
const PRIORITY: Question = {
  ...PROJECTS_QUESTION,
  key: "priority",
  where: "city",
  ballot: { kind: "points", points: 20, blank: false },
};

const codes: string[] = [];
const people: string[] = [];
const firstChoices: number[] = [];
let keys: Uint8Array[] = [];

/** Everybody answers a second question as well, with points: what the first vote does, for another box of theirs. */
async function answersToo(index: number, participantId: string): Promise<void> {
  await inTransaction(prisma, async (tx) => {
    const { id } = await tx.ballotBox.findFirstOrThrow({ where: { areaKey: "*" } });
    const box = await enterBox(tx, id);
    if (!box) throw new Error("no box");
    const process = await loadProcess(tx, PROCESS_ID);
    const key = await keyForVoting({ tx, process, now: NOW, ...world.app }, box);
    await enterRoll(tx, { boxId: id, participantId, channel: "telegram", castAt: NOW });
    const voterTag = ballotTag(key, participantId);
    const ballot = { choices: [firstChoices[index] ?? 0], points: [index + 1] };
    await tx.ballot.create({ data: { id: world.app.randomness.uuid(), boxId: id, voterTag, ...ballot } });
    const tag = receiptTag(key, participantId);
    const code = newReceiptCode((count) => world.app.randomness.bytes(count));
    await tx.receipt.create({ data: { code, boxId: id, tag, state: "counted" } });
  });
}

async function openKeys(): Promise<Uint8Array[]> {
  const boxes = await prisma.ballotBox.findMany();
  return boxes.flatMap((box) => keyOf(world.app.secretKey, box) ?? []);
}

beforeAll(async () => {
  await addSampleProcess(prisma);
  const ids = new Map((await prisma.project.findMany()).map(({ id, number }) => [number, id]));
  for (let index = 0; index < VOTERS; index++) {
    const person = world.person(`voter-${index}`);
    const participantId = await makeEligible(world, person, "navile");
    const [a = 12, b = 15] = [NAVILE[index % 7], NAVILE[(index + 1 + (index % 3)) % 7]];
    codes.push(await votesQuickly(person, [a, b]));
    people.push(participantId);
    firstChoices.push(ids.get(a) ?? 0);
  }
  // Somebody thinks again, somebody is one person in two chats, and one box has a single voter.
  codes.push(await votesFor(world.person("voter-0"), [22]));
  await linkedVoter();
  const alone = world.person("alone");
  await makeEligible(world, alone, "savena");
  codes.push(await votesFor(alone, [31]));
  const thinking = world.person("thinking");
  await makeEligible(world, thinking, "navile");
  await choosesProjects(thinking, [19, 20]);
  await thinking.sends("21");
  await prisma.ballotBox.create({
    data: { processId: PROCESS_ID, areaKey: "*", questionKey: PRIORITY.key, state: "open" },
  });
  await changeRules(prisma, { questions: [PROJECTS_QUESTION, PRIORITY] });
  for (const [index, id] of people.entries()) await answersToo(index, id);
  keys = await openKeys();
}, 240_000);

async function linkedVoter(): Promise<void> {
  const [telegram, slack] = [onTelegram(world, "both"), onSlack(world, "T1/both", { name: "Bea" })];
  await arrives(telegram);
  await arrives(slack);
  const { participantId } = await prisma.account.findFirstOrThrow({ where: { externalId: "both" } });
  await prisma.eligibility.create({
    data: {
      id: idOf("eligibility both"),
      processId: PROCESS_ID,
      participantId,
      method: "code",
      basis: "listed",
      areaKey: "navile",
      strength: 2,
      identifiers: { create: { processId: PROCESS_ID, kind: "code", hash: "hash of both" } },
      checkedAt: NOW,
    },
  });
  codes.push(await votesFor(telegram, [18]));
  await links(telegram, slack);
  codes.push(await votesFor(telegram, [20, 12]));
}

async function arrives(person: PlayedPerson): Promise<void> {
  await person.sends("/start");
  await person.presses("Continue in English");
  await person.presses("Skip for now");
}

test("while boxes are open, with their keys, marks lead to people: these ways of looking do see", async () => {
  const dump = await dumpOf(pool);
  expect(keys).toHaveLength(3);
  expect(hashesFound(dump, keys).length).toBeGreaterThanOrEqual(2 * VOTERS);
  expect(hashesFound(dump, [world.app.secretKey])).toEqual([]);
});

test("I-7: after closing nothing joins a ballot or a code to anything, nor two boxes to each other", async () => {
  world.clock.moveTo("2026-11-19T12:00:00Z");
  await closeDueBoxes(world.app);
  const dump = await dumpOf(pool);
  expect(dump.get("Ballot")?.length).toBe(2 * VOTERS + 2);
  expect(joinsOf(dump, "Ballot")).toEqual([]);
  expect(joinsOf(dump, "Receipt")).toEqual([]);
  expect(hashesFound(dump, [...keys, world.app.secretKey])).toEqual([]);
  expect([...dump.keys()]).toContain("bullmq.job");
});

test("I-7: the order in one box tells nothing about the order in another, nor that of codes about ballots", async () => {
  const [navile, city] = await Promise.all(
    ["navile", "*"].map(async (areaKey) => {
      const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey } });
      return pool.query<{ choices: number[]; points: number[] }>(
        `SELECT choices, points FROM "Ballot" WHERE "boxId" = ${box.id} ORDER BY ctid`,
      );
    }),
  );
  // Everybody's first choice is their only choice in the other box.
  const first = navile?.rows.map(({ choices }) => choices[0]) ?? [];
  const same = city?.rows.filter(({ choices }, index) => choices[0] === first[index]).length ?? VOTERS;
  expect(same).toBeLessThanOrEqual(LUCK);
  const inOrderOfVoting = city?.rows.filter(
    ({ choices }, index) => choices[0] === first.toReversed()[index],
  ).length;
  expect(inOrderOfVoting).toBeLessThanOrEqual(LUCK);
});

test("I-7: a place in the vote where somebody stopped says no more which project it was", async () => {
  const chats = await prisma.conversation.findMany();
  const places = chats.flatMap(({ flow, answers, trail }) => [
    { flow, answers },
    ...(trail as { flow: string; answers: object }[]),
  ]);
  const inTheVote = places.filter(({ flow }) => flow === "vote");
  expect(inTheVote.length).toBeGreaterThan(0);
  for (const { answers } of inTheVote) expect(Object.keys(answers as object)).not.toContain("project");
  const thinking = world.person("thinking");
  await thinking.presses("Back to list");
  expect(thinking.reads).toContain("Voting closed on 19 November, 12:00.");
});

test("I-13: what was logged meanwhile names nobody's choices, codes or marks", () => {
  const logged = world.log.lines.join("\n");
  for (const code of codes) expect(logged).not.toContain(code);
  for (const title of ["Parco Nord", "Biblioteca", "Ciclabile"]) expect(logged).not.toContain(title);
  expect(logged).not.toMatch(/choices|voterTag|wrappedKey/u);
});
