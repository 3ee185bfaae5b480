import { randomBytes } from "node:crypto";
import { Client, DatabaseError } from "pg";
import { prepareTables } from "./prepared-tables.js";

const PREFIX = "portico_test_";
const FORGOTTEN_AFTER_MS = 60 * 60_000;

/** The same server with another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** A new database with a name of its own: empty, or a copy of `template`. */
export async function createDatabase(serverUrl: string, template = "template1"): Promise<string> {
  const name = `${PREFIX}${Date.now()}_${randomBytes(4).toString("hex")}`;
  await runSql(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  // What a server keeps of a commit when its power fails is not ours to test.
  await runSql(serverUrl, `ALTER DATABASE ${name} SET synchronous_commit = off`);
  return name;
}

/**
 * The server waits some seconds for connections to close, then refuses: a test that leaves one open is told so. On a busy
 * machine a server's process can take longer to end than its connection, so it is asked a few times.
 */
export async function dropDatabase(serverUrl: string, name: string, tries = 4): Promise<void> {
  try {
    await runSql(serverUrl, `DROP DATABASE ${name}`);
  } catch (error) {
    const isInUse = error instanceof DatabaseError && error.code === "55006";
    if (!isInUse || tries === 1) throw error;
    await dropDatabase(serverUrl, name, tries - 1);
  }
}

/** A database with all tables, of which each test file gets a copy. */
export async function createTemplate(serverUrl: string): Promise<string> {
  await dropForgotten(serverUrl);
  const name = await createDatabase(serverUrl);
  await prepareTables({ connectionString: urlOf(serverUrl, name) });
  return name;
}

/** Databases that a killed test run left behind. */
async function dropForgotten(serverUrl: string): Promise<void> {
  const names = await runSql(serverUrl, "SELECT datname AS name FROM pg_database");
  const forgotten = names.filter(
    (name) => name.startsWith(PREFIX) && Date.now() - Number(name.split("_")[2]) > FORGOTTEN_AFTER_MS,
  );
  for (const name of forgotten) await runSql(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** One statement on a connection of its own; what it selects as "name". */
export async function runSql(serverUrl: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(sql);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
