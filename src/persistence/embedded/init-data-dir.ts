import { spawn } from "node:child_process";
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("create-data-dir.mjs", import.meta.url));

export function isInitialised(pgdata: string): boolean {
  return existsSync(join(pgdata, "PG_VERSION"));
}

/**
 * Creates an empty database: all of it or nothing, whenever the process is killed. PostgreSQL's initdb needs several
 * seconds and peaks near 850 MB, so it runs in a child process, which gives the memory back.
 */
export async function initDataDir(pgdata: string): Promise<void> {
  const unfinished = `${pgdata}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await runInChild(SCRIPT, unfinished);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  syncToDisk(unfinished);
  renameSync(unfinished, pgdata);
  sync(dirname(pgdata));
}

async function runInChild(script: string, argument: string): Promise<void> {
  const child = spawn(process.execPath, [script, argument], { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (data) => (complaint += String(data)));
  const status = await new Promise<number | null>((closed) => child.on("close", closed));
  if (status !== 0) throw new Error(`could not create the embedded database: ${complaint.slice(0, 500)}`);
}

function syncToDisk(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    sync(join(entry.parentPath, entry.name));
  }
  sync(folder);
}

function sync(path: string): void {
  if (process.platform === "win32") return; // which cannot open a folder, and needs write access to sync a file
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
