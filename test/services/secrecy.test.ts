import { beforeAll, expect, test } from "vitest";
import { keyOf } from "../../src/services/box-key.js";
import { closeDueBoxes } from "../../src/services/close-box.js";
import { openTestDatabase } from "../support/database.js";
import { dumpOf, linksFound } from "../support/linking.js";
import { addSampleProcess } from "../support/sample-process.js";
import { choosesProjects, makeEligible, picks, votesQuickly } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma, pool } = database;
const world = new World(database, "secrecy");

const NAVILE = [12, 15, 18, 19, 20, 21, 22];
const VOTERS = 20;
/** Chance alone gets about one person right; some way of looking may be lucky. */
const LUCK = 8;

/** Three different projects for each person, and never the same three. */
const CHOICES = NAVILE.flatMap((a, i) =>
  NAVILE.slice(i + 1).flatMap((b, j) => NAVILE.slice(i + j + 2).map((c) => [a, b, c])),
).slice(0, VOTERS);

const truth = new Map<string, number[]>();

beforeAll(async () => {
  await addSampleProcess(prisma);
  const ids = new Map((await prisma.project.findMany()).map(({ id, number }) => [number, id]));
  for (const [index, numbers] of CHOICES.entries()) {
    const person = world.person(`voter-${index}`);
    const participantId = await makeEligible(world, person, "navile");
    await votesQuickly(person, numbers);
    truth.set(
      participantId,
      numbers.map((number) => ids.get(number) ?? 0),
    );
    world.clock.at = new Date(world.clock.at.getTime() + 60_000);
  }
}, 120_000);

const boxKey = async (): Promise<Uint8Array[]> => {
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  const key = keyOf(world.app.secretKey, box);
  return key ? [key] : [];
};

test("while the box is open its key links everybody to their choices: these ways of looking do see", async () => {
  const dump = await dumpOf(pool);
  const found = linksFound(dump, truth, await boxKey());
  expect(found).toMatchObject({
    "by tags": VOTERS,
    "by transaction": VOTERS,
    "roll by castAt, ballots by place": VOTERS,
    "last of InboundEvent by receivedAt, ballots by place": VOTERS,
    "last of OutboxMessage by createdAt, ballots by place": VOTERS,
  });
  expect(linksFound(dump, truth)["by tags"]).toBe(0);
  expect(found["by words"]).toBe(0);
});

test("what is kept of a conversation never says what was chosen", async () => {
  const ada = world.person("ada");
  await makeEligible(world, ada, "navile");
  await ada.sends("/vote");
  await ada.presses("Open my ballot");
  for (const number of [12, 18]) await picks(ada, number);
  await picks(ada, 18, "pick-out");
  const chat = await prisma.conversation.findFirstOrThrow({ where: { externalId: "ada" } });
  expect(JSON.stringify([chat.answers, chat.trail])).not.toMatch(/\b(?:12|18)\b/u);
  expect(chat.lastPress).toMatch(/^vote\|\d+$/u);
  await ada.sends("12");
  await ada.presses("Remove Parco Nord");
  await ada.presses("Add Parco Nord");
  const after = await prisma.conversation.findFirstOrThrow({ where: { externalId: "ada" } });
  expect(JSON.stringify(after)).not.toMatch(/add|remove/u);
});

test("a message that could not be sent would tell, so the look at words does see", async () => {
  const [voter = "", ids = []] = [...truth][3] ?? [];
  const { id: conversationId } = await prisma.conversation.findFirstOrThrow({
    where: { participantId: voter },
  });
  const titles = (await prisma.project.findMany({ where: { id: { in: ids } } })).map(
    ({ title }) => (title as { en: string }).en,
  );
  await prisma.outboxMessage.create({
    data: {
      conversationId,
      state: "pending",
      createdAt: new Date(),
      replies: [{ kind: "screen", id: "VOT-5", text: titles.map((text) => ({ text })), buttons: [] }],
    },
  });
  expect(linksFound(await dumpOf(pool), truth)["by words"]).toBe(1);
});

/** The bytes of a table as they lie on the disk, dead rows included. */
async function fileOf(table: string): Promise<Buffer> {
  await pool.query("CHECKPOINT");
  const { rows } = await pool.query<{ bytes: Buffer }>(
    `SELECT pg_read_binary_file(pg_relation_filepath('"${table}"')) AS bytes`,
  );
  return rows[0]?.bytes ?? Buffer.alloc(0);
}

let tags: string[] = [];

test("I-7: after closing nothing in the whole database links a person to their choices", async () => {
  const begun = world.person("begun");
  await makeEligible(world, begun, "navile");
  await choosesProjects(begun, [12]);
  const keys = await boxKey();
  tags = (await prisma.ballot.findMany()).flatMap(({ voterTag }) => voterTag ?? []);
  const before = await fileOf("Ballot");
  expect(tags.every((tag) => before.includes(tag))).toBe(true);
  world.clock.moveTo("2026-11-19T12:00:00Z");
  await closeDueBoxes(world.app);
  const dump = await dumpOf(pool);
  const found = linksFound(dump, truth, keys);
  expect(found).toMatchObject({ "by tags": 0, "by transaction": 0, "by words": 0 });
  for (const [how, right] of Object.entries(found)) expect(right, how).toBeLessThanOrEqual(LUCK);
  expect(dump.get("Ballot")).toHaveLength(VOTERS);
  expect(JSON.stringify(dump.get("Ballot"))).not.toMatch(/tag":"|\d{4}-\d{2}-\d{2}T/u);
  expect(new Set(dump.get("VoterRollEntry")?.map(({ row }) => row["castAt"])).size).toBe(1);
  expect(JSON.stringify(dump.get("DraftBallot"))).not.toMatch(/\[\d/u);
});

test("I-7: nor do old versions of rows: the tables' files were written anew", async () => {
  const file = await fileOf("Ballot");
  expect(file.length).toBeGreaterThan(0);
  expect(tags).toHaveLength(VOTERS);
  for (const tag of tags) expect(file.includes(tag)).toBe(false);
});
