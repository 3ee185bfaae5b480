import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { type Migration, readMigrations } from "./read-migrations.js";

/** The database and the migrations of this version do not fit together; the message says what to do. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

// The advisory lock that `prisma migrate` takes too, so that the two exclude each other.
const PRISMA_MIGRATE_LOCK = 72707369;

// Prisma's own table, so that `prisma migrate deploy` and `prisma migrate status` agree with what happened here.
const CREATE_LEDGER = `
  CREATE TABLE IF NOT EXISTS public._prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
const READ_LEDGER = `
  SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM public._prisma_migrations WHERE rolled_back_at IS NULL`;
const WRITE_LEDGER = `
  INSERT INTO public._prisma_migrations
    (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`; // now() is when the transaction began

interface LedgerRow {
  name: string;
  checksum: string;
  finished: boolean;
}

/**
 * Brings the database up to date without any Prisma engine, once, however many processes start together. Each
 * migration is one transaction, so it cannot hold statements that refuse one, such as CREATE INDEX CONCURRENTLY.
 * @returns the names of the migrations applied now.
 * @throws MigrationRefused when the database is newer, or a migration was edited or failed.
 */
export async function applyMigrations(pool: Pool, dir: string): Promise<string[]> {
  const migrations = readMigrations(dir);
  return withMigrateLock(pool, async (client) => {
    await client.query(CREATE_LEDGER);
    const { rows } = await client.query<LedgerRow>(READ_LEDGER);
    refuseUnfit(migrations, rows);
    const known = new Set(rows.map(({ name }) => name));
    const missing = migrations.filter(({ name }) => !known.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });
}

async function withMigrateLock<R>(pool: Pool, work: (client: PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  try {
    // A migration takes as long as it takes, here or in the process it waits for.
    await client.query("SET statement_timeout = 0; SET lock_timeout = 0");
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_MIGRATE_LOCK]);
    const result = await work(client);
    await client.query("SELECT pg_advisory_unlock($1)", [PRISMA_MIGRATE_LOCK]);
    await client.query("RESET statement_timeout; RESET lock_timeout");
    client.release();
    return result;
  } catch (error) {
    client.release(true); // the lock ends with its connection
    throw error;
  }
}

function refuseUnfit(migrations: readonly Migration[], applied: readonly LedgerRow[]): void {
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum, finished } of applied) {
    if (!finished) {
      throw new MigrationRefused(
        `Migration ${name} failed earlier. Repair the database, then run "prisma migrate resolve".`,
      );
    }
    if (!checksums.has(name)) {
      throw new MigrationRefused(
        `The database already has migration ${name}, which this version does not know. Start a newer version.`,
      );
    }
    if (checksums.get(name) !== checksum) {
      throw new MigrationRefused(
        `Migration ${name} was edited after it was applied. Restore it, and put the change into a new migration.`,
      );
    }
  }
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL search_path TO public");
    await client.query(sql);
    await client.query(WRITE_LEDGER, [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = await extensionRemedy(client, sql);
    throw new MigrationRefused(`Migration ${name} failed and was rolled back: ${reason}${remedy}`, {
      cause: error,
    });
  }
}

/** What to ask the administrator of a server for whose role may not create an extension, or that does not have it. */
async function extensionRemedy(client: PoolClient, sql: string): Promise<string> {
  const [, extension] = /CREATE EXTENSION IF NOT EXISTS (\w+)/.exec(sql) ?? [];
  if (extension === undefined) return "";
  const { rowCount } = await client.query(
    "SELECT FROM pg_extension WHERE extname = $1 AND extnamespace = 'public'::regnamespace",
    [extension],
  );
  if (rowCount) return "";
  return (
    `. The database needs the extension ${extension} in its schema public. Ask who runs the server to install ` +
    `PostgreSQL's contrib package and run "CREATE EXTENSION ${extension} SCHEMA public" there, then start again.`
  );
}
