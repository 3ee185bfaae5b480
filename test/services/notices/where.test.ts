import { beforeAll, beforeEach, expect, test } from "vitest";
import { sendNotices } from "../../../src/services/notices/send-notices.js";
import { openTestDatabase } from "../../support/database.js";
import { announceNow, outcomesOf, toldTo, wishing, startAfresh } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { arrives, links, onSlack, onTelegram, worldOfTwo } from "../../support/two-platforms.js";
import type { PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = worldOfTwo(database);
const { prisma } = database;

const IN_VOTING = "2026-11-10T10:00:00Z";
const LATER = "2026-11-10T11:00:00Z";
const THREE_DAYS_LEFT = "2026-11-16T11:00:00Z";

let people = 0;
let phone: PlayedPerson;
let desk: PlayedPerson;

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(IN_VOTING);
  people++;
  phone = await arrives(onTelegram(world, `${people}`));
  desk = await arrives(onSlack(world, `T1/U${people}`));
  await links(phone, desk);
  await wishing(world, phone, { messages: "steps" });
});

/** Everything that is due is said on both platforms. @returns how often on each. */
async function told(): Promise<[telegram: number, slack: number]> {
  world.clock.moveTo(THREE_DAYS_LEFT);
  await announceNow(world);
  await sends();
  return [toldTo(phone).length, toldTo(desk).length];
}

async function sends(): Promise<void> {
  for (const platform of ["telegram", "slack"]) {
    const messenger = world.messengerOf(platform);
    await sendNotices({ app: world.app, messenger }, () => false);
  }
}

test("where somebody wrote last", async () => {
  world.clock.moveTo(LATER);
  await phone.sends("/home");
  expect(await told()).toEqual([1, 0]);
});

test("where they wrote last, when that is Slack", async () => {
  world.clock.moveTo(LATER);
  await desk.sends("/home");
  expect(await told()).toEqual([0, 1]);
});

test("what is said first does not make it the last one used", async () => {
  world.clock.moveTo(LATER);
  await desk.sends("/home");
  await told();
  world.clock.moveTo("2026-11-19T08:00:00Z");
  world.machineAheadMs += 60_000;
  await announceNow(world);
  await sends();
  expect([toldTo(phone).length, toldTo(desk).length]).toEqual([0, 2]);
});

test("where they chose, wherever they wrote last", async () => {
  await wishing(world, phone, { noticesOn: "telegram" });
  world.clock.moveTo(LATER);
  await desk.sends("/home");
  expect(await told()).toEqual([1, 0]);
});

test("on the other one, when the chosen one is out of reach", async () => {
  await wishing(world, phone, { noticesOn: "telegram" });
  await prisma.account.updateMany({
    where: { platform: "telegram" },
    data: { unreachableSince: world.clock.now() },
  });
  expect(await told()).toEqual([0, 1]);
  expect(await outcomesOf(world, phone)).toEqual({ "closing-voting-1": "sent" });
});

test.each([
  ["they chose another place", () => wishing(world, phone, { noticesOn: "slack" })],
  ["they wrote elsewhere", () => desk.sends("/home")],
  [
    "the chat is not theirs any more",
    () => prisma.conversation.updateMany({ where: { platform: "telegram" }, data: { participantId: null } }),
  ],
  [
    "the chat is out of reach",
    () =>
      prisma.account.updateMany({
        where: { platform: "telegram" },
        data: { unreachableSince: world.clock.now() },
      }),
  ],
])("planned, and by the morning %s: told there, and once", async (_, changes) => {
  world.clock.moveTo(LATER);
  await phone.sends("/home");
  world.clock.moveTo("2026-11-16T20:30:00Z");
  await announceNow(world);
  world.clock.moveTo("2026-11-16T21:00:00Z");
  await changes();
  world.clock.moveTo("2026-11-17T07:30:00Z");
  for (let turn = 0; turn < 2; turn++) await sends();
  expect([toldTo(phone).length, toldTo(desk).length]).toEqual([0, 1]);
  expect(await outcomesOf(world, desk)).toEqual({ "closing-voting-1": "sent" });
});

test("each workspace has a lane of its own", async () => {
  world.clock.moveTo(LATER);
  await desk.sends("/home");
  await told();
  const lanes = await prisma.lane.findMany({
    orderBy: { name: "asc" },
    select: { name: true, platform: true },
  });
  expect(lanes).toContainEqual({ name: "slack/T1", platform: "slack" });
});
