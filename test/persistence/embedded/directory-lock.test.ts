import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DataDirInUse } from "../../../src/persistence/embedded/data-dir-in-use.js";
import { lockDirectory, type Unlock } from "../../../src/persistence/embedded/directory-lock.js";
import { type Child, startChild } from "../../support/child.js";
import { newFolder } from "../../support/data-dir.js";

const SCRIPT = new URL("children/lock-directory.ts", import.meta.url);

async function starter(dir: string): Promise<Child> {
  const child = await startChild(SCRIPT, dir);
  expect(await child.line()).toBe("ready");
  return child;
}

async function owner(dir: string): Promise<Child> {
  const child = await starter(dir);
  child.tell("lock");
  expect(await child.line()).toBe("owner");
  return child;
}

describe("a folder that another process owns", () => {
  test("is refused with a clear line", async () => {
    const dir = newFolder();
    await owner(dir);
    const attempt = lockDirectory(dir);
    await expect(attempt).rejects.toBeInstanceOf(DataDirInUse);
    await expect(attempt).rejects.toThrow(
      `The data folder ${dir} is in use by another process. Stop that one first, or choose another folder.`,
    );
  });

  test("is free again after kill -9", async () => {
    const dir = newFolder();
    const killed = await owner(dir);
    await killed.kill();
    expect(readdirSync(join(dir, "lock"))).toHaveLength(1); // its socket stayed behind
    const unlock = await lockDirectory(dir);
    await unlock();
    expect(readdirSync(join(dir, "lock"))).toEqual([]);
  });

  test("has one owner when three start at once, with the socket of a killed one in the way", async () => {
    const dir = newFolder();
    for (let round = 1; round <= 3; round++) {
      const starters = await Promise.all([starter(dir), starter(dir), starter(dir)]);
      for (const child of starters) child.tell("lock");
      const answers = await Promise.all(starters.map((child) => child.line()));
      expect(answers.filter((answer) => answer === "owner")).toHaveLength(1);
      expect(answers.filter((answer) => answer?.startsWith("DataDirInUse: "))).toHaveLength(2);
      await Promise.all(starters.map((child) => child.kill()));
    }
  });
});

describe("a folder in one process", () => {
  test("has one owner at a time", async () => {
    const dir = newFolder();
    for (let round = 1; round <= 50; round++) {
      const outcomes = await Promise.allSettled([lockDirectory(dir), lockDirectory(dir), lockDirectory(dir)]);
      const owners = outcomes.filter((outcome) => outcome.status === "fulfilled");
      expect(owners).toHaveLength(1);
      await owners[0]?.value();
    }
  });

  test("may have a path longer than a socket's", async () => {
    const dir = join(newFolder(), "a".repeat(80), "b".repeat(80));
    mkdirSync(dir, { recursive: true });
    const unlock: Unlock = await lockDirectory(dir);
    await expect(lockDirectory(dir)).rejects.toBeInstanceOf(DataDirInUse);
    await unlock();
    await (
      await lockDirectory(dir)
    )();
    expect(existsSync(join(dir, "lock"))).toBe(false);
  });
});
