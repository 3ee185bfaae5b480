import { expect, test } from "vitest";
import { ChangeLog } from "../../../adapters/local/change-log.js";

const changesAfter = (log: ChangeLog<string>, id: string): string[] | undefined =>
  log.after(id)?.map(({ change }) => change);

test("goes on after the last change a reader saw", () => {
  const log = new ChangeLog<string>("run1");
  const start = log.last;
  log.publish("a");
  const afterA = log.last;
  log.publish("b");
  expect(changesAfter(log, start)).toEqual(["a", "b"]);
  expect(changesAfter(log, afterA)).toEqual(["b"]);
  expect(changesAfter(log, log.last)).toEqual([]);
});

test("does not pretend to know what it has forgotten, or what another run said", () => {
  const log = new ChangeLog<string>("run2", 2);
  const start = log.last;
  for (const change of ["a", "b", "c"]) log.publish(change);
  expect(log.after(start)).toBeUndefined();
  expect(log.after("run1-2")).toBeUndefined();
  expect(log.after("")).toBeUndefined();
  expect(changesAfter(log, "run2-1")).toEqual(["b", "c"]);
});
