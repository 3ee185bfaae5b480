import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { NO_FILTERS, startSchemaEngine } from "../../scripts/migrations/schema-engine.js";
import { applyMigrations, MigrationRefused } from "../../src/persistence/apply-migrations.js";
import { MIGRATIONS } from "../../src/persistence/open-database.js";
import { readMigrations } from "../../src/persistence/read-migrations.js";
import { newFolder } from "../support/data-dir.js";
import { backends, openTestDatabase } from "../support/database.js";

/** A folder of migrations that one can change: the product's own, and what is added to them. */
function migrations(added: Record<string, string> = {}): string {
  const dir = newFolder();
  cpSync(MIGRATIONS, dir, { recursive: true });
  for (const [name, sql] of Object.entries(added)) addMigration(dir, name, sql);
  return dir;
}

function addMigration(dir: string, name: string, sql: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, "migration.sql"), sql);
}

/** What `prisma migrate deploy` does, done by the engine it uses. */
async function migrateDeploy(pool: Pool, dir: string): Promise<string[]> {
  const engine = await startSchemaEngine(pool, "prisma/schema.prisma");
  const migrationDirectories = readMigrations(dir).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  }));
  const lockfile = {
    path: "migration_lock.toml",
    content: readFileSync(join(dir, "migration_lock.toml"), "utf8"),
  };
  const migrationsList = { baseDir: dir, lockfile, shadowDbInitScript: "", migrationDirectories };
  return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
}

const names = (dir: string): string[] => readMigrations(dir).map(({ name }) => name);

describe.each(backends)("on the %s database", async (kind) => {
  const { pool, queueConnection } = await openTestDatabase(kind);
  beforeEach(async () => void (await pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public")));

  const ledger = async () => {
    const { rows } = await pool.query<Record<string, unknown>>(`
      SELECT checksum, migration_name, logs, rolled_back_at, applied_steps_count,
             finished_at >= started_at AS finished, id ~ '^[0-9a-f-]{36}$' AS has_uuid
      FROM _prisma_migrations ORDER BY started_at`);
    return rows;
  };
  const ledgerColumns = async () => {
    const { rows } = await pool.query<Record<string, unknown>>(`
      SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
      FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY column_name`);
    return rows;
  };
  const tableExists = async (name: string) => {
    const { rows } = await pool.query<{ found: string | null }>("SELECT to_regclass($1) AS found", [name]);
    return rows[0]?.found !== null;
  };

  test("each migration is applied once, in the order of its name", async () => {
    const dir = migrations({
      "29990101000000_first": "CREATE TABLE first (id int PRIMARY KEY);",
      "29990102000000_second": "INSERT INTO first VALUES (1); ALTER TABLE first ADD COLUMN note text;",
    });
    expect(await applyMigrations(pool, dir)).toEqual(names(dir));
    expect(await applyMigrations(pool, dir)).toEqual([]);
    addMigration(dir, "29990103000000_third", "INSERT INTO first VALUES (2, 'later');");
    expect(await applyMigrations(pool, dir)).toEqual(["29990103000000_third"]);
    expect((await pool.query("SELECT * FROM first ORDER BY id")).rows).toEqual([
      { id: 1, note: null },
      { id: 2, note: "later" },
    ]);
  });

  test("an extension that cannot be created is asked for in words", async () => {
    const dir = migrations({ "29990101000000_first": "CREATE EXTENSION IF NOT EXISTS no_such_thing;" });
    await expect(applyMigrations(pool, dir)).rejects.toThrow(
      /needs the extension no_such_thing in its schema public\. Ask who runs the server .* run "CREATE EXTENSION no_such_thing SCHEMA public"/,
    );
  });

  test("the ledger is the one that prisma migrate deploy writes, and each accepts the other's", async () => {
    const dir = migrations();
    expect(await applyMigrations(pool, dir)).toEqual(names(dir));
    const [ours, ourColumns] = [await ledger(), await ledgerColumns()];
    expect(await migrateDeploy(pool, dir)).toEqual([]);

    await pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    expect(await migrateDeploy(pool, dir)).toEqual(names(dir));
    expect(ours).toEqual(await ledger());
    expect(ourColumns).toEqual(await ledgerColumns());
    expect(await applyMigrations(pool, dir)).toEqual([]);
  });

  test("an edited migration is refused", async () => {
    const dir = migrations({ "29990101000000_edited": "CREATE TABLE edited (id int);" });
    await applyMigrations(pool, dir);
    appendFileSync(join(dir, "29990101000000_edited", "migration.sql"), " ");
    const attempt = applyMigrations(pool, dir);
    await expect(attempt).rejects.toBeInstanceOf(MigrationRefused);
    await expect(attempt).rejects.toThrow("29990101000000_edited was edited after it was applied");
  });

  test("a database that is newer than this version is refused, and left as it is", async () => {
    await applyMigrations(pool, migrations({ "29990101000000_newer": "CREATE TABLE newer (id int);" }));
    const older = migrations({ "29990100000000_older": "DROP TABLE newer;" });
    const attempt = applyMigrations(pool, older);
    await expect(attempt).rejects.toBeInstanceOf(MigrationRefused);
    await expect(attempt).rejects.toThrow("already has migration 29990101000000_newer");
    expect(await tableExists("newer")).toBe(true);
  });

  test("a migration that fails leaves nothing behind, and may be corrected", async () => {
    const dir = migrations({ "29990101000000_wrong": "CREATE TABLE half (id int); SELECT 1 / 0;" });
    const attempt = applyMigrations(pool, dir);
    await expect(attempt).rejects.toBeInstanceOf(MigrationRefused);
    await expect(attempt).rejects.toThrow(
      "29990101000000_wrong failed and was rolled back: division by zero",
    );
    expect(await tableExists("half")).toBe(false);
    addMigration(dir, "29990101000000_wrong", "CREATE TABLE half (id int);");
    expect(await applyMigrations(pool, dir)).toEqual(["29990101000000_wrong"]);
  });

  test("a migration that prisma migrate left unfinished must be repaired first", async () => {
    const dir = migrations();
    await applyMigrations(pool, dir);
    await pool.query(`
      INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', '', '29990101000000_unfinished')`);
    await expect(applyMigrations(pool, dir)).rejects.toThrow("29990101000000_unfinished failed earlier");
    await pool.query("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL");
    expect(await applyMigrations(pool, dir)).toEqual([]);
  });

  test("tables go to schema public, whatever the session's search_path", async () => {
    const elsewhere = new Pool({ ...queueConnection, max: 1, options: "-c search_path=pg_temp" });
    onTestFinished(() => elsewhere.end());
    await applyMigrations(elsewhere, migrations({ "29990101000000_place": "CREATE TABLE place (id int);" }));
    expect(await tableExists("public.place")).toBe(true);
  });

  // The embedded database has one process, which opens it once.
  test.skipIf(kind === "embedded")("several processes that start together apply them once", async () => {
    const dir = migrations({ "29990101000000_slow": "CREATE TABLE slow (id int); SELECT pg_sleep(0.2);" });
    const limits = { statement_timeout: 100, lock_timeout: 100 }; // not for migrations
    const pools = [1, 2, 3, 4, 5].map(() => new Pool({ ...queueConnection, ...limits, max: 1 }));
    const applied = await Promise.all(pools.map((each) => applyMigrations(each, dir)));
    expect(applied.flat()).toEqual(names(dir));
    expect(await ledger()).toHaveLength(names(dir).length);
    for (const each of pools)
      expect((await each.query("SHOW lock_timeout")).rows).toEqual([{ lock_timeout: "100ms" }]);
    for (const each of pools) await each.end();
  });
});
