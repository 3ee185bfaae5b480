import { beforeAll, expect, test } from "vitest";
import { tidy } from "../../src/start/tidy.js";
import { auditOf, noticesAgainstTheRules, noticesByPerson, recountAll } from "../../src/year/at-the-end.js";
import { PROPOSALS } from "../../src/year/chapters/proposals.js";
import { VOTERS } from "../../src/year/chapters/vote.js";
import { playYear } from "../../src/year/play-year.js";
import { Year } from "../../src/year/year.js";
import { openTestDatabase } from "../support/database.js";
import { seededRandomness } from "../support/seeded-randomness.js";
import { TestLog } from "../support/world.js";

const LONG = 240_000; // a whole year, on a machine that runs other tests too

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

test("200 people on two platforms write 40 proposals, and nothing goes wrong on the way", async () => {
  expect(log.errors).toEqual([]);
  expect(await prisma.proposal.count({ where: { number: { not: null } } })).toBe(PROPOSALS);
  const accounts = await prisma.account.groupBy({ by: ["platform"], _count: true });
  expect(accounts.every(({ _count }) => _count >= 100)).toBe(true);
});

test("two pairs of proposals became one each, and one was refused", async () => {
  const states = await prisma.proposal.groupBy({ by: ["state"], _count: true });
  const count = Object.fromEntries(states.map(({ state, _count }) => [state, _count]));
  expect(count).toMatchObject({ merged: 2, rejected: 1 });
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

test("each person's notices are within the rules", async () => {
  expect(await noticesAgainstTheRules(year)).toEqual([]);
  const kinds = [...(await noticesByPerson(year)).values()].flat().map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(
    new Set(["opens", "closing", "last-day", "own-results", "results", "works"]),
  );
});
