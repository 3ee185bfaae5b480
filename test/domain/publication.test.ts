import { expect, test } from "vitest";
import { afterBlackouts, type Blackout } from "../../src/domain/calendar/blackout.js";
import type { PhaseKind, ProcessRules } from "../../src/domain/process.js";
import { mayComeOut, movedPublication } from "../../src/domain/publication.js";

const FIRST = { from: "2026-11-22", to: "2026-11-25", name: { en: "elections" } };
const SECOND = { from: "2026-11-26", to: "2026-11-27", name: { en: "a second round" } };

/** A process whose results are announced for this moment. */
function announcedFor(results: string, ...blackouts: Blackout[]) {
  const phase = { kind: "results" as PhaseKind, startsAt: at(results), endsAt: at("2027-01-01T00:00Z") };
  return { timeZone: "Europe/Rome", phases: [phase], rules: { blackouts } as unknown as ProcessRules };
}

const at = (text: string): Date => new Date(text);
const NOON = "2026-11-24T11:00Z";
const LATER = "2026-12-01T11:00Z";
const EARLIER = "2026-11-21T11:00Z";

test("after a blackout it is the same hour, also where the next one begins the day after, or clocks change", () => {
  const { timeZone } = announcedFor(NOON);
  const after = (moment: string, ...blackouts: Blackout[]) =>
    afterBlackouts({ timeZone, rules: { blackouts } }, at(moment));
  expect(after(NOON)).toEqual(at(NOON));
  expect(after(NOON, FIRST)).toEqual(at("2026-11-26T11:00Z"));
  expect(after(NOON, FIRST, SECOND)).toEqual(at("2026-11-28T11:00Z"));
  expect(after("2026-11-26T11:00Z", FIRST)).toEqual(at("2026-11-26T11:00Z"));
  const autumn = { from: "2026-10-24", to: "2026-10-25", name: {} };
  expect(after("2026-10-24T10:00Z", autumn)).toEqual(at("2026-10-26T11:00Z"));
});

test("planned results come out at their moment, but neither before the day that was announced nor in a blackout", () => {
  expect(mayComeOut(announcedFor(NOON), at(NOON))).toEqual(at(NOON));
  expect(mayComeOut(announcedFor(NOON), at(LATER))).toEqual(at(LATER));
  expect(mayComeOut(announcedFor(LATER), at(NOON))).toEqual(at(LATER));
  expect(mayComeOut(announcedFor(NOON, FIRST), at(NOON))).toEqual(at("2026-11-26T11:00Z"));
});

test("what was planned for the day of the results moves with it, later and earlier, out of a blackout and into one", () => {
  const moved = (from: string, to: string, planned: string, ...blackouts: Blackout[]) =>
    movedPublication(announcedFor(from, ...blackouts), announcedFor(to, ...blackouts), at(planned));
  expect(moved(NOON, LATER, NOON)).toEqual(at(LATER));
  expect(moved(NOON, EARLIER, NOON)).toEqual(at(EARLIER));
  expect(moved(NOON, EARLIER, "2026-11-26T11:00Z", FIRST)).toEqual(at(EARLIER));
  expect(moved(LATER, NOON, LATER, FIRST)).toEqual(at("2026-11-26T11:00Z"));
});

test("what was planned for another moment stays, but never before the day", () => {
  const other = "2026-11-28T11:00Z";
  expect(movedPublication(announcedFor(NOON), announcedFor(EARLIER), at(other))).toEqual(at(other));
  expect(movedPublication(announcedFor(NOON), announcedFor(LATER), at(other))).toEqual(at(LATER));
});
