import { beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "../../support/database.js";
import {
  announceNow,
  forgetNotices,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  participantOf,
  sendNow,
  toldTo,
  wishing,
  startAfresh,
} from "../../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { makeEligible, votesFor } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const IN_VOTING = "2026-11-10T10:00:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:00:00Z";
const TOO_LATE = "2026-11-19T10:30:00Z";

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(IN_VOTING);
});

const unreachable = async (person: PlayedPerson): Promise<void> => {
  const { id: participantId } = await participantOf(world, person);
  const unreachableSince = world.clock.now();
  await prisma.account.updateMany({ where: { participantId }, data: { unreachableSince } });
};

const votes = async (person: PlayedPerson): Promise<void> => {
  await makeEligible(world, person, "navile");
  await votesFor(person, [12]);
};

const CHANGES: [string, (person: PlayedPerson) => Promise<unknown>, string][] = [
  ["votes", votes, "skipped done"],
  ["says stop", (person) => person.sends("/stop"), "skipped stopped"],
  ["turns messages off", (person) => wishing(world, person, { messages: "none" }), "skipped unwanted"],
  ["can no longer be reached", unreachable, "unreachable unreachable"],
];

test.each(CHANGES)(
  "who %s once it is planned, and before it is sent, is told nothing (I-11)",
  async (what, change, end) => {
    const anna = await listener(world, `planned ${what}`);
    const bea = await listener(world, `told ${what}`);
    world.clock.moveTo(THREE_DAYS_LEFT);
    await announceNow(world);
    expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": "pending" });
    await change(anna);
    await sendNow(world);
    await minute(world);
    expect(toldTo(anna, "NOT-2")).toEqual([]);
    expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": end });
    expect(toldTo(bea, "NOT-2")).toHaveLength(1);
  },
);

test.each(CHANGES)("who %s before it is planned is not even planned for", async (what, change) => {
  const anna = await listener(world, `early ${what}`);
  await change(anna);
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(toldTo(anna, "NOT-2")).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({});
});

test("whom the platform does not reach is marked, not tried again, and not planned for any more", async () => {
  const anna = await listener(world, "blocker");
  world.messenger.gone.set("blocker", "blocked");
  await minuteAt(world, THREE_DAYS_LEFT);
  await minute(world);
  expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": "unreachable blocked" });
  await minuteAt(world, "2026-11-19T08:00:00Z");
  expect(Object.keys(await outcomesOf(world, anna))).toEqual(["closing-voting-1"]);
  world.messenger.gone.delete("blocker");
});

test("what could not be sent before it was of no use any more is dropped", async () => {
  const anna = await listener(world, "too late");
  world.clock.moveTo(THREE_DAYS_LEFT);
  await announceNow(world);
  world.clock.moveTo(TOO_LATE);
  await sendNow(world);
  expect(toldTo(anna)).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": "skipped expired" });
});

test("late but useful is said; planned too late it is dropped, and the log says so", async () => {
  const anna = await listener(world, "tardy");
  await minuteAt(world, "2026-11-18T10:00:00Z");
  expect(toldTo(anna, "NOT-2")).toHaveLength(1);
  await forgetNotices(world);
  world.clock.moveTo(IN_VOTING);
  await announceNow(world);
  await minuteAt(world, TOO_LATE);
  expect(toldTo(anna, "NOT-3")).toEqual([]);
  const dropped = world.log.lines.filter((line) => line.includes("came too late"));
  expect(dropped.some((line) => line.includes('"kind":"last-day"'))).toBe(true);
});

test("who reads another process in their chat hears nothing of this one (I-15)", async () => {
  const anna = await listener(world, "reads another");
  await prisma.conversation.updateMany({ data: { processId: null } });
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(toldTo(anna)).toEqual([]);
  expect(
    await prisma.announcement.count({ where: { processId: PROCESS_ID, kind: "closing" } }),
  ).toBeGreaterThan(0);
});

test("who is of another community is not told, whatever their chat says (I-15)", async () => {
  const anna = await listener(world, "foreigner");
  const id = world.app.randomness.uuid();
  await prisma.community.create({
    data: { id, slug: "elsewhere", name: "Elsewhere", createdAt: world.clock.now() },
  });
  await prisma.participant.updateMany({ data: { communityId: id } });
  await minuteAt(world, THREE_DAYS_LEFT);
  expect(toldTo(anna)).toEqual([]);
});
