import { beforeAll, beforeEach, expect, test } from "vitest";
import { countDeliveries } from "../../../src/persistence/broadcasts.js";
import { progressLines } from "../../../src/flows/broadcast/progress.js";
import { say } from "../../../src/flows/screen.js";
import { planBroadcast } from "../../support/crowd.js";
import { openTestDatabase } from "../../support/database.js";
import { listener, minuteAt, outcomesOf, participantOf, startAfresh, toldTo } from "../../support/notices.js";
import { addSampleProcess, PROCESS_ID } from "../../support/sample-process.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const ID = "6f0b8e3e-5f0c-4a58-9a75-8a0d6c9c7d11";
const TWO_HOURS_LEFT = "2026-11-19T09:00:00Z";
/** Everybody else was just told of the last day: their chats rest for a moment. */
const ONE_MINUTE_LATER = "2026-11-19T09:01:00Z";
const NEXT_MONDAY = "2026-11-23T08:00:00Z";

beforeAll(() => addSampleProcess(prisma));

let berta: PlayedPerson;

beforeEach(async () => {
  await startAfresh(world);
  world.clock.moveTo(TWO_HOURS_LEFT);
  berta = await listener(world, "berta");
  await hadThreeMessages(berta);
});

/** As many as anybody gets in the last week of a vote. */
async function hadThreeMessages(person: PlayedPerson): Promise<void> {
  const { id } = await participantOf(world, person);
  const sentAt = new Date("2026-11-18T10:00:00Z");
  const occasions = ["one", "two", "three"];
  const rest = { participantId: id, state: "sent", counted: true, sentAt, at: sentAt };
  await prisma.delivery.createMany({ data: occasions.map((occasion) => ({ ...rest, occasion })) });
}

type Asks = { button?: string; states?: string[] };

async function goesOut({ button = "none", states = [] }: Asks): Promise<void> {
  await planBroadcast(prisma, { id: ID, now: world.clock.now() });
  await prisma.announcement.update({
    where: { id: ID },
    data: { texts: { by: { en: "Two hours left." }, button }, segment: { states } },
  });
}

/** Ten people are told, so that it is not held back. */
const others = () => Promise.all(Array.from({ length: 9 }, (_, index) => listener(world, `reader ${index}`)));

test.each<[string, Asks]>([
  ["with the button that leads to the vote", { button: "vote" }],
  ["to whoever has not voted", { states: ["not-voted"] }],
])("a message %s reaches nobody after the vote (UX-12)", async (_what, asks) => {
  await others();
  await goesOut(asks);
  await minuteAt(world, TWO_HOURS_LEFT);
  await minuteAt(world, ONE_MINUTE_LATER);
  expect(await outcomesOf(world, berta)).toMatchObject({ [`broadcast-${ID}-1`]: "skipped cap" });
  await minuteAt(world, NEXT_MONDAY);
  expect(toldTo(berta, "ORG-6")).toEqual([]);
  const progress = await countDeliveries(prisma, ID, world.clock.now());
  expect(progress.sent).toBe(9);
  expect(progressLines(progress, "done")).toContainEqual(say("broadcast-report-expired", { count: 1 }));
});

test("any other waits for the next week", async () => {
  await others();
  await goesOut({ button: "projects" });
  await minuteAt(world, TWO_HOURS_LEFT);
  await minuteAt(world, NEXT_MONDAY);
  expect(toldTo(berta, "ORG-6")).toHaveLength(1);
});

test("the vote ends later than it was to: so much longer it is of use", async () => {
  await others();
  await goesOut({ button: "vote" });
  const endsAt = new Date("2026-11-24T11:00:00Z");
  await prisma.phase.updateMany({ where: { processId: PROCESS_ID, kind: "voting" }, data: { endsAt } });
  await prisma.participatoryProcess.update({
    where: { id: PROCESS_ID },
    data: { revision: { increment: 1 } },
  });
  await minuteAt(world, TWO_HOURS_LEFT);
  await minuteAt(world, NEXT_MONDAY);
  expect(toldTo(berta, "ORG-6")).toHaveLength(1);
});
