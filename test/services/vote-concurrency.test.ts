import { beforeAll, beforeEach, expect, test } from "vitest";
import type { EventContent } from "../../src/chat/event.js";
import { revisionOf } from "../../src/persistence/process-directory.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import type { ActContext } from "../../src/services/act.js";
import { ballotTag, keyOf } from "../../src/services/box-key.js";
import { castVote } from "../../src/services/cast-vote.js";
import { closeBox } from "../../src/services/close-box.js";
import { fingerprintOf } from "../../src/domain/ballot.js";
import { paperOf } from "../../src/domain/ballot/paper.js";
import { ChatMessenger } from "../support/chat-messenger.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess, NOW, PROCESS_ID, PROJECTS_QUESTION } from "../support/sample-process.js";
import { choosesProjects, makeEligible, receiptOf } from "../support/voters.js";
import { QUESTIONS, World, type PlayedPerson } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
const messenger = new ChatMessenger("test");
// Two processes of the service, behind one platform.
const one = new World(database, "one", messenger);
const other = new World(database, "other", messenger);

let navile = 0;

beforeAll(async () => {
  await addSampleProcess(prisma);
  navile = (await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } })).id;
});

beforeEach(() => {
  one.clock.at = NOW;
  other.clock.at = NOW;
});

function deliver(world: World, chat: string, id: string, content: EventContent): Promise<void> {
  const from = { id: chat, name: chat, language: "en" };
  const event = {
    id,
    platform: "test",
    chat: { id: chat, kind: "private" as const },
    from,
    capabilities: QUESTIONS,
    content,
  };
  return world.inbox.receive(event, {});
}

let updates = 0;

/** One update, delivered to both processes and once more, all at the same time. */
async function pressesThrice(person: PlayedPerson, label: RegExp): Promise<void> {
  const words = label.exec(person.sees)?.[1] ?? String(label);
  const content = { kind: "press", data: person.dataOf(words) } as const;
  const id = `thrice-${++updates}`;
  await Promise.all([one, other, one].map((world) => deliver(world, person.id, id, content)));
}

const boxNow = () => prisma.ballotBox.findUniqueOrThrow({ where: { id: navile } });

async function rightfulVoters(count: number, name: string) {
  const voters = [];
  for (let index = 0; index < count; index++) {
    const person = one.person(`${name}-${index}`);
    voters.push({ person, id: await makeEligible(one, person, "navile") });
  }
  return voters;
}

test("I-1, I-8: fifty people at once, every press delivered three times to two processes: one ballot each", async () => {
  const voters = await rightfulVoters(50, "many");
  await Promise.all(
    voters.map(async ({ person }) => {
      await person.sends("/vote");
      await pressesThrice(person, /\[(Open my ballot)\]/u);
      await pressesThrice(person, /\[(\d+ · [^\]]+)\]/u);
      await pressesThrice(person, /\[(Add [^|\]]+?) \|/u);
      await pressesThrice(person, /\| (My ballot [^|\]]+)\]/u);
      await pressesThrice(person, /\[(Review and vote)\]/u);
      await pressesThrice(person, /\[(Cast my vote)\]/u);
    }),
  );
  expect(await prisma.ballot.count({ where: { boxId: navile } })).toBe(50);
  expect(await prisma.voterRollEntry.count({ where: { boxId: navile } })).toBe(50);
  expect(await prisma.draftBallot.count()).toBe(0);
  const receipts = await prisma.receipt.findMany({ where: { boxId: navile } });
  expect(receipts.map(({ state }) => state)).toEqual(voters.map(() => "counted"));
  expect(new Set(receipts.map(({ tag }) => tag)).size).toBe(50);
  const shown = voters.map(({ person }) => receiptOf(person));
  expect(shown.toSorted()).toEqual(receipts.map(({ code }) => code).toSorted());
  for (const { person } of voters) {
    const news = person.log.filter((reply) => "id" in reply && reply.id === "VOT-6" && "place" in reply);
    expect(news.filter((reply) => "place" in reply && reply.place === "new")).toHaveLength(1);
  }
  const key = keyOf(one.app.secretKey, await boxNow());
  if (!key) throw new Error("the box has no key");
  for (const { id } of voters) {
    const voterTag = ballotTag(key, id);
    expect(await prisma.ballot.findMany({ where: { boxId: navile, voterTag } })).toHaveLength(1);
  }
  expect([...one.log.errors, ...other.log.errors]).toEqual([]);
}, 240_000);

test("I-8: one person with two accounts who casts from both at once has one ballot", async () => {
  const [voter] = await rightfulVoters(1, "double");
  if (!voter) throw new Error("nobody");
  const { person, id } = voter;
  const tablet = other.person("double-tablet");
  const account = await prisma.account.findFirstOrThrow({ where: { participantId: id } });
  await prisma.account.create({
    data: { ...account, id: "99999999-9999-4999-8999-999999999999", externalId: tablet.id },
  });
  const before = await prisma.ballot.count();
  await choosesProjects(person, [12]);
  await person.presses("Review and vote");
  await tablet.sends("/vote");
  await tablet.presses("Continue my ballot");
  await tablet.presses("Review and vote");
  await Promise.all([person.presses("Cast my vote"), tablet.presses("Cast my vote")]);
  expect(await prisma.ballot.count()).toBe(before + 1);
  expect(await prisma.voterRollEntry.count({ where: { participantId: id } })).toBe(1);
  const told = [person.reads, tablet.reads].filter((text) => text.includes("Your vote is in."));
  expect(told).toHaveLength(1);
});

/** Somebody casts a ballot with one project of each district that they choose from, in all of these at once. */
async function castsAtOnce(
  id: string,
  areas: readonly string[],
  person: Pick<ActContext["person"], "area" | "eligibility">,
) {
  const boxes = await prisma.ballotBox.findMany({
    where: { areaKey: { in: [...areas] } },
    orderBy: { id: "asc" },
  });
  return Promise.all(
    boxes.map(async ({ id: boxId, areaKey }, index) => {
      const { app } = index === 0 ? one : other;
      const project = await prisma.project.findFirstOrThrow({ where: { areaKey } });
      const marks = { choices: [project.id], points: [] };
      await prisma.draftBallot.create({
        data: { participantId: id, boxId, choices: marks.choices, before: [], updatedAt: NOW },
      });
      return inTransaction(prisma, async (tx) => {
        const process = await app.processes.at(tx, PROCESS_ID, await revisionOf(tx, PROCESS_ID));
        const box = process.boxes.find((each) => each.id === boxId);
        if (!box) throw new Error("no such box");
        const nothing = { votedAt: new Map(), deskVotes: new Map(), draftBoxes: new Set() };
        const voter = { id, ...nothing, ...person, area: person.area ?? areaKey };
        const context = { ...app, tx, now: NOW, process, person: voter, platform: "test" };
        const seen = fingerprintOf(boxId, paperOf(process, box), marks);
        return castVote(context as unknown as ActContext, { box: boxId, blank: false, seen });
      });
    }),
  );
}

const DECLARED = {
  method: "list",
  basis: "declared",
  area: undefined,
  barredAs: undefined,
  strength: 1 as const,
};

test("somebody without a district who casts in two districts at once has one ballot", async () => {
  const voter = one.person("everywhere");
  const id = await makeEligible(one, voter, null);
  const results = await castsAtOnce(id, ["navile", "savena"], { area: undefined, eligibility: DECLARED });
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "vote-other-area" } });
  expect(await prisma.voterRollEntry.count({ where: { participantId: id } })).toBe(1);
});

test("somebody who casts in two second districts at once has one ballot there, and keeps their own district", async () => {
  await prisma.ballotBox.create({ data: { processId: PROCESS_ID, areaKey: "porto", state: "open" } });
  const { id: _id, ...project } = await prisma.project.findFirstOrThrow({ where: { areaKey: "savena" } });
  await prisma.project.create({ data: { ...project, number: 61, areaKey: "porto" } as never });
  await asksInOneMore("own-and-one");
  const id = await makeEligible(one, one.person("two seconds"), "navile");
  const person = { area: "navile", eligibility: { ...DECLARED, area: "navile" } };
  const results = await castsAtOnce(id, ["savena", "porto"], person);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "vote-second-taken" } });
  const [home] = await castsAtOnce(id, ["navile"], person);
  expect(home).toMatchObject({ ok: true });
  expect(await prisma.voterRollEntry.count({ where: { participantId: id } })).toBe(2);
  await asksInOneMore("own");
});

async function asksInOneMore(where: "own" | "own-and-one"): Promise<void> {
  const process = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  const questions = [{ ...PROJECTS_QUESTION, where }];
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: {
      rules: JSON.parse(JSON.stringify({ ...(process.rules as object), questions })),
      revision: { increment: 1 },
    },
  });
}

test("votes that meet the closing of their box are either in it and told so, or not and told so", async () => {
  const voters = await rightfulVoters(20, "late");
  for (const { person } of voters) {
    await choosesProjects(person, [15]);
    await person.presses("Review and vote");
  }
  const before = await prisma.ballot.count({ where: { boxId: navile } });
  const half = voters.length / 2;
  const casts = voters.map(({ person }) => ({
    content: { kind: "press", data: person.dataOf("Cast my vote") } as const,
    chat: person.id,
  }));
  await Promise.all([
    ...casts.slice(0, half).map(({ chat, content }) => deliver(one, chat, `cast ${chat}`, content)),
    closeBox(other.app, navile, { force: { why: "a test" } }),
    ...casts.slice(half).map(({ chat, content }) => deliver(other, chat, `cast ${chat}`, content)),
  ]);
  const isIn = voters.filter(({ person }) => person.reads.includes("Your vote is in."));
  const isOut = voters.filter(({ person }) => person.reads.includes("Your ballot was not cast"));
  expect(isIn.length + isOut.length).toBe(voters.length);
  expect(await prisma.ballot.count({ where: { boxId: navile } })).toBe(before + isIn.length);
  expect(await prisma.ballot.count({ where: { boxId: navile, voterTag: { not: null } } })).toBe(0);
  expect(await prisma.receipt.count({ where: { boxId: navile, tag: { not: null } } })).toBe(0);
  const roll = await prisma.voterRollEntry.findMany({ where: { boxId: navile } });
  const listed = new Set(roll.map(({ participantId }) => participantId));
  expect(isIn.every(({ id }) => listed.has(id))).toBe(true);
  expect(isOut.some(({ id }) => listed.has(id))).toBe(false);
});
