import { readFileSync } from "node:fs";
import { afterAll, expect, inject } from "vitest";
import { openInMemory } from "../../src/persistence/embedded/open-embedded-db.js";
import {
  type Database,
  type DatabaseSource,
  openDatabaseOn,
  serverSource,
} from "../../src/persistence/open-database.js";
import { createDatabase, dropDatabase, urlOf } from "./server-databases.js";
import { testServers } from "./servers.js";

export interface TestDatabase extends Database {
  kind: "embedded" | "server";
  /** What the database warned about. A file whose tests leave something here fails: take out what is expected. */
  warnings: string[];
}

type OnWarning = (message: string, error?: unknown) => void;

/**
 * A database with all tables and no rows, for one test file: embedded in memory, or on the server of TEST_DATABASE_URL.
 * Call it at the top of the file; it closes itself after the file's tests.
 *
 *     const database = await openTestDatabase();
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const warnings: string[] = [];
  const onWarning: OnWarning = (message, error) => {
    warnings.push(error instanceof Error ? `${message}: ${error.message}` : message);
  };
  const kind = testServers.databaseUrl ? "server" : "embedded";
  const source = testServers.databaseUrl
    ? await copyOfTemplate(testServers.databaseUrl)
    : await copyOfSnapshot(onWarning);
  const database = await openDatabaseOn(source, onWarning);
  afterAll(async () => {
    await database.close();
    expect(warnings, "warnings of the database").toEqual([]);
  });
  return { ...database, kind, warnings };
}

async function copyOfSnapshot(onWarning: OnWarning): Promise<DatabaseSource> {
  const snapshot = new Blob([readFileSync(inject("snapshot"))]);
  const onFatal = (error: Error) => onWarning("fatal", error);
  const embedded = await openInMemory({ snapshot, onWarning, onFatal });
  return { ...embedded, connection: embedded.poolConfig };
}

async function copyOfTemplate(serverUrl: string): Promise<DatabaseSource> {
  const name = await createDatabase(serverUrl, inject("template"));
  return { ...serverSource(urlOf(serverUrl, name)), close: () => dropDatabase(serverUrl, name) };
}
