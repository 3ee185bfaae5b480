import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { describe, expect, test } from "vitest";
import { PGlite } from "@electric-sql/pglite";
import { initDataDir } from "../../src/persistence/embedded/init-data-dir.js";
import { readMigrations } from "../../src/persistence/read-migrations.js";
import { DataDirInUse } from "../../src/persistence/embedded/data-dir-in-use.js";
import { type Database, MIGRATIONS, openDatabase } from "../../src/persistence/open-database.js";
import { newDataDir, newFolder } from "../support/data-dir.js";
import { backends, newServerDatabase } from "../support/database.js";
import { runSql } from "../support/server-databases.js";
import { testServers } from "../support/servers.js";

async function open(where: { dataDir?: string; databaseUrl?: string }, warnings: string[] = []) {
  return openDatabase({
    dataDir: "",
    ...where,
    onWarning: (message) => warnings.push(message),
    onFatal: (error) => warnings.push(error.message),
  });
}

const onEmbedded = backends.includes("embedded");

/** As `applyMigrations` makes it. */
const LEDGER = `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
  finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

const communities = (database: Database) => database.prisma.community.count();

describe.skipIf(!onEmbedded)("on the embedded database", () => {
  test("a data folder has one process, and is free once that one closed it", async () => {
    const dataDir = await newDataDir();
    const first = await open({ dataDir });
    await expect(open({ dataDir })).rejects.toBeInstanceOf(DataDirInUse);
    expect(await communities(first)).toBe(0);
    await first.maintain();
    await first.close();
    await (await open({ dataDir })).close();
    expect(readdirSync(join(dataDir, "lock"))).toEqual([]);
  });
});

test.skipIf(!onEmbedded)(
  "a data folder of a version without trigrams opens, and what was in it is there",
  async () => {
    const dataDir = newFolder();
    await initDataDir(join(dataDir, "pgdata"));
    const older = await PGlite.create(join(dataDir, "pgdata"));
    const migrations = readMigrations(MIGRATIONS);
    const first = migrations.findIndex(({ sql }) => sql.includes("CREATE EXTENSION"));
    const before = migrations.slice(0, first);
    await older.exec(LEDGER);
    for (const { name, sql, checksum } of before) {
      await older.exec(sql);
      await older.query(
        "INSERT INTO _prisma_migrations VALUES (gen_random_uuid(), $1, now(), $2, NULL, NULL, now(), 1)",
        [checksum, name],
      );
    }
    await older.exec(
      `INSERT INTO "Community" (id, slug, name, "createdAt") VALUES (gen_random_uuid(), 'old', 'Old', now())`,
    );
    await older.close();
    const database = await open({ dataDir });
    expect(await communities(database)).toBe(1);
    const { rows } = await database.pool.query("SELECT similarity('trees', 'trees') AS alike");
    expect(rows).toEqual([{ alike: 1 }]);
    await database.close();
    await (await open({ dataDir })).close();
  },
  120_000,
);

describe.skipIf(!testServers.databaseUrl)("on a server", () => {
  test("instants are kept whatever the server's time zone", async () => {
    const databaseUrl = await newServerDatabase();
    const name = new URL(databaseUrl).pathname.slice(1);
    await runSql(databaseUrl, `ALTER DATABASE ${name} SET timezone TO 'Europe/Rome'`);
    const database = await open({ databaseUrl });
    const createdAt = new Date("2026-07-01T12:00:00Z");
    const data = { id: crypto.randomUUID(), slug: "summer", name: "Summer", createdAt };
    expect(await database.prisma.community.create({ data })).toMatchObject({ createdAt });
    const { rows } = await database.pool.query(
      `SELECT to_char("createdAt" AT TIME ZONE 'UTC', 'HH24:MI') AS utc FROM "Community"`,
    );
    expect(rows).toEqual([{ utc: "12:00" }]);
    await database.close();
  });

  test("an address that brings its own time zone or schema is refused", async () => {
    const databaseUrl = await newServerDatabase();
    for (const options of ["-c timezone=Europe/Rome", "-c search_path=pg_catalog"]) {
      const attempt = open({ databaseUrl: `${databaseUrl}?options=${encodeURIComponent(options)}` });
      await expect(attempt).rejects.toThrow("not UTC and public");
    }
  });

  test("the server ends a transaction whose process has vanished, and its locks with it", async () => {
    const database = await open({ databaseUrl: await newServerDatabase() });
    const ofTheQueue = new Pool(database.queueConnection);
    for (const pool of [database.pool, ofTheQueue]) {
      const { rows } = await pool.query("SHOW idle_in_transaction_session_timeout");
      expect(rows).toEqual([{ idle_in_transaction_session_timeout: "1min" }]);
    }
    await ofTheQueue.end();
    await database.close();
  });

  test("the queue's connections have no limit: one of them only listens", async () => {
    const database = await open({ databaseUrl: await newServerDatabase() });
    const ofTheQueue = new Pool(database.queueConnection);
    const { rows } = await ofTheQueue.query("SHOW statement_timeout");
    expect(rows).toEqual([{ statement_timeout: "0" }]);
    await ofTheQueue.end();
    await database.close();
  });

  test("a connection that is ended when nobody listens to it ends no process", async () => {
    const database = await open({ databaseUrl: await newServerDatabase() });
    const taken = await database.pool.connect();
    expect(() => taken.emit("error", new Error("terminating connection"))).not.toThrow();
    taken.release(true);
    expect(() => taken.emit("error", new Error("terminating connection"))).not.toThrow();
    expect(await communities(database)).toBe(0);
    await database.close();
  });

  test("connections that the server ends are warned about, and replaced", async () => {
    const databaseUrl = await newServerDatabase();
    const warnings: string[] = [];
    const database = await open({ databaseUrl }, warnings);
    expect(await communities(database)).toBe(0);
    const lost = new Promise<void>((resolve) => database.pool.on("error", () => resolve()));
    await runSql(
      databaseUrl,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await lost;
    expect(warnings).toContain("a database connection was lost");
    expect(await communities(database)).toBe(0);
    await database.close();
  });
});
