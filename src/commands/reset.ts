import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DataDirInUse } from "../persistence/embedded/data-dir-in-use.js";
import { lockDirectory } from "../persistence/embedded/directory-lock.js";
import { emptyServerDatabase } from "../persistence/empty-server-database.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

/** What Portico puts into its data folder; anything else there is somebody's and stays. */
const OURS = ["pgdata", "pgdata.unfinished", "secret.key", "demo.unfinished", "year"];
const LOCK = "lock";

export interface ResetOptions {
  yes?: boolean;
  /** The name of the database on the server, typed to show that it is meant. */
  database?: string;
}

/** `portico reset`: forgets everything, after asking. */
export async function reset(
  config: { dataDir: string; databaseUrl: string | undefined },
  terminal: Terminal,
  options: ResetOptions,
): Promise<void> {
  if (config.databaseUrl) return resetServer(config.databaseUrl, terminal, options);
  if (options.database !== undefined) {
    throw new CommandRefused("--database is for a server, but DATABASE_URL is not set. Nothing was deleted.");
  }
  return resetFolder(config.dataDir, terminal, options);
}

async function resetFolder(dataDir: string, terminal: Terminal, { yes }: ResetOptions): Promise<void> {
  const found = existsSync(dataDir) ? readdirSync(dataDir) : [];
  const ours = found.filter((name) => OURS.includes(name));
  if (ours.length === 0) return terminal.print(`There is nothing of Portico in ${dataDir}/.`);
  await confirm(terminal, `Delete every process, proposal and vote in ${dataDir}/?`, yes);
  const unlock = await lockOf(dataDir);
  try {
    for (const name of ours) rmSync(join(dataDir, name), { recursive: true });
  } finally {
    await unlock();
  }
  terminal.print(`${dataDir}/ is empty. The next start begins anew.`);
  const others = found.filter((name) => !OURS.includes(name) && name !== LOCK);
  if (others.length > 0)
    terminal.note(`Left alone, since Portico did not put it there: ${others.join(", ")}`);
}

async function lockOf(dataDir: string): Promise<() => Promise<void>> {
  try {
    return await lockDirectory(dataDir);
  } catch (error) {
    if (error instanceof DataDirInUse) throw new CommandRefused(`${error.message} Nothing was deleted.`);
    throw error;
  }
}

async function resetServer(
  databaseUrl: string,
  terminal: Terminal,
  { yes, database }: ResetOptions,
): Promise<void> {
  const { pathname, host } = new URL(databaseUrl);
  const name = decodeURIComponent(pathname.slice(1));
  if (database !== name) {
    throw new CommandRefused(
      `DATABASE_URL is set, so this would empty the database ${name} on ${host}. ` +
        `If you mean it, say so: npm run reset -- --database ${name}. Nothing was deleted.`,
    );
  }
  await confirm(terminal, `Delete every process, proposal and vote in the database ${name} on ${host}?`, yes);
  const emptied = await emptyServerDatabase(databaseUrl);
  if (!emptied) {
    throw new CommandRefused(
      `The database ${name} is in use by another process. Stop that one first. Nothing was deleted.`,
    );
  }
  terminal.print(`The database ${name} is empty. The next start begins anew.`);
}

async function confirm(terminal: Terminal, question: string, yes: boolean | undefined): Promise<void> {
  if (yes) return;
  const answer = await terminal.ask(`${question} Type yes: `);
  if (answer.trim().toLowerCase() !== "yes") throw new CommandRefused("Nothing was deleted.");
}
