import { Client, Pool } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { type EmbeddedDb, openInMemory } from "../../../src/persistence/embedded/open-embedded-db.js";
import type { MuxOptions } from "../../../src/persistence/embedded/pglite-mux.js";
import { readSnapshot } from "../../support/snapshot.js";

// What only the embedded database does; conformance.test.ts holds what it shares with a server.

async function open(options: MuxOptions = {}, content?: Blob): Promise<EmbeddedDb> {
  const db = await openInMemory({ ...options, snapshot: content ?? readSnapshot(inject("snapshot")) });
  onTestFinished(() => db.close());
  return db;
}

async function clientOf(db: EmbeddedDb): Promise<Client> {
  const client = new Client(db.poolConfig);
  client.on("error", () => {}); // it may be disconnected
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Time enough for due timers, and for the database to find nothing more to do. */
async function letItRest(): Promise<void> {
  for (let turn = 1; turn <= 5; turn++) await new Promise((resume) => setImmediate(resume));
}

test("a transaction that sits idle while others wait is rolled back, and its client told why", async () => {
  const warnings: string[] = [];
  const db = await open({ idleInTransactionMs: 20, onWarning: (message) => warnings.push(message) });
  const [idle, waiting] = [await clientOf(db), await clientOf(db)];
  await idle.query("BEGIN; CREATE TABLE unfinished (id int)");
  const told = new Promise<unknown>((error) => idle.on("error", error));
  const { rows } = await waiting.query("SELECT to_regclass('unfinished') AS unfinished");
  expect(rows).toEqual([{ unfinished: null }]);
  expect(await told).toMatchObject({ severity: "FATAL", code: "25P03" });
  expect(warnings).toEqual([expect.stringContaining("a transaction sat idle while others waited")]);
});

test("a transaction that shows signs of life is left alone, however long others wait", async () => {
  const warnings: string[] = [];
  const db = await open({ idleInTransactionMs: 1_000, onWarning: (message) => warnings.push(message) });
  const [busy, waiting] = [await clientOf(db), await clientOf(db)];
  await busy.query("BEGIN; CREATE TABLE finished (id int)");
  const seen = waiting.query("SELECT count(*)::int AS count FROM finished");
  for (let id = 1; id <= 30; id++) {
    await busy.query("INSERT INTO finished SELECT $1::int FROM pg_sleep(0.04)", [id]);
    await letItRest();
  }
  await busy.query("COMMIT");
  expect((await seen).rows).toEqual([{ count: 30 }]);
  expect(warnings).toEqual([]);
});

test("upkeep waits for a transaction to end, then gives the space of dead rows back", async () => {
  const db = await open();
  const client = await clientOf(db);
  await client.query("CREATE TABLE churn (id int); INSERT INTO churn SELECT generate_series(1, 1000)");
  await client.query("DELETE FROM churn; SELECT pg_stat_force_next_flush()");
  await client.query("BEGIN");
  const upkeep = db.maintain();
  for (let step = 1; step <= 5; step++) {
    await client.query("SELECT $1::int", [step]);
    await letItRest();
  }
  await client.query("COMMIT");
  await upkeep;
  const { rows } = await client.query("SELECT pg_relation_size('churn')::int AS bytes");
  expect(rows).toEqual([{ bytes: 0 }]);
});

test("upkeep has its turn among clients that never stop", async () => {
  const db = await open();
  const upkeep = { isOver: false };
  const ask = async (client: Client) => {
    while (!upkeep.isOver) await client.query("SELECT 1");
  };
  const clients = [await clientOf(db), await clientOf(db), await clientOf(db)].map(ask);
  await db.maintain();
  upkeep.isOver = true;
  await Promise.all(clients);
});

test("a backup holds everything committed, and opens as a database of its own", async () => {
  const db = await open();
  const client = await clientOf(db);
  await client.query("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
  const copy = await clientOf(await open({}, await db.backup()));
  await client.query("INSERT INTO kept VALUES (2)");
  expect((await copy.query("SELECT id FROM kept")).rows).toEqual([{ id: 1 }]);
});

test("once closed, it refuses clients, upkeep and backups, and may be closed again", async () => {
  const db = await open();
  await Promise.all([db.close(), db.close()]);
  await expect(new Pool(db.poolConfig).query("SELECT 1")).rejects.toThrow("the embedded database is closed");
  await expect(db.maintain()).rejects.toThrow("the embedded database is closed");
  await expect(db.backup()).rejects.toThrow("the embedded database is closed");
});

test("closing does not wait for a transaction to end", async () => {
  const db = await open();
  const client = await clientOf(db);
  const ended = new Promise<void>((end) => client.on("end", end));
  await client.query("BEGIN; CREATE TABLE unfinished (id int)");
  await db.close();
  await ended;
});
