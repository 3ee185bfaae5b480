import { beforeAll, beforeEach, expect, test } from "vitest";
import { transcriptOf } from "../../support/chat-messenger.js";
import { openTestDatabase } from "../../support/database.js";
import { atHome } from "../../support/newcomers.js";
import { forgetNotices, minute, minuteAt, toldTo } from "../../support/notices.js";
import { addSampleProcess } from "../../support/sample-process.js";
import { makeEligible, votesFor } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const world = new World(database);
const { prisma } = database;

const IN_CHECK = "2026-10-20T10:00:00Z";
const VOTING_OPENS = "2026-10-30T11:00:00Z";
const IN_VOTING = "2026-10-30T11:05:00Z";
const AT_NIGHT = "2026-10-30T21:30:00Z";
const NEXT_MORNING = "2026-10-31T08:00:00Z";
const DAYS_LATER = "2026-11-04T09:00:00Z";

async function reminded(
  id: string,
  options: { area?: string; language?: "en" | "it" } = {},
): Promise<PlayedPerson> {
  const person = await atHome(world, id, { area: "Navile", ...options });
  await person.sends("/calendar");
  await person.presses(
    options.language === "it" ? "Avvisami del prossimo passo" : "Remind me of the next step",
  );
  return person;
}

beforeAll(() => addSampleProcess(prisma));
beforeEach(async () => {
  await forgetNotices(world);
  world.clock.moveTo(IN_CHECK);
});

test("who asked for the next step is told once that it has begun, with one thing to do and a way to stop (NOT-1)", async () => {
  const anna = await reminded("anna");
  const bea = await atHome(world, "bea", { area: "Navile" });
  await minute(world);
  expect(toldTo(anna)).toEqual([]);

  world.clock.moveTo(VOTING_OPENS);
  await Promise.all([minute(world), minute(world)]);
  await minute(world);

  expect(toldTo(anna).map(transcriptOf).join("\n")).toBe(
    [
      "Bilancio partecipativo 2026",
      "Voting is open in Navile until 19 November, 12:00 (in 20 days).",
      "There are 7 projects. Nothing counts until you cast your vote.",
      "[See the projects]",
      "[Stop these]",
    ].join("\n"),
  );
  expect(toldTo(bea)).toEqual([]);
});

test("in the reader's language; without a district, what one can do", async () => {
  const ugo = await reminded("ugo", { language: "it", area: "Salta per ora" });
  await minuteAt(world, IN_VOTING);
  const [told] = toldTo(ugo).map(transcriptOf);
  expect(told).toContain("Votazione");
  expect(told).toContain("Vedi i progetti");
});

test("not at night, to nobody who stopped, who has voted, or who came when it had begun (I-11)", async () => {
  const [night, stopped, voted] = [
    await reminded("night"),
    await reminded("stopped"),
    await reminded("voted"),
  ];
  await stopped.sends("/stop");
  world.clock.moveTo(IN_VOTING);
  const late = await reminded("late");
  await makeEligible(world, voted, "navile");
  await votesFor(voted, [12]);

  await minuteAt(world, AT_NIGHT);
  expect(toldTo(night)).toEqual([]);
  await minuteAt(world, NEXT_MORNING);
  expect(toldTo(night)).toHaveLength(1);
  for (const person of [stopped, voted, late]) expect(toldTo(person)).toEqual([]);
});

test("what came due while nothing ran is said as long as it is news; later it is dropped, and the log says so", async () => {
  const tardy = await reminded("tardy");
  await minute(world);
  await minuteAt(world, DAYS_LATER);
  expect(toldTo(tardy)).toEqual([]);
  const dropped = world.log.lines.filter((line) => line.includes("came too late"));
  expect(dropped.some((line) => line.includes('"kind":"opens"'))).toBe(true);
});

test("results are news once there are some", async () => {
  const leo = await reminded("leo", { area: "Skip for now" });
  await minuteAt(world, "2026-11-25T09:00:00Z");
  expect(toldTo(leo)).toEqual([]);
  await prisma.ballotBox.updateMany({ where: { areaKey: "navile" }, data: { state: "published" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await minute(world);
  const [told] = toldTo(leo).map(transcriptOf);
  expect(told).toContain("See all results");
});
