import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { runMigrations } from "bullmq";
import { Pool, type PoolConfig } from "pg";
import { applyMigrations } from "../../src/persistence/apply-migrations.js";
import { MIGRATIONS } from "../../src/persistence/open-database.js";
import { readMigrations } from "../../src/persistence/read-migrations.js";

/** Our tables and BullMQ's, in an empty database. */
export async function prepareTables(connection: PoolConfig): Promise<void> {
  const pool = new Pool({ ...connection, max: 2 });
  try {
    await applyMigrations(pool, MIGRATIONS);
    const client = await pool.connect();
    await runMigrations(client, "bullmq");
    client.release();
  } finally {
    await pool.end();
  }
}

/** Changes whenever `prepareTables` would give something else. */
export function fingerprintOfTables(): string {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  const checksums = readMigrations(MIGRATIONS).map(({ name, checksum }) => `${name} ${checksum}`);
  const versions = ["@electric-sql/pglite", "bullmq"].map((name) => dependencies[name]);
  return createHash("sha256")
    .update(JSON.stringify([checksums, versions]))
    .digest("hex")
    .slice(0, 16);
}
