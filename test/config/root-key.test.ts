import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rootKey } from "../../src/config/root-key.js";

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "portico-key-")), "data");
});
afterEach(() => rmSync(join(dataDir, ".."), { recursive: true }));

test("an embedded deployment makes its key once and keeps it to itself", () => {
  const key = rootKey({ secretKey: undefined, dataDir });
  expect(key).toHaveLength(32);
  expect(rootKey({ secretKey: undefined, dataDir })).toEqual(key);
  expect(readdirSync(dataDir)).toEqual(["secret.key"]);
  expect(statSync(join(dataDir, "secret.key")).mode & 0o777).toBe(0o600);
});

test("its file, put in SECRET_KEY, is the same key on a server", () => {
  const embedded = rootKey({ secretKey: undefined, dataDir });
  const secretKey = readFileSync(join(dataDir, "secret.key"), "utf8").trim();
  expect(rootKey({ secretKey, dataDir: "elsewhere" })).toEqual(embedded);
});

test("two deployments have two keys", () => {
  const first = rootKey({ secretKey: undefined, dataDir });
  rmSync(dataDir, { recursive: true });
  expect(rootKey({ secretKey: undefined, dataDir })).not.toEqual(first);
});

test("a lost key is not replaced while its database is there", () => {
  mkdirSync(join(dataDir, "pgdata"), { recursive: true });
  expect(() => rootKey({ secretKey: undefined, dataDir })).toThrow(/secret.key is missing/);
  expect(readdirSync(dataDir)).toEqual(["pgdata"]);
});
