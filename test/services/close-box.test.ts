import { beforeEach, expect, test } from "vitest";
import { ballotsIn } from "../../src/persistence/counts.js";
import { listCountedCodes } from "../../src/persistence/receipts.js";
import { closeBox, closeDueBoxes } from "../../src/services/close-box.js";
import { countClosedBoxes } from "../../src/services/count-box.js";
import { openTestDatabase } from "../support/database.js";
import { addSampleProcess, NOW } from "../support/sample-process.js";
import { choosesProjects, makeEligible, votesFor } from "../support/voters.js";
import { World } from "../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;

const ENDED = "2026-11-19T11:01:00Z";
const ALL_ARRIVED = "2026-11-19T11:01:00Z";

/** A process with two voters, one of whom voted twice, and one ballot that was begun only. */
async function voted(seed: string) {
  await prisma.community.deleteMany();
  await prisma.conversation.deleteMany();
  await addSampleProcess(prisma);
  const world = new World(database, seed);
  world.clock.at = NOW;
  const [anna, ugo, ida] = ["anna", "ugo", "ida"].map((name) => world.person(`${name}-${seed}`));
  if (!anna || !ugo || !ida) throw new Error("nobody");
  for (const person of [anna, ugo, ida]) await makeEligible(world, person, "navile");
  const codes = {
    replaced: await votesFor(anna, [12]),
    anna: await votesFor(anna, [12, 15]),
    ugo: await votesFor(ugo, [18]),
  };
  await choosesProjects(ida, [20]);
  const box = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "navile" } });
  return { world, anna, ugo, ida, codes, boxId: box.id };
}

const boxNow = (id: number) => prisma.ballotBox.findUniqueOrThrow({ where: { id } });

let seed = 0;
let scene: Awaited<ReturnType<typeof voted>>;

beforeEach(async () => {
  scene = await voted(`closing ${++seed}`.replace(" ", "-"));
});

test("while voting is open a box stays open, unless somebody closes it and says why", async () => {
  const { world, boxId } = scene;
  expect(await closeBox(world.app, boxId)).toMatchObject({
    ok: false,
    refusal: { code: "box-still-open", details: { until: "2026-11-19T11:00:00.000Z" } },
  });
  expect(await boxNow(boxId)).toMatchObject({ state: "open", wrappedKey: expect.anything() });
  expect(await closeBox(world.app, boxId, { force: { why: "The hall is flooded." } })).toMatchObject({
    ok: true,
    value: { ballots: 2, counted: 2, replaced: 1 },
  });
  expect(await prisma.auditEntry.findFirst({ where: { action: "close-box" } })).toMatchObject({
    subject: "box navile",
    why: "The hall is flooded.",
  });
  await scene.ida.presses("Review and vote");
  expect(scene.ida.reads).toBe(
    "Voting in Navile is closed.\nYour ballot was not cast, so it does not count.",
  );
});

test("I-7: closing destroys the key and the tags, and keeps what must stay: choices, codes, who voted and on what day", async () => {
  const { world, boxId, codes } = scene;
  world.clock.moveTo(ENDED);
  await closeBox(world.app, boxId);
  expect(await boxNow(boxId)).toMatchObject({ state: "closed", wrappedKey: null, closedAt: new Date(ENDED) });
  expect(await prisma.ballot.count({ where: { boxId, voterTag: { not: null } } })).toBe(0);
  expect(await prisma.receipt.count({ where: { boxId, tag: { not: null } } })).toBe(0);
  const numbers = new Map((await prisma.project.findMany()).map(({ id, number }) => [id, number]));
  const choices = (await ballotsIn(prisma, boxId)).map(({ choices: ids }) =>
    ids.map((id) => numbers.get(id)),
  );
  expect(choices.sort((a, b) => a.length - b.length)).toEqual([[18], [12, 15]]);
  const receipts = await prisma.receipt.findMany({ where: { boxId } });
  expect(Object.fromEntries(receipts.map(({ code, state }) => [code, state]))).toEqual({
    [codes.replaced]: "replaced",
    [codes.anna]: "counted",
    [codes.ugo]: "counted",
  });
  const roll = await prisma.voterRollEntry.findMany({ where: { boxId } });
  // Midnight in Rome.
  expect(roll.map(({ castAt }) => castAt.toISOString())).toEqual(
    Array.from({ length: 2 }, () => "2026-11-15T23:00:00.000Z"),
  );
});

test("the list of counted codes is there once no code can be replaced any more, each code once, in alphabetical order", async () => {
  const { world, boxId, codes } = scene;
  expect(await listCountedCodes(prisma, boxId)).toBeUndefined();
  world.clock.moveTo(ENDED);
  await closeBox(world.app, boxId);
  expect(await listCountedCodes(prisma, boxId)).toEqual([codes.anna, codes.ugo].toSorted());
});

test("closing twice, or from two processes at once, is closing once", async () => {
  const { world, boxId } = scene;
  const other = new World(database, "another process");
  world.clock.moveTo(ENDED);
  other.clock.moveTo(ENDED);
  const both = await Promise.all([closeBox(world.app, boxId), closeBox(other.app, boxId)]);
  const before = await prisma.ballot.findMany({ where: { boxId }, orderBy: { id: "asc" } });
  const again = await closeBox(world.app, boxId);
  for (const closed of [...both, again])
    expect(closed).toMatchObject({ ok: true, value: { ballots: 2, counted: 2, replaced: 1 } });
  expect(await prisma.ballot.findMany({ where: { boxId }, orderBy: { id: "asc" } })).toEqual(before);
});

test("I-4: boxes are closed by the calendar, a minute late, so that no vote on its way is lost", async () => {
  const { world, boxId } = scene;
  world.clock.moveTo("2026-11-19T11:00:59Z");
  expect(await closeDueBoxes(world.app)).toEqual([]);
  expect(await closeBox(world.app, boxId)).toMatchObject({ refusal: { code: "box-votes-arrive" } });
  world.clock.moveTo(ALL_ARRIVED);
  expect(await closeDueBoxes(world.app)).toContain(boxId);
  expect(await prisma.ballotBox.count({ where: { state: "open" } })).toBe(0);
  expect(await closeDueBoxes(world.app)).toEqual([]);
});

test("after closing: who did not cast is told, who voted knows it counts, and choices can no longer be shown", async () => {
  const { world, anna, ida, codes } = scene;
  world.clock.moveTo(ALL_ARRIVED);
  await closeDueBoxes(world.app);
  await ida.presses("Review and vote");
  expect(ida.sees).toBe(
    [
      "Voting closed on 19 November, 12:00.",
      "Your ballot was not cast, so it does not count.",
      "[Projects | Calendar]",
      "[Home]",
    ].join("\n"),
  );
  expect(await prisma.draftBallot.findMany()).toMatchObject([{ choices: [], before: [] }]);
  await anna.presses("Show my choices for 30 seconds");
  expect(anna.sees).toBe(
    [
      "Voting closed on 19 November, 12:00.",
      "The vote you cast on 16 November counts.",
      "[Projects | Calendar]",
      "[Check a receipt code]",
      "[Home]",
    ].join("\n"),
  );
  for (const [typed, says] of [
    [codes.anna, "Counted. This vote is part of the result of Navile."],
    [
      codes.replaced,
      "Replaced by a later vote. In Navile the later one counts: in a chat, at a desk or on paper.",
    ],
    ["BO-2222-2222", "I do not know this code. Check the letters."],
  ]) {
    await anna.sends(`/verify ${typed}`);
    expect(anna.reads).toContain(says);
  }
});

test("a backup from before the closing, restored, is closed again, and what links is destroyed again", async () => {
  const { world, boxId } = scene;
  const [box, ballots, receipts] = [
    await boxNow(boxId),
    await prisma.ballot.findMany(),
    await prisma.receipt.findMany(),
  ];
  world.clock.moveTo(ALL_ARRIVED);
  await closeDueBoxes(world.app);
  await prisma.ballot.deleteMany();
  await prisma.receipt.deleteMany();
  const { recount: _none, ...columns } = box;
  await prisma.ballotBox.update({ where: { id: boxId }, data: columns });
  await prisma.ballot.createMany({ data: ballots });
  await prisma.receipt.createMany({ data: receipts });
  expect(await closeDueBoxes(world.app)).toEqual([boxId]);
  expect(await boxNow(boxId)).toMatchObject({
    state: "closed",
    wrappedKey: null,
    erasedAt: expect.any(Date),
  });
  expect(await prisma.ballot.count({ where: { voterTag: null } })).toBe(2);
  expect(await prisma.receipt.count({ where: { tag: { not: null } } })).toBe(0);
});

test("a closed box is counted", async () => {
  const { world, boxId } = scene;
  world.clock.moveTo(ALL_ARRIVED);
  await closeDueBoxes(world.app);
  await countClosedBoxes(world.app);
  expect(await boxNow(boxId)).toMatchObject({ state: "counted" });
  const { result } = await prisma.count.findFirstOrThrow({ where: { boxId } });
  expect(result).toMatchObject({ voters: 2 });
});

test("screens with choices that never reached anybody are emptied; a receipt that waits is not", async () => {
  const { world, boxId } = scene;
  const chats = await prisma.conversation.findMany({ orderBy: { id: "asc" } });
  const waiting = ["VOT-4", "VOT-6"].map((id, index) => ({
    conversationId: chats[index]?.id ?? "",
    replies: [{ kind: "screen", id, text: [{ text: "1. Parco Nord" }], buttons: [] }],
    state: "pending",
    createdAt: NOW,
  }));
  await prisma.outboxMessage.createMany({ data: waiting });
  world.clock.moveTo(ENDED);
  await closeBox(world.app, boxId);
  const left = await prisma.outboxMessage.findMany({ where: { replies: { not: { equals: null } } } });
  const ids = left.map(({ replies }) => (replies as { id: string }[])[0]?.id).filter(Boolean);
  expect(ids).toEqual(["VOT-6"]);
});
