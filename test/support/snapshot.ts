import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { openInMemory } from "../../src/persistence/embedded/open-embedded-db.js";
import { fingerprintOfTables, prepareTables } from "./prepared-tables.js";

/** Inside the project, where what is bundled finds its packages. */
export const CACHE = resolve("node_modules/.cache/portico");

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

/** The same on the disk, to be copied: unpacked when it is needed for the first time. */
export async function unpackedSnapshot(path: string): Promise<string> {
  const folder = path.replace(/\.tar$/, "");
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}.`);
  const db = await PGlite.create(unfinished, { loadDataDir: readSnapshot(path) });
  await db.close();
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true }); // another test process was quicker
  }
  return folder;
}
