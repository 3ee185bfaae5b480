import { fileURLToPath } from "node:url";
import { Pool, type PoolConfig } from "pg";
import type { PrismaClient } from "../generated/prisma/client.js";
import { chainOldEntries } from "./audit.js";
import { inTransaction } from "./transaction.js";
import { applyMigrations } from "./apply-migrations.js";
import { openEmbeddedDb } from "./embedded/open-embedded-db.js";
import { prismaOn } from "./prisma-on.js";
import { SteadyClient } from "./steady-client.js";

export interface DatabaseOptions {
  /** A PostgreSQL server, 14 or newer; without it the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** Something an operator should know; the database goes on. */
  onWarning: (message: string, error?: unknown) => void;
  /** The embedded engine is damaged: end the process, the next start recovers the data. */
  onFatal: (error: Error) => void;
  /** The embedded database is being created, which takes several seconds. */
  onFirstStart?: () => void;
}

export interface Database {
  prisma: PrismaClient;
  /** For SQL that Prisma cannot say. */
  pool: Pool;
  /** How BullMQ reaches the same database, when there is no Redis. */
  queueConnection: PoolConfig;
  /** Gives space back after many changes, without waiting for the next time it happens by itself. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** What a server or the embedded engine gives; the rest is the same for both. */
export interface DatabaseSource {
  connection: PoolConfig;
  /** What the server itself ends, so that nobody waits for it for ever. The embedded engine has one session and no timer. */
  limits?: Limits;
  maintain(): Promise<void>;
  close(): Promise<void>;
}

type Limits = Required<Pick<PoolConfig, "statement_timeout" | "lock_timeout">>;

export const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
/**
 * adapter-pg drops the offset of a timestamptz, so every session must speak UTC. A machine that vanishes in the middle of a
 * transaction is noticed after hours otherwise: its locks would hold up a conversation, or the closing of a box, till then.
 */
const SESSION = "-c timezone=UTC -c idle_in_transaction_session_timeout=60000";
const CONNECTION_TIMEOUT_MS = 15_000;
/**
 * For statements outside a transaction, in milliseconds: some of them rewrite tables. A transaction has its own limits, and
 * BullMQ's connections, of which one only listens, have none.
 */
const LIMITS: Limits = { statement_timeout: 10 * 60_000, lock_timeout: 15_000 };

/** Years of acts, chained when this version starts for the first time. */
const CHAINING_MS = 10 * 60_000;

/**
 * Opens the database, on a server or embedded, and brings its tables up to date.
 * @throws DataDirInUse, MigrationRefused, or the driver's error when the server does not answer.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return openDatabaseOn(await openSource(options), options.onWarning);
}

async function openSource({ databaseUrl, dataDir, ...listeners }: DatabaseOptions): Promise<DatabaseSource> {
  if (databaseUrl) return serverSource(databaseUrl);
  const embedded = await openEmbeddedDb({ dir: dataDir, ...listeners });
  return { ...embedded, connection: embedded.poolConfig };
}

/** A PostgreSQL server, which maintains itself and stays when we leave. */
export function serverSource(connectionString: string): DatabaseSource {
  return {
    connection: { connectionString, options: SESSION },
    limits: LIMITS,
    maintain: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Like `openDatabase`, on a source that is open already; closing the database closes the source. */
export async function openDatabaseOn(
  source: DatabaseSource,
  onWarning: DatabaseOptions["onWarning"],
): Promise<Database> {
  const pool = openPool(source, onWarning);
  const prisma = prismaOn(pool);
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
    await source.close();
  };
  try {
    await checkSession(pool);
    await applyMigrations(pool, MIGRATIONS);
    await inTransaction(prisma, chainOldEntries, { timeoutMs: CHAINING_MS });
  } catch (error) {
    await close();
    throw error;
  }
  return { prisma, pool, queueConnection: source.connection, maintain: () => source.maintain(), close };
}

function openPool(source: DatabaseSource, onWarning: DatabaseOptions["onWarning"]): Pool {
  const pool = new Pool({
    ...source.connection,
    ...source.limits,
    Client: SteadyClient,
    max: 10,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    options: `-c search_path=public ${SESSION}`,
  });
  pool.on("error", (error) => {
    if (!pool.ending) onWarning("a database connection was lost", error);
  });
  return pool;
}

/** A connection string with `options` of its own, or a pooler, can undo what every query relies on. */
async function checkSession(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ zone: string; schema: string | null }>(
    "SELECT current_setting('TimeZone') AS zone, current_schema() AS schema",
  );
  const session = rows[0];
  if (session?.zone === "UTC" && session.schema === "public") return;
  throw new Error(
    `The database session has time zone ${session?.zone} and schema ${session?.schema}, not UTC and public. ` +
      "Take options out of DATABASE_URL, or set both for the role (ALTER ROLE … SET timezone TO 'UTC').",
  );
}
