import { beforeEach, expect, test } from "vitest";
import { importProcess } from "../../../src/services/import-process.js";
import { planCalendar } from "../../../src/services/notices/plan-calendar.js";
import { ProcessCache } from "../../../src/services/process-cache.js";
import { isWaiting, openTestDatabase } from "../../support/database.js";
import {
  announceNow,
  listener,
  minute,
  minuteAt,
  outcomesOf,
  sendNow,
  toldTo,
  transcriptsOf,
} from "../../support/notices.js";
import { SMALL_PROCESS, smallProcess, yaml, type Edit } from "../../support/small-process.js";
import { eventually } from "../../support/eventually.js";
import { moveDatesTo } from "../../support/moved-dates.js";
import { makeEligible } from "../../support/voters.js";
import { World, type PlayedPerson } from "../../support/world.js";

const database = await openTestDatabase();
const { prisma } = database;
let world = new World(database);

const IN_VOTING = "2026-06-01T10:00:00Z";
const CLOSING = "2026-06-13T10:30:00Z";
const NEW_CLOSING = "2026-06-16T10:30:00Z";

const END = "ends: 2026-06-16 12:30";
const endMoved: Edit = [END, "ends: 2026-06-19 12:30"];
const endMovedAgain: Edit = [END, "ends: 2026-06-26 12:30"];
const resultsMoved: Edit = ["starts: 2026-06-20 12:00", "starts: 2026-06-27 12:00"];

const moves = ({ why }: { why?: string }, ...edits: Edit[]): Promise<void> =>
  moveDatesTo(world, smallProcess(...edits), why);

/** Somebody of the small process who hears of the big steps. */
const hears = (id: string, language: "en" | "it" = "en"): Promise<PlayedPerson> =>
  listener(world, id, { language, area: language === "it" ? "Nord" : "North" });

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.lane.deleteMany();
  await prisma.conversation.deleteMany();
  world = new World(database, `moved ${expect.getState().currentTestName ?? ""}`);
  world.clock.moveTo(IN_VOTING);
  await importProcess(world.app, yaml(SMALL_PROCESS));
});

test("an end that moved is told to whoever hears of big steps, with what it was and why (NOT-8)", async () => {
  const [ugo, anna] = [await hears("ugo", "it"), await hears("anna")];
  await moves({ why: "Le lettere sono arrivate tardi." }, endMoved);
  await minute(world);
  expect(transcriptsOf(ugo)).toEqual([
    [
      "Idee in cortile",
      "Votazione: la fine è ora il 19 giugno, ore 12:30 (prima era il 16 giugno, ore 12:30).",
      "Perché: Le lettere sono arrivate tardi.",
      "[Vedi il calendario]",
      "[Non scrivermi più]",
    ].join("\n"),
  ]);
  expect(transcriptsOf(anna)).toEqual([
    [
      "Idee in cortile",
      "Voting: the end is now 19 June, 12:30 (it was 16 June, 12:30).",
      "Why: Le lettere sono arrivate tardi.",
      "[See the calendar]",
      "[Stop these]",
    ].join("\n"),
  ]);
  await anna.presses("See the calendar");
  expect(anna.sees).toContain("19 June");
});

test("moved twice before it was told: one message, of the last date; several dates at once: one message", async () => {
  const anna = await hears("anna");
  await moves({}, endMoved);
  await announceNow(world);
  await moves({ why: "Again." }, endMovedAgain, resultsMoved);
  await minute(world);
  expect(transcriptsOf(anna)).toHaveLength(1);
  expect(transcriptsOf(anna).join()).toContain("the end is now 26 June, 12:30");
  expect(await outcomesOf(world, anna)).toEqual({
    "moved-voting-2": "skipped withdrawn",
    "moved-voting-3": "sent",
  });
});

test("moved again after it was told: told again, though it is the same week (UX-12)", async () => {
  const anna = await hears("anna");
  await moves({}, endMoved);
  await minute(world);
  await moves({}, endMovedAgain, resultsMoved);
  await minute(world);
  expect(transcriptsOf(anna)).toHaveLength(2);
  expect(transcriptsOf(anna)[1]).toContain("the end is now 26 June, 12:30 (it was 19 June, 12:30)");
});

test("a phase that has not begun is told with both its dates", async () => {
  const [anna, ugo] = [await hears("anna"), await hears("ugo", "it")];
  await moves({}, resultsMoved);
  await minute(world);
  expect(transcriptsOf(anna).join()).toContain("Results: new dates, from 27 June, 12:00 to 20 July, 12:00.");
  expect(transcriptsOf(ugo).join()).toContain(
    "Risultati: nuove date, dal 27 giugno, ore 12:00 al 20 luglio, ore 12:00.",
  );
});

test("both dates of a phase to come move: it is told with both, whatever moved before", async () => {
  const anna = await hears("anna");
  const ends: Edit = ["ends: 2026-07-20 12:00", "ends: 2026-07-27 12:00"];
  await moves({}, ends);
  await minute(world);
  await moves({}, ends, resultsMoved);
  await minute(world);
  expect(transcriptsOf(anna)[1]).toContain("Results: new dates, from 27 June, 12:00 to 27 July, 12:00.");
});

test("planned before the days of an election, it is sent after them", async () => {
  const anna = await hears("anna");
  await moves({}, endMoved);
  await announceNow(world);
  const blackout = { from: "2026-06-01", to: "2026-06-02", name: { en: "elections" } };
  const { id, rules } = await prisma.participatoryProcess.findFirstOrThrow();
  await prisma.participatoryProcess.update({
    where: { id },
    data: { rules: { ...(rules as object), blackouts: [blackout] }, revision: { increment: 1 } },
  });
  await minute(world);
  expect(toldTo(anna)).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({ "moved-voting-2": "pending silent" });
  await minuteAt(world, "2026-06-02T22:01:00Z");
  await minuteAt(world, "2026-06-03T09:00:00Z");
  expect(toldTo(anna)).toHaveLength(1);
});

test("who has voted is not told that there is more time to vote", async () => {
  const [anna, bea] = [await hears("anna"), await hears("bea")];
  const { id: processId } = await prisma.participatoryProcess.findFirstOrThrow();
  const participantId = await makeEligible(world, bea, "north", { processId });
  const { id: boxId } = await prisma.ballotBox.findFirstOrThrow({ where: { areaKey: "north" } });
  await prisma.voterRollEntry.create({ data: { participantId, boxId, ...rollOf(world) } });
  await moves({}, endMoved);
  await minute(world);
  expect(toldTo(anna)).toHaveLength(1);
  expect(toldTo(bea)).toEqual([]);
});

const rollOf = ({ clock }: World) => ({ castAt: clock.now(), channel: "test" });

test("moved while its reminders are going out: the rest is not told the old date; all are told the new one", async () => {
  const people = await Promise.all(["anna", "bea", "ciro", "dora"].map((id) => hears(id)));
  world.clock.moveTo(CLOSING);
  await announceNow(world);
  const late = people.slice(2);
  const ids = await prisma.account.findMany({ where: { externalId: { in: late.map(({ id }) => id) } } });
  await prisma.delivery.updateMany({
    where: { participantId: { in: ids.map(({ participantId }) => participantId) } },
    data: { leasedUntil: new Date(Date.now() + 3_600_000) },
  });
  await sendNow(world);
  expect(people.map((person) => toldTo(person).length)).toEqual([1, 1, 0, 0]);

  await moves({ why: "Sciopero." }, endMoved);
  await minute(world);
  for (const person of late)
    expect(await outcomesOf(world, person)).toEqual({
      "closing-voting-1": "skipped withdrawn",
      "moved-voting-2": "sent",
    });
  await minuteAt(world, NEW_CLOSING);
  for (const person of people) {
    const [last] = transcriptsOf(person, "NOT-2").toReversed();
    expect(last).toContain("until 19 June, 12:30 (in 3 days)");
  }
  expect(people.map((person) => toldTo(person, "NOT-2").length)).toEqual([2, 2, 1, 1]);
});

test("from the moment a date moved nobody is reminded of the old one, before anything is planned anew", async () => {
  const anna = await hears("anna");
  world.clock.moveTo(CLOSING);
  await announceNow(world);
  await moves({}, endMoved);
  await sendNow(world);
  expect(toldTo(anna)).toEqual([]);
  expect(await outcomesOf(world, anna)).toEqual({ "closing-voting-1": "skipped withdrawn" });
});

test.runIf(database.kind === "server")(
  "dates that move while the calendar is planned: the old ones are not planned again",
  async () => {
    let importing: Promise<void> | undefined;
    class Slow extends ProcessCache {
      override async at(...which: Parameters<ProcessCache["at"]>) {
        const process = await super.at(...which);
        importing ??= moves({}, endMoved);
        await eventually("it is imported, or waits", async () => (await isWaiting(prisma)) || isMoved());
        return process;
      }
    }
    const isMoved = async () => (await prisma.phase.count({ where: { endVersion: 2 } })) > 0;
    await planCalendar({ ...world.app, processes: new Slow() });
    await importing;
    const planned = { kind: "closing", subject: "voting", state: "planned" };
    expect(await prisma.announcement.findMany({ where: planned })).toEqual([]);
  },
);

test("a phase that was taken out, came back and moves again: that is told as well", async () => {
  const anna = await hears("anna");
  await moves({}, resultsMoved);
  await minute(world);
  await prisma.phase.deleteMany({ where: { kind: "results" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await moves({});
  await moves({}, resultsMoved);
  await minute(world);
  expect(toldTo(anna, "NOT-8")).toHaveLength(2);
});

test("a phase that is taken out of the calendar takes what was planned for it along", async () => {
  await hears("anna");
  await announceNow(world);
  const planned = () =>
    prisma.announcement.findMany({
      where: { state: "planned", kind: { in: ["closing", "last-day"] } },
      select: { kind: true, subject: true, version: true },
      orderBy: { kind: "asc" },
    });
  expect(await planned()).toEqual([
    { kind: "closing", subject: "voting", version: 1 },
    { kind: "last-day", subject: "voting", version: 1 },
  ]);
  await prisma.phase.deleteMany({ where: { kind: "voting" } });
  await prisma.participatoryProcess.updateMany({ data: { revision: { increment: 1 } } });
  await announceNow(world);
  expect(await planned()).toEqual([]);
});
