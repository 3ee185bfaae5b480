import { expect, test } from "vitest";
import { NewestOnly } from "../../../adapters/slack/newest-only.js";
import { Door } from "../../support/eventually.js";

test("of what comes while one is worked on, only the newest is done, in its turn", async () => {
  const newest = new NewestOnly();
  const door = new Door();
  const done: string[] = [];
  const run = (text: string) =>
    newest.run("view", async () => {
      await door.opened;
      done.push(text);
    });
  const runs = [run("a"), run("ab"), run("abc")];
  door.open();
  expect(await Promise.all(runs)).toEqual([true, false, true]);
  expect(done).toEqual(["a", "abc"]);
  expect(await run("abcd")).toBe(true);
});

test("forms of other people do not wait for each other", async () => {
  const newest = new NewestOnly();
  const door = new Door();
  const slow = newest.run("one", () => door.opened);
  expect(await newest.run("other", () => Promise.resolve())).toBe(true);
  door.open();
  expect(await slow).toBe(true);
});

test("what waits gives way to what says it all; a failure ends only itself", async () => {
  const newest = new NewestOnly();
  const door = new Door();
  const failing = newest.run("view", async () => {
    await door.opened;
    throw new Error("away");
  });
  const waiting = newest.run("view", () => Promise.resolve());
  newest.overtake("view");
  expect(await waiting).toBe(false);
  const next = newest.run("view", () => Promise.resolve());
  door.open();
  await expect(failing).rejects.toThrow("away");
  expect(await next).toBe(true);
});
