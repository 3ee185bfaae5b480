import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat/text.js";
import { MERGED_TABLES } from "../../../src/persistence/merge-people.js";
import { openTestDatabase } from "../../support/database.js";
import { changeRules } from "../../support/rules.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { arrives, linkCodeOf, links, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma, pool } = database;
const world = worldOfTwo(database);
let people = 0;
let navile = 0;
let projects: number[] = [];

beforeAll(async () => {
  await addSampleProcess(prisma);
  navile = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } })).id;
  projects = (
    await prisma.project.findMany({ where: { areaKey: "navile" }, orderBy: { number: "asc" } })
  ).map(({ id }) => id);
});

beforeEach(() => {
  world.clock.at = NOW;
});

interface Pair {
  /** Welcomed first: goes on. */
  slack: PlayedPerson;
  telegram: PlayedPerson;
  kept: string;
  dropped: string;
}

const personBehind = async ({ id }: PlayedPerson): Promise<string> =>
  (await prisma.account.findFirstOrThrow({ where: { externalId: id } })).participantId;

async function pair(): Promise<Pair> {
  const id = String(++people);
  const slack = await arrives(onSlack(world, `T1/U${id}`));
  await slack.presses("Home");
  world.clock.at = new Date(+NOW + 1_000);
  const telegram = await arrives(onTelegram(world, id));
  await telegram.presses("Home");
  return { slack, telegram, kept: await personBehind(slack), dropped: await personBehind(telegram) };
}

const right = (participantId: string, hash: string) =>
  prisma.eligibility.create({
    data: {
      id: randomUUID(),
      processId: PROCESS_ID,
      participantId,
      method: "code",
      basis: "listed",
      areaKey: "navile",
      strength: 2,
      identifiers: { create: { processId: PROCESS_ID, kind: "code", hash: hash } },
      checkedAt: NOW,
    },
  });

const draft = (participantId: string, choices: number[], minute: number) =>
  prisma.draftBallot.create({
    data: { participantId, boxId: navile, choices, before: [1], updatedAt: new Date(+NOW + minute * 60_000) },
  });

const draftOf = async (participantId: string) =>
  (await prisma.draftBallot.findMany({ where: { participantId } })).map(({ choices }) => choices);

test("every table that has a person in it is handed over", async () => {
  const references = await pool.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = '"Participant"'::regclass`,
  );
  const columns = await pool.query<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'uuid' AND (column_name = 'participantId' OR column_name ~ 'By$')`,
  );
  const named = [
    ...references.rows.map(({ name }) => name.replaceAll('"', "")),
    ...columns.rows.map(({ name }) => name),
  ];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in MERGED_TABLES))).toEqual([]);
});

test("everything of both belongs to the one that goes on", async () => {
  const { slack, telegram, kept, dropped } = await pair();
  const [first = 0, second = 0] = projects;
  const proposal = { processId: PROCESS_ID, state: "draft", createdAt: NOW, updatedAt: NOW };
  const { id: mine } = await prisma.proposal.create({ data: { ...proposal, authorId: dropped } });
  const { id: read } = await prisma.proposal.create({
    data: { ...proposal, state: "public", authorId: null, decidedBy: dropped, takenBy: dropped },
  });
  for (const participantId of [kept, dropped])
    await prisma.role.create({
      data: { id: randomUUID(), processId: PROCESS_ID, participantId, kind: "moderator", grantedAt: NOW },
    });
  await prisma.role.create({
    data: {
      id: randomUUID(),
      processId: PROCESS_ID,
      participantId: dropped,
      kind: "organizer",
      grantedAt: NOW,
    },
  });
  await prisma.roleCode.create({
    data: { hash: "held", processId: PROCESS_ID, kind: "organizer", expiresAt: NOW, usedBy: dropped },
  });
  await prisma.subscription.createMany({
    data: [
      { participantId: kept, projectId: first, createdAt: NOW },
      { participantId: dropped, projectId: first, createdAt: NOW },
      { participantId: dropped, projectId: second, createdAt: NOW },
    ],
  });
  await prisma.delivery.createMany({
    data: [
      { participantId: kept, occasion: "results-1", at: NOW },
      { participantId: dropped, occasion: "results-1", at: NOW },
      { participantId: dropped, occasion: "results-2", at: NOW },
    ],
  });
  await prisma.helpRequest.create({
    data: {
      processId: PROCESS_ID,
      participantId: dropped,
      kind: "question",
      text: "?",
      createdAt: NOW,
      waitingSince: NOW,
      answeredBy: dropped,
    },
  });
  const approved = await prisma.count.create({
    data: {
      id: randomUUID(),
      boxId: navile,
      version: 99,
      rule: "greedy",
      inputsHash: "",
      result: {},
      countedAt: NOW,
      approvals: {
        create: [
          { participantId: kept, at: NOW },
          { participantId: dropped, at: NOW },
        ],
      },
    },
  });
  await right(dropped, "hash of everything");
  await draft(dropped, [first], 0);
  const tries = await prisma.verificationAttempt.count();

  await links(slack, telegram);

  const where = { participantId: kept };
  expect(await prisma.participant.count({ where: { id: dropped } })).toBe(0);
  expect((await prisma.account.findMany({ where })).map(({ platform }) => platform).toSorted()).toEqual([
    "slack",
    "telegram",
  ]);
  expect(await prisma.conversation.count({ where })).toBe(2);
  expect((await prisma.role.findMany({ where })).map(({ kind }) => kind).toSorted()).toEqual([
    "moderator",
    "organizer",
  ]);
  expect(await prisma.roleCode.findUnique({ where: { hash: "held" } })).toMatchObject({ usedBy: kept });
  expect(await prisma.proposal.findUnique({ where: { id: mine } })).toMatchObject({ authorId: kept });
  expect(await prisma.proposal.findUnique({ where: { id: read } })).toMatchObject({
    decidedBy: kept,
    takenBy: kept,
  });
  expect(await prisma.subscription.count({ where })).toBe(2);
  expect(await prisma.delivery.count({ where })).toBe(2);
  expect(await prisma.helpRequest.findMany({ where })).toMatchObject([{ answeredBy: kept }]);
  expect(await prisma.countApproval.findMany({ where: { countId: approved.id } })).toMatchObject([where]);
  expect(await prisma.eligibility.count({ where })).toBe(1);
  expect(await draftOf(kept)).toEqual([[first]]);
  expect(await prisma.verificationAttempt.count({ where })).toBe(tries + 1);
  await prisma.count.delete({ where: { id: approved.id } });
});

test("a /stop said in one chat holds for both", async () => {
  const { slack, telegram, kept } = await pair();
  await slack.sends("/settings");
  await slack.presses("Messages and photos");
  await slack.presses("Messages: none");
  await telegram.sends("/stop");
  await links(slack, telegram);
  expect(await prisma.participant.findUnique({ where: { id: kept } })).toMatchObject({
    messages: "steps",
    stoppedAt: new Date(+NOW + 1_000),
  });
  await slack.sends("/settings");
  expect(slack.reads).toContain("Messages from me: none.");
});

const lastMessage = (person: PlayedPerson): string => {
  const message = person.log.findLast(({ kind }) => kind === "message");
  return message?.kind === "message" ? plainText(message.text) : "";
};

test.each([
  ["the newer one is kept, and both chats are told", [0, 1], [2], 5, [2], true],
  ["whichever chat it was begun in", [0, 1], [2], -5, [0, 1], true],
  ["the same choices in another order are the same ballot", [0, 1], [1, 0], 5, [1, 0], false],
  ["an emptied one gives way, however new", [0, 1], [], 5, [0, 1], false],
] as const)("two drafts in one box: %s", async (_name, first, second, minute, left, told) => {
  const { slack, telegram, kept, dropped } = await pair();
  const ids = (indexes: readonly number[]) => indexes.map((index) => projects[index] ?? 0);
  await draft(kept, ids(first), 0);
  await draft(dropped, ids(second), minute);
  await links(slack, telegram);
  expect(await draftOf(kept)).toEqual([ids(left)]);
  const words = "You had begun a ballot in both chats: I kept the newer one, not yet cast.";
  expect(telegram.reads.includes(words)).toBe(told);
  expect(lastMessage(slack).includes(words)).toBe(told);
});

test("two rights to vote are never made one: nothing changes, and a person can help", async () => {
  const { slack, telegram, kept, dropped } = await pair();
  await right(kept, `one ${kept}`);
  await right(dropped, `two ${dropped}`);
  await telegram.sends(await linkCodeOf(slack));
  await telegram.presses("Link");
  expect(telegram.sees).toBe(
    [
      "Each of these chats has a right to vote of its own, so I cannot link them.",
      "",
      "Nothing has changed. A person can look into it with you.",
      "[Talk to a person]",
      "[Home]",
    ].join("\n"),
  );
  expect(await personBehind(slack)).toBe(kept);
  expect(await personBehind(telegram)).toBe(dropped);
  await telegram.presses("Talk to a person");
  expect(telegram.screenId).toBe("INF-10");
});

test("a suspension follows whoever starts anew, and nothing else does", async () => {
  const { slack, telegram, kept } = await pair();
  await links(slack, telegram);
  await right(kept, `hash ${kept}`);
  const until = new Date(+NOW + 9 * 86_400_000);
  await prisma.participant.update({
    where: { id: kept },
    data: { suspendedUntil: until, suspendedReason: "spam" },
  });
  await slack.presses("My chats");
  await slack.presses("Unlink Telegram");
  await slack.presses("Unlink Telegram");
  const fresh = await prisma.participant.findUniqueOrThrow({
    where: { id: await personBehind(telegram) },
    include: { eligibilities: true, roles: true, proposals: true },
  });
  expect(fresh).toMatchObject({
    suspendedUntil: until,
    suspendedReason: "spam",
    displayName: null,
    messages: "none",
    eligibilities: [],
    roles: [],
    proposals: [],
  });
  expect(await prisma.eligibility.count({ where: { participantId: kept } })).toBe(1);
});

test("what waits for a chat that is unlinked is not sent there any more: it may show choices", async () => {
  const { slack, telegram } = await pair();
  await links(slack, telegram);
  const { id: conversationId } = await prisma.conversation.findFirstOrThrow({
    where: { externalId: telegram.id },
  });
  const until = new Date(Date.now() + 60 * 60_000);
  const { id } = await prisma.outboxMessage.create({
    data: {
      conversationId,
      state: "pending",
      createdAt: NOW,
      leasedUntil: until,
      replies: [{ id: "VOT-5" }],
    },
  });
  await slack.presses("My chats");
  await slack.presses("Unlink Telegram");
  await slack.presses("Unlink Telegram");
  expect(await prisma.outboxMessage.findUnique({ where: { id } })).toMatchObject({
    state: "failed",
    replies: null,
  });
  expect(telegram.reads).not.toContain("VOT-5");
});

test("of a closed box it is kept once that somebody voted", async () => {
  const { slack, telegram, kept, dropped } = await pair();
  const box = await prisma.ballotBox.create({
    data: { processId: PROCESS_ID, areaKey: "long-ago", state: "closed" },
  });
  await prisma.voterRollEntry.createMany({
    data: [kept, dropped].map((participantId) => ({
      boxId: box.id,
      participantId,
      channel: "desk",
      castAt: NOW,
    })),
  });
  await links(slack, telegram);
  expect(await prisma.voterRollEntry.count({ where: { boxId: box.id } })).toBe(1);
});

test("nobody supports more than the quota by becoming one: the first given stay, and others keep theirs", async () => {
  const { slack, telegram, kept, dropped } = await pair();
  const other = await personBehind((await pair()).slack);
  const at = { processId: PROCESS_ID, state: "public", createdAt: NOW, updatedAt: NOW };
  const ids: number[] = [];
  for (let index = 0; index < 4; index++) ids.push((await prisma.proposal.create({ data: at })).id);
  const given = (participantId: string, index: number) => ({
    participantId,
    proposalId: ids[index] ?? 0,
    createdAt: new Date(+NOW + index),
  });
  await prisma.support.createMany({
    data: [
      ...[0, 2].map((index) => given(kept, index)),
      ...[1, 3].map((index) => given(dropped, index)),
      ...[0, 1, 2, 3].map((index) => given(other, index)),
    ],
  });
  await changeRules(prisma, { supports: { hidden: false, quota: 2 } });
  await links(slack, telegram);
  const left = await prisma.support.findMany({
    where: { participantId: kept },
    orderBy: { createdAt: "asc" },
  });
  expect(left.map(({ proposalId }) => proposalId)).toEqual(ids.slice(0, 2));
  expect(await prisma.support.count({ where: { participantId: other } })).toBe(4);
  await changeRules(prisma, { supports: { hidden: false } });
});
