import { expect, test } from "vitest";
import {
  changeBy,
  isBallotLocked,
  isOverdue,
  isWritingOpen,
  readBy,
} from "../../src/domain/proposal-calendar.js";
import type { Standing } from "../../src/domain/proposal.js";
import { workingDaysAfter } from "../../src/domain/working-days.js";

const ROME = "Europe/Rome";
const at = (text: string): Date => new Date(text);

const process = {
  timeZone: ROME,
  rules: { proposals: { readWithinWorkingDays: 5 } },
  phases: [
    { kind: "proposals" as const, startsAt: at("2026-05-31T22:00Z"), endsAt: at("2026-06-30T22:00Z") },
    { kind: "voting" as const, startsAt: at("2026-10-30T11:00Z"), endsAt: at("2026-11-19T11:00Z") },
  ],
};

const standing: Standing = {
  state: "submitted",
  working: 1,
  last: 1,
  sent: 1,
  public: undefined,
  waitingSince: at("2026-06-12T15:00:00Z"),
  decision: undefined,
  earlier: undefined,
  taken: undefined,
};

test.each([
  ["a Monday", "2027-06-14T08:00:00Z", 5, "2027-06-21T21:59:59.999Z"],
  ["a Friday", "2026-06-12T15:00:00Z", 1, "2026-06-15T21:59:59.999Z"],
  ["a Sunday", "2026-06-14T10:00:00Z", 5, "2026-06-19T21:59:59.999Z"],
  ["late on a Thursday in UTC, Friday in Rome", "2026-06-11T22:30:00Z", 1, "2026-06-15T21:59:59.999Z"],
  ["over the change to winter time", "2026-10-23T10:00:00Z", 1, "2026-10-26T22:59:59.999Z"],
])("working days after %s", (_day, from, days, until) => {
  expect(workingDaysAfter(at(from), days, ROME).toISOString()).toBe(until);
});

test("overdue begins with the day after the last day", () => {
  const by = readBy(process, at("2026-06-12T15:00:00Z"));
  expect(isOverdue(process, standing, by)).toBe(false);
  expect(isOverdue(process, standing, new Date(by.getTime() + 1))).toBe(true);
  expect(isOverdue(process, { ...standing, waitingSince: undefined }, at("2026-09-01T00:00Z"))).toBe(false);
});

test("proposals are written in their phase; a change that staff asked for, until the day it is expected", () => {
  const asked: Standing = {
    ...standing,
    state: "changes-asked",
    waitingSince: undefined,
    decision: {
      verdict: "change-asked",
      at: at("2026-06-30T10:00:00Z"),
      by: "anna",
      reason: undefined,
      note: "Where?",
      toldAt: undefined,
    },
  };
  expect(changeBy(process, asked)).toEqual(at("2026-07-07T21:59:59.999Z"));
  expect(isWritingOpen(process, standing, at("2026-06-30T21:59:59Z"))).toBe(true);
  expect(isWritingOpen(process, standing, at("2026-06-30T22:00:00Z"))).toBe(false);
  expect(isWritingOpen(process, asked, at("2026-07-07T12:00:00Z"))).toBe(true);
  expect(isWritingOpen(process, asked, at("2026-07-08T12:00:00Z"))).toBe(false);
  const sentAgain: Standing = { ...asked, state: "submitted", waitingSince: at("2026-07-01T10:00:00Z") };
  expect(isWritingOpen(process, sentAgain, at("2026-07-02T10:00:00Z"))).toBe(false);
});

test("the ballot is locked from the first moment of voting", () => {
  expect(isBallotLocked(process, at("2026-10-30T10:59:59Z"))).toBe(false);
  expect(isBallotLocked(process, at("2026-10-30T11:00:00Z"))).toBe(true);
});
