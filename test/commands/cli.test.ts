import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { bundledScript } from "../support/bundled-script.js";

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

async function portico(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [await bundledScript("src/cli.ts"), ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece) => (out += String(piece)));
  child.stderr.on("data", (piece) => (err += String(piece)));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

test("portico schema prints JSON and nothing else", async () => {
  const { code, out, err } = await portico(["schema"]);
  expect([code, err]).toEqual([0, ""]);
  expect(JSON.parse(out)).toMatchObject({ title: "Portico process file", type: "object" });
});

test("a bad setting ends it with one line and exit code 1, before anything is opened", async () => {
  const { code, out, err } = await portico(["status"], { PORT: "eighty", TELEGRAM_TOKEN: "1:abc" });
  expect([code, out]).toEqual([1, ""]);
  expect(err.trim().split("\n")).toEqual([
    "TELEGRAM_TOKEN is not a setting of Portico.",
    'PORT is "eighty": it should be a whole number from 0 to 65535.',
  ]);
});

test("reset without an answer deletes nothing", async () => {
  const { code, err } = await portico(["reset", "--database", "x"], { DATA_DIR: "no-such-folder" });
  expect(code).toBe(1);
  expect(err).toContain("Nothing was deleted.");
});

test("a database that does not answer is a sentence, not a stack", async () => {
  const { code, err } = await portico(["status"], {
    DATABASE_URL: "postgres://127.0.0.1:1/portico",
    SECRET_KEY: "a-long-secret-that-nobody-will-guess",
  });
  expect(code).toBe(1);
  expect(err).toContain("ECONNREFUSED");
  expect(err.trim().split("\n")).toHaveLength(1);
});
