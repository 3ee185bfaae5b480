import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { expect, test } from "vitest";
import { type EmbeddedDb, openEmbeddedDb } from "../../../src/persistence/embedded/open-embedded-db.js";
import { newFolder } from "../../support/data-dir.js";

async function open(dir: string, said: string[]): Promise<EmbeddedDb> {
  return openEmbeddedDb({
    dir,
    onFirstStart: () => said.push("first start"),
    onWarning: (message) => said.push(message),
  });
}

test("the first start creates the folder and says so; the next one finds what was stored", async () => {
  const dir = join(newFolder(), "new", "data");
  const killedHalfWay = join(dir, "pgdata.unfinished");
  mkdirSync(killedHalfWay, { recursive: true });
  writeFileSync(join(killedHalfWay, "PG_VERSION"), "18\n");
  const said: string[] = [];
  const first = await open(dir, said);
  const pool = new Pool(first.poolConfig);
  await pool.query("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
  await pool.end();
  await first.close();
  expect(said).toEqual(["first start"]); // and no warning: commits reach the disk
  expect(readdirSync(dir).sort()).toEqual(["lock", "pgdata"]);

  const second = await open(dir, said);
  const again = new Pool(second.poolConfig);
  expect((await again.query("SELECT id FROM kept")).rows).toEqual([{ id: 1 }]);
  await again.end();
  await second.close();
  expect(said).toEqual(["first start"]);
});

test("a folder that cannot be opened is not left locked", async () => {
  const dir = newFolder();
  mkdirSync(join(dir, "pgdata"));
  writeFileSync(join(dir, "pgdata", "PG_VERSION"), "9.6\n");
  await expect(open(dir, [])).rejects.toThrow();
  expect(readdirSync(join(dir, "lock"))).toEqual([]);
  expect(existsSync(join(dir, "pgdata", "PG_VERSION"))).toBe(true);
});
