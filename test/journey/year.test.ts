import { beforeAll, expect, test } from "vitest";
import { tidy } from "../../src/start/tidy.js";
import { noticesSent } from "../../src/persistence/notices/notices-sent.js";
import { auditOf, noticesByPerson, recountAll } from "../../src/year/at-the-end.js";
import { PROPOSALS } from "../../src/year/chapters/proposals.js";
import { VOTERS } from "../../src/year/chapters/extension.js";
import { SLIP } from "../../src/year/chapters/works.js";
import { everybodysNotices, noticeLines } from "../../src/year/notice-list.js";
import { playYear } from "../../src/year/play-year.js";
import { toldAgainstTheRules } from "../../src/year/rules-kept.js";
import { Year } from "../../src/year/year.js";
import { SLUG } from "../../src/year/year-file.js";
import { openTestDatabase } from "../support/database.js";
import { seededRandomness } from "../support/seeded-randomness.js";
import { TestLog } from "../support/world.js";

const LONG = 600_000; // a whole year, on a machine that runs other tests too

const database = await openTestDatabase("embedded");
const { prisma } = database;
const log = new TestLog();
const year = new Year({
  prisma,
  secretKey: new Uint8Array(32).fill(7),
  randomness: seededRandomness("year"),
  log,
  from: new Date("2026-01-12T00:00:00+01:00"),
  tidy,
  people: 200,
});

beforeAll(() => playYear(year), LONG);

test("one organizer asked for a copy of last year's process, and another made it live", async () => {
  const draft = await prisma.processDraft.findFirstOrThrow();
  expect(draft.processId).toBe(year.ids.processId);
  const { phases } = await year.process();
  expect(phases[0]?.startsAt).toEqual(year.day(0, 12));
});

test("200 people on two platforms write 40 proposals, and nothing goes wrong on the way", async () => {
  expect(log.errors).toEqual([]);
  const numbered = { number: { not: null } };
  expect(await prisma.proposal.count({ where: { ...numbered, origin: "chat" } })).toBe(PROPOSALS);
  const accounts = await prisma.account.groupBy({ by: ["platform"], _count: true });
  expect(accounts.every(({ _count }) => _count >= 100)).toBe(true);
});

test("two pairs of proposals became one each, and one was refused", async () => {
  const states = await prisma.proposal.groupBy({ by: ["state"], _count: true });
  const count = Object.fromEntries(states.map(({ state, _count }) => [state, _count]));
  expect(count).toMatchObject({ merged: 2, rejected: 1 });
});

test("a workshop was full, its line moved up, and what was said there was written down and read", async () => {
  const seats = await prisma.meetingSignUp.groupBy({ by: ["seat"], _count: true });
  expect(Object.fromEntries(seats.map(({ seat, _count }) => [seat, _count]))).toEqual({
    coming: 8,
    waiting: 1,
  });
  expect(await prisma.proposal.count({ where: { origin: "workshop", publicVersion: 1 } })).toBe(2);
  expect(await prisma.meeting.count({ where: { minutes: { not: {} } } })).toBe(1);
});

test("what supports carried on was checked twice; what can be done is on the ballot, at the cost that was found", async () => {
  const found = await prisma.assessment.findMany({ where: { state: "published" } });
  expect(found.every(({ writtenBy, readBy }) => writtenBy && readBy && writtenBy !== readBy)).toBe(true);
  const possible = found.filter(({ verdict, answer }) => verdict === "feasible" || answer === "accepted");
  const projects = await prisma.project.findMany({ where: { process: { slug: SLUG } } });
  const costs = (all: readonly { cost: bigint | null }[]) =>
    all.map(({ cost }) => Number(cost)).toSorted((a, b) => a - b);
  expect(costs(projects)).toEqual(costs(possible));
  expect(projects.length).toBeGreaterThan(8);
  expect(await prisma.proposal.count({ where: { state: "not-feasible" } })).toBe(1);
});

test("authors heard of each verdict first, and everybody else a day after", async () => {
  const [published, known] = [year.day(92), year.day(93)];
  const toAuthors = year.platforms.flatMap(({ messages }) =>
    messages.filter(({ id, at }) => id === "NOT-5" && at > published && at < known),
  );
  const authors = { proposal: { authorId: { not: null } } };
  expect(toAuthors).toHaveLength(await prisma.assessment.count({ where: authors }));
  const notices = [...(await noticesByPerson(year)).values()].flat();
  const toOthers = notices.filter(({ kind }) => kind === "verdicts");
  expect(toOthers).not.toEqual([]);
  expect(toOthers.filter(({ sentAt }) => sentAt < known)).toEqual([]);
});

test("two organizers paused the vote for a day and gave it three more, in which people voted", async () => {
  const changes = await prisma.ruleChange.findMany({ where: { about: "dates" } });
  expect(changes.map(({ state }) => state)).toEqual(["applied", "applied"]);
  expect((await year.process()).phases.find(({ kind }) => kind === "voting")?.endsAt).toEqual(
    year.day(184, 12),
  );
});

const countsOfTheYear = () =>
  prisma.count.findMany({ where: { box: { processId: year.ids.processId } }, include: { approvals: true } });

test("two organizers, not one twice, had approved the count of each district before it was published", async () => {
  const counts = await countsOfTheYear();
  expect(counts).toHaveLength(2);
  for (const { publishedAt, approvals } of counts) {
    expect(new Set(approvals.map(({ participantId }) => participantId)).size).toBe(2);
    expect(approvals.filter(({ at }) => !publishedAt || at > publishedAt)).toEqual([]);
  }
  const acts = await prisma.auditEntry.findMany({
    where: { processId: year.ids.processId, action: { in: ["approve-results", "publish-results"] } },
    orderBy: { position: "asc" },
  });
  expect(acts).toHaveLength(6);
  for (const subject of new Set(acts.map((act) => act.subject))) {
    const [one, other, published, ...more] = acts.filter((act) => act.subject === subject);
    expect([one?.action, other?.action]).toEqual(["approve-results", "approve-results"]);
    expect(one?.actorId).not.toBe(other?.actorId);
    expect([published?.action, ...more]).toEqual(["publish-results"]);
  }
});

test("of the results authors heard first; whoever follows, lives or voted there no sooner than an hour after", async () => {
  const told = await prisma.delivery.findMany({
    where: { state: "sent", announcement: { kind: { in: ["own-results", "results"] } } },
    include: { announcement: true },
  });
  for (const { boxId, publishedAt } of await countsOfTheYear()) {
    const hour = new Date(Number(publishedAt) + 60 * 60_000);
    const ofBox = told.filter(({ announcement }) => announcement?.subject === String(boxId));
    const [authors, others] = ["own-results", "results"].map((kind) =>
      ofBox.filter(({ announcement }) => announcement?.kind === kind),
    );
    expect(authors).not.toEqual([]);
    expect(authors?.filter(({ sentAt }) => !sentAt || sentAt >= hour)).toEqual([]);
    expect(others).not.toEqual([]);
    expect(others?.filter(({ sentAt }) => !sentAt || sentAt < hour)).toEqual([]);
    const heard = new Set(authors?.map(({ participantId }) => participantId));
    expect(others?.filter(({ participantId }) => heard.has(participantId))).toEqual([]);
  }
});

test("the record of the office holds", async () => {
  const { acts, holds } = await auditOf(year);
  expect(holds).toBe(true);
  expect(acts).toBeGreaterThan(50);
});

test("the open data count again to the same winners, and nobody's ballot has a name", async () => {
  const boxes = await recountAll(year);
  expect(boxes).toHaveLength(2);
  for (const { ballots, published, again } of boxes) {
    expect(ballots).toBeGreaterThan(40);
    expect(again).toEqual(published);
    expect(published.length).toBeGreaterThan(0);
  }
  expect(boxes.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(VOTERS);
  expect(await prisma.ballot.count({ where: { voterTag: { not: null } } })).toBe(0);
});

test("what people were told is listed: by kind, and in full for whoever was told the most", async () => {
  const lines = await noticeLines(year);
  expect(lines).toContain("workshop-place: 1 to 1 people");
  expect(lines.filter((line) => / got \d+:$/u.test(line))).toHaveLength(3);
  expect(lines.find((line) => line.endsWith("  moved"))).toMatch(/^ {2}\d+ \w+ \d\d:\d\d {2}moved$/u);
});

test("everybody's own list has every message that answered nothing they did", async () => {
  const lines = await everybodysNotices(year);
  const told = year.platforms.flatMap(({ messages }) => messages.filter(({ answers }) => !answers));
  const notices = await noticesSent(prisma, year.ids.processId);
  expect(lines.filter((line) => line.startsWith("  "))).toHaveLength(told.length);
  expect(told.length).toBeGreaterThan(notices.length);
  // A decision, a verdict, an answer of the help desk, a question about a merge, works, results, what staff are told.
  const kinds = new Set(told.map(({ id }) => id));
  for (const kind of ["NOT-4", "NOT-5", "ORG-9", "PRO-11", "NOT-7", "NOT-6", "ORG-4"])
    expect(kinds).toContain(kind);
  const people = new Set(told.map(({ platform, chat }) => `${platform} ${chat}`));
  expect(lines.filter((line) => / \(\S+, \w+\) got \d+:$/u.test(line))).toHaveLength(people.size);
});

test("what was decided, answered and told late in the evening came in the morning", () => {
  const on = (id: string, from: Date, to: Date) =>
    year.platforms.flatMap(({ messages }) =>
      messages.filter((one) => one.id === id && one.at >= from && one.at < to),
    );
  for (const [id, day] of [
    ["NOT-4", 53],
    ["ORG-9", 53],
    ["NOT-7", 255],
  ] as const) {
    expect(on(id, year.day(day, 21), year.day(day + 1, 8, 30))).toEqual([]);
    expect(on(id, year.day(day + 1, 8, 30), year.day(day + 1, 21)).length).toBeGreaterThan(0);
  }
});

test("that works begin was told once the days of silence were over, and nobody who stopped heard of it", async () => {
  const notices = await noticesSent(prisma, year.ids.processId);
  const begun = notices.filter(({ kind, subject }) => kind === "opens" && subject === "works");
  expect(begun.length).toBeGreaterThan(30);
  const { phases, rules } = await year.process();
  expect(phases.find(({ kind }) => kind === "works")?.startsAt).toEqual(year.day(223, 12));
  expect(rules.blackouts).toHaveLength(1);
  expect(begun.filter(({ sentAt }) => sentAt < year.day(225, 8, 30))).toEqual([]);
  const stopped = await prisma.participant.findMany({ where: { stoppedAt: { not: null } } });
  expect(stopped).toHaveLength(2);
  const before = (one: { participantId: string; sentAt: Date }) =>
    stopped.some(({ id, stoppedAt }) => id === one.participantId && stoppedAt && one.sentAt < stoppedAt);
  expect(notices.some(before)).toBe(true);
});

test("reminders of the vote went to those who had not voted, and to nobody else", async () => {
  const reminders = (await noticesSent(prisma, year.ids.processId)).filter(
    ({ kind, subject }) => subject === "voting" && (kind === "closing" || kind === "last-day"),
  );
  expect(reminders.length).toBeGreaterThan(20);
  const roll = await prisma.voterRollEntry.findMany({ include: { participant: true } });
  expect(roll.filter(({ participant }) => participant.messages !== "none").length).toBeGreaterThan(20);
  const late = reminders.filter(({ participantId, sentAt }) =>
    roll.some((voter) => voter.participantId === participantId && voter.castAt < sentAt),
  );
  expect(late).toEqual([]);
});

test("the works slipped once: the reason is kept in both languages, and told to whoever follows them", async () => {
  const [first, slip, ...more] = await prisma.statusUpdate.findMany({ orderBy: { id: "asc" } });
  expect(more).toEqual([]);
  expect(slip?.reason).toEqual({ it: SLIP[0], en: SLIP[1] });
  expect(slip?.projectId).toBe(first?.projectId);
  expect(slip?.expectedAt?.getTime()).toBeGreaterThan(first?.expectedAt?.getTime() ?? Infinity);
  const follow = await prisma.subscription.findMany({ where: { projectId: slip?.projectId ?? 0 } });
  const heard = (await noticesSent(prisma, year.ids.processId)).filter(
    ({ kind, subject }) => kind === "works" && subject === String(slip?.id),
  );
  expect(heard.map((one) => one.participantId).toSorted()).toEqual(
    follow.map((one) => one.participantId).toSorted(),
  );
  expect(heard).toHaveLength(4);
  const words = year.crowd.slice(0, 4).map(({ told }) => told.at(-1)?.text ?? "");
  expect(words.every((text) => SLIP.some((why) => text.includes(why)))).toBe(true);
});

test("each person's notices are within the rules", async () => {
  expect(await toldAgainstTheRules(year)).toEqual([]);
  const kinds = [...(await noticesByPerson(year)).values()].flat().map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(
    new Set([
      "opens",
      "workshop-place",
      "workshop-soon",
      "verdicts",
      "closing",
      "last-day",
      "paused",
      "moved",
      "own-results",
      "results",
      "works",
    ]),
  );
});
