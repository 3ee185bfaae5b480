import { expect, test } from "vitest";
import { EVERYBODY, type BroadcastButton, type BroadcastPersonState } from "../../src/domain/broadcast.js";
import { isInTime, usefulUntil } from "../../src/domain/broadcast-in-time.js";

const at = (day: string) => new Date(`2026-${day}T11:00:00Z`);
const phases = [
  { kind: "proposals", startsAt: at("06-01"), endsAt: at("06-30") },
  { kind: "voting", startsAt: at("10-30"), endsAt: at("11-19") },
] as const;
const calendar = { phases };

const sent = (
  day: string,
  { button = "none", states = [] }: { button?: BroadcastButton; states?: BroadcastPersonState[] },
) => ({ dueAt: at(day), texts: { button }, segment: { ...EVERYBODY, states } });

test.each<[string, string, Parameters<typeof sent>[1], string]>([
  ["nothing that ends", "11-17", { button: "projects", states: ["author"] }, "11-24"],
  ["a vote", "11-17", { button: "vote" }, "11-19"],
  ["a vote that ends much later", "11-02", { button: "vote" }, "11-09"],
  ["whoever has not voted", "11-17", { states: ["author", "not-voted"] }, "11-19"],
  ["a ballot that was begun", "11-17", { states: ["draft-ballot"] }, "11-19"],
  ["a proposal", "06-28", { button: "propose" }, "06-30"],
  ["whoever did not vote, why, when it is over", "11-20", { states: ["not-voted"] }, "11-27"],
])("a broadcast about %s is of use until its time is over", (_what, due, asks, until) => {
  expect(usefulUntil(sent(due, asks), calendar)).toEqual(at(until));
});

test("what was to go while people vote is not approved when it is over", () => {
  const late = sent("11-18", { states: ["not-voted"] });
  expect(isInTime(late, calendar, at("11-18")).ok).toBe(true);
  expect(isInTime(late, calendar, at("11-19"))).toMatchObject({ refusal: { code: "broadcast.too-late" } });
});

test("no button leads to what is over", () => {
  expect(isInTime(sent("11-20", { button: "vote" }), calendar, at("11-20")).ok).toBe(false);
  expect(isInTime(sent("11-20", { states: ["not-voted"] }), calendar, at("11-20")).ok).toBe(true);
});
