import { expect, test } from "vitest";
import { MovableClock } from "../../../adapters/local/movable-clock.js";

const at = (iso: string): Date => new Date(iso);

test("runs on from the moment it was moved to, and comes back to real time", () => {
  let real = at("2026-11-16T12:00:00Z");
  const clock = new MovableClock({ now: () => real });
  clock.moveTo(at("2027-01-01T08:00:00Z"));
  real = at("2026-11-16T12:05:00Z");
  expect(clock.now()).toEqual(at("2027-01-01T08:05:00Z"));
  clock.forward(3_600_000);
  expect(clock.now()).toEqual(at("2027-01-01T09:05:00Z"));
  expect(clock.isMoved).toBe(true);
  clock.reset();
  expect(clock.now()).toEqual(real);
  expect(clock.isMoved).toBe(false);
});

test("tells its listeners of each move until they leave", () => {
  const clock = new MovableClock({ now: () => at("2026-11-16T12:00:00Z") });
  const heard: Date[] = [];
  const leave = clock.onMove(() => heard.push(clock.now()));
  clock.moveTo(at("2027-01-01T08:00:00Z"));
  leave();
  clock.reset();
  expect(heard).toEqual([at("2027-01-01T08:00:00Z")]);
});
