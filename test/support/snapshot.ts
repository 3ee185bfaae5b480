import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openInMemory } from "../../src/persistence/embedded/open-embedded-db.js";
import { fingerprintOfTables, prepareTables } from "./prepared-tables.js";

const CACHE = resolve("node_modules/.cache/portico");

/** The file of an embedded database with all tables; built when they changed since the last run, in some seconds. */
export async function buildSnapshot(): Promise<string> {
  const path = join(CACHE, `snapshot-${fingerprintOfTables()}.tar`);
  if (existsSync(path)) return path;
  const db = await openInMemory();
  await prepareTables(db.poolConfig);
  const backup = await db.backup();
  await db.close();
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, Buffer.from(await backup.arrayBuffer()));
  renameSync(unfinished, path);
  return path;
}

export function readSnapshot(path: string): Blob {
  return new Blob([readFileSync(path)]);
}
