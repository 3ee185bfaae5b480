import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";
import {
  type Database,
  type DatabaseSource,
  openDatabaseOn,
  serverSource,
} from "../../src/persistence/open-database.js";
import { keptDatabase } from "./kept-database.js";
import { createDatabase, dropDatabase, urlOf } from "./server-databases.js";
import { testServers } from "./servers.js";
import { readSnapshot } from "./snapshot.js";

export type Backend = "embedded" | "server";

/** What tests that compare backends run on: the embedded database, and a real server when there is one. */
export const backends: readonly Backend[] = [
  ...(testServers.databaseUrl && testServers.withoutEmbedded ? [] : (["embedded"] as const)),
  ...(testServers.databaseUrl ? (["server"] as const) : []),
];

export interface TestDatabase extends Database {
  kind: Backend;
  /** What the database warned about. A file whose tests leave something here fails: take out what is expected. */
  warnings: string[];
}

type OnWarning = (message: string, error?: unknown) => void;

/**
 * A database with all tables and no rows, for one test file: embedded in memory, or on the server of TEST_DATABASE_URL.
 * Call it at the top of the file (or of a `describe`); it closes itself after the tests there.
 *
 *     const database = await openTestDatabase();
 */
export async function openTestDatabase(
  kind: Backend = testServers.databaseUrl ? "server" : "embedded",
): Promise<TestDatabase> {
  const warnings: string[] = [];
  const onWarning: OnWarning = (message, error) => {
    warnings.push(error instanceof Error ? `${message}: ${error.message}` : message);
  };
  const source = kind === "server" ? await copyOfTemplate() : await copyOfSnapshot(onWarning);
  const database = await openDatabaseOn(source, onWarning);
  afterAll(async () => {
    await database.close();
    expect(warnings, "warnings of the database").toEqual([]);
  });
  return { ...database, kind, warnings };
}

/** Whether somebody waits for another one's lock, on a real server. */
export async function isWaiting(prisma: Database["prisma"]): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`;
  return row?.waits ?? false;
}

async function copyOfSnapshot(onWarning: OnWarning): Promise<DatabaseSource> {
  const onFatal = (error: Error) => onWarning("fatal", error);
  const embedded = await keptDatabase(() => readSnapshot(inject("snapshot")), { onWarning, onFatal });
  return { ...embedded, connection: embedded.poolConfig };
}

/** The address of a database with all tables and no rows on the real server; it is dropped after the test. */
export async function newServerDatabase(): Promise<string> {
  const { url, drop } = await newCopyOfTemplate();
  onTestFinished(drop);
  return url;
}

/** The same for all tests of a file or of a `describe`, to be opened from `beforeAll` on; dropped when they have ended. */
export function newDatabaseOfFile(): { url: string; name: string; serverUrl: string } {
  const place = { url: "", name: "", serverUrl: testServers.databaseUrl ?? "" };
  let drop = () => Promise.resolve();
  beforeAll(async () => {
    const copy = await newCopyOfTemplate();
    drop = copy.drop;
    place.url = copy.url;
    place.name = new URL(copy.url).pathname.slice(1);
  });
  afterAll(() => drop());
  return place;
}

async function copyOfTemplate(): Promise<DatabaseSource> {
  const { url, drop } = await newCopyOfTemplate();
  return { ...serverSource(url), close: drop };
}

async function newCopyOfTemplate(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { databaseUrl } = testServers;
  if (!databaseUrl) throw new Error("there is no server to test on: set TEST_DATABASE_URL");
  const name = await createDatabase(databaseUrl, inject("template"));
  return { url: urlOf(databaseUrl, name), drop: () => dropDatabase(databaseUrl, name) };
}
