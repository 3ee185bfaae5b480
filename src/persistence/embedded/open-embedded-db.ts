import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import type { PoolConfig } from "pg";
import { lockDirectory, type Unlock } from "./directory-lock.js";
import { FsyncFileSystem } from "./fsync-file-system.js";
import { initDataDir, isInitialised } from "./init-data-dir.js";
import type { LogSync } from "./log-sync.js";
import { maintain } from "./maintenance.js";
import { PgliteMux, type MuxOptions } from "./pglite-mux.js";

const SMALL_MEMORY = ["-c", "shared_buffers=32MB", "-c", "max_wal_size=64MB", "-c", "min_wal_size=32MB"];
/** A file of the log is deleted, not kept for reuse with what it says: after a vote nothing of it may stay (I-7). */
const FORGETFUL_LOG = ["-c", "wal_recycle=off"];
const REAL_FSYNC = ["-c", "fsync=on", "-c", "wal_sync_method=fsync"];
const WITHOUT_FSYNC = "-F";
const SMALL_LOG_SEGMENTS = ["--wal-segsize=1"];

/** What migrations may create; a folder made without them opens all the same. */
export const EXTENSIONS = { pg_trgm };

const MAINTENANCE_EVERY_MS = 10 * 60_000;

export interface EmbeddedDb {
  /** Spread into `new pg.Pool({…})`, or hand to BullMQ with `schema: "bullmq"`. */
  poolConfig: PoolConfig;
  /** Vacuum and checkpoint, see maintenance.ts. A database on disk does it by itself every ten minutes. */
  maintain(): Promise<void>;
  /** The whole database as a tar, for `openInMemory`: uncompressed, as unpacking was a third of each opening. */
  backup(): Promise<Blob>;
  /** Rolls back what is open and unlocks the folder. */
  close(): Promise<void>;
}

export interface EmbeddedDbOptions extends MuxOptions {
  dir: string;
  /** The folder is new: creating the database takes several seconds, which deserves a word to whoever waits. */
  onFirstStart?: () => void;
}

/**
 * Opens the embedded database in a folder, creating both when they are missing.
 * @throws DataDirInUse when another process has the folder open.
 */
export async function openEmbeddedDb(options: EmbeddedDbOptions): Promise<EmbeddedDb> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  accessSync(options.dir, constants.W_OK);
  const unlock = await lockDirectory(options.dir);
  try {
    const { db, log } = await openOnDisk(options);
    return withUpkeep(embeddedDb(db, { ...options, log }), options, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A database that leaves no trace, for tests: empty, or as it was at a `backup()`. */
export async function openInMemory(options: MuxOptions & { snapshot?: Blob } = {}): Promise<EmbeddedDb> {
  const { snapshot } = options;
  const content = snapshot ? { loadDataDir: snapshot } : { initDbStartParams: SMALL_LOG_SEGMENTS };
  const startParams = [...PGlite.defaultStartParams, ...SMALL_MEMORY, ...FORGETFUL_LOG];
  const db = await PGlite.create({
    dataDir: "memory://",
    startParams,
    extensions: EXTENSIONS,
    ...content,
  });
  return embeddedDb(db, options);
}

async function openOnDisk({
  dir,
  onFirstStart,
  onWarning,
}: EmbeddedDbOptions): Promise<{ db: PGlite; log: LogSync }> {
  const pgdata = join(dir, "pgdata");
  if (!isInitialised(pgdata)) {
    onFirstStart?.();
    await initDataDir(pgdata);
  }
  const fs = new FsyncFileSystem(pgdata);
  const defaults = PGlite.defaultStartParams.filter((parameter) => parameter !== WITHOUT_FSYNC);
  const startParams = [...defaults, ...SMALL_MEMORY, ...FORGETFUL_LOG, ...REAL_FSYNC];
  const db = await PGlite.create({ fs, startParams, extensions: EXTENSIONS });
  if (!(await reachesTheDisk(db, fs.log))) {
    onWarning?.("embedded database: commits do not reach the disk; a power failure may lose data");
  }
  return { db, log: fs.log };
}

/** Guards against an upgrade of PGlite that no longer asks our file system to sync. */
async function reachesTheDisk(db: PGlite, log: LogSync): Promise<boolean> {
  const before = log.asksSoFar();
  await db.exec("SELECT pg_logical_emit_message(true, 'start', '')");
  await log.durable();
  return log.asksSoFar() > before;
}

function embeddedDb(db: PGlite, options: MuxOptions): EmbeddedDb {
  const mux = new PgliteMux(db, options);
  return {
    poolConfig: { stream: () => mux.connect(), user: "postgres", database: "postgres" },
    maintain: () => maintain(mux),
    backup: () => mux.exclusive(dump),
    close: () => mux.close(),
  };
}

function withUpkeep(db: EmbeddedDb, { onWarning }: MuxOptions, unlock: Unlock): EmbeddedDb {
  const upkeep = setInterval(() => {
    db.maintain().catch((error: unknown) => onWarning?.("embedded database: maintenance failed", error));
  }, MAINTENANCE_EVERY_MS);
  upkeep.unref();
  const close = async () => {
    clearInterval(upkeep);
    await db.close();
    await unlock();
  };
  return { ...db, close };
}

async function dump(db: PGlite): Promise<Blob> {
  await db.exec("CHECKPOINT");
  return db.dumpDataDir("none");
}
