import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DataDirInUse } from "../../src/persistence/embedded/data-dir-in-use.js";
import { type Database, openDatabase } from "../../src/persistence/open-database.js";
import { newDataDir } from "../support/data-dir.js";
import { newServerDatabase } from "../support/database.js";
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

const communities = (database: Database) => database.prisma.community.count();

describe("on the embedded database", () => {
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
