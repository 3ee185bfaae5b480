import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockDirectory } from "../../src/persistence/embedded/directory-lock.js";
import { newFolder } from "../support/data-dir.js";
import { LocalClient } from "../support/local-client.js";
import { startServiceForTest } from "../support/running-service.js";

const LONG = 300_000; // a start of a whole service, on a machine that runs other tests too

/** A folder in which a year was played before. */
function playedBefore(): { folder: string; old: string } {
  const folder = newFolder();
  const old = join(folder, "year", "pgdata", "PG_VERSION");
  mkdirSync(join(folder, "year", "pgdata"), { recursive: true });
  writeFileSync(old, "old");
  return { folder, old };
}

/** What the very `npm run demo` said, when it ended by itself. */
async function refusedDemo(folder: string, env: Record<string, string> = {}) {
  const demo = await startServiceForTest(folder, env, "src/demo.ts");
  const exitCode = await demo.ended;
  return { exitCode, printed: demo.printed, complained: demo.complained };
}

test(
  "a demo whose folder is in use says so in one line, before anything is deleted or played",
  async () => {
    const { folder, old } = playedBefore();
    const unlock = await lockDirectory(join(folder, "year"));
    expect(await refusedDemo(folder)).toEqual({
      exitCode: 1,
      printed: "",
      complained: `The data folder ${join(folder, "year")} is in use by another process. Stop that one first, or choose another folder.\n`,
    });
    expect(existsSync(old)).toBe(true);
    await unlock();
  },
  LONG,
);

test(
  "a demo whose port is taken says so in one line, before anything is deleted or played",
  async () => {
    const { folder, old } = playedBefore();
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    expect(await refusedDemo(folder, { PORT: String(port) })).toEqual({
      exitCode: 1,
      printed: "",
      complained: `Port ${port} is taken by another process. Stop that one first, or choose another port, as in PORT=${port + 1}.\n`,
    });
    expect(existsSync(old)).toBe(true);
  },
  LONG,
);

test(
  "the story is told line by line and summed up, and the chat stays open on what came of it",
  async () => {
    const { folder, old } = playedBefore();
    const demo = await startServiceForTest(folder, {}, "test/support/short-demo.ts");
    const url = await demo.ready(LONG);
    const file = join(folder, "year", "notices.txt");
    expect(demo.printed.split("\n").slice(0, 9)).toEqual([
      "One year of participatory budgeting, played by invented people. This takes a minute or two.",
      "  0%  A process begins",
      " 50%  Three ballots are counted",
      "100%  The year is over.",
      "  north: 3 ballots. Funded: 1. Counted again from the open data: 1.",
      expect.stringMatching(/^ {2}\d+ acts of the office are on record; the record holds\.$/u),
      "  0 notices to 0 people. Against the rules: 0.",
      `  What each person was told, message by message: ${file}`,
      "",
    ]);
    expect(readFileSync(file, "utf8")).toBe("\n"); // nobody had a part in it
    expect(readFileSync(old, "utf8")).not.toBe("old"); // another database than the one before
    const anna = await new LocalClient(url, "anna").comes();
    onTestFinished(() => anna.leaves());
    await anna.sends("/start");
    await anna.presses("Continue in English");
    await anna.presses("North");
    await anna.isTold("You are set: English · North");
    await anna.sends("/results");
    await anna.isTold("Panchine");
    expect(await demo.end("SIGINT")).toBe(0);
    expect(demo.complained).toBe("");
  },
  LONG,
);
