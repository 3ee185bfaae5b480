import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { DataDirInUse } from "../persistence/embedded/data-dir-in-use.js";
import { contentOf, demoFolderIn, emptyDataFolder } from "../persistence/embedded/data-folder.js";
import { lockDirectory, type Unlock } from "../persistence/embedded/directory-lock.js";
import { emptyServerDatabase } from "../persistence/empty-server-database.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

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
  const folders = [dataDir, demoFolderIn(dataDir)].filter((folder) => existsSync(folder));
  if (folders.every((folder) => contentOf(folder).ours.length === 0))
    return terminal.print(`There is nothing of Portico in ${dataDir}/.`);
  await confirm(terminal, `Delete every process, proposal and vote in ${dataDir}/?`, yes);
  const unlock = await lockAll(folders);
  try {
    folders.forEach(emptyDataFolder);
  } finally {
    await unlock();
  }
  terminal.print(`${dataDir}/ is empty. The next start begins anew.`);
  const others = folders.flatMap((folder) =>
    contentOf(folder).others.map((name) => relative(dataDir, join(folder, name))),
  );
  if (others.length > 0)
    terminal.note(`Left alone, since Portico did not put it there: ${others.join(", ")}`);
}

/** All of them or none: a folder that somebody uses keeps the others as they are. */
async function lockAll(folders: readonly string[]): Promise<Unlock> {
  const held: Unlock[] = [];
  const unlockAll = async () => {
    for (const unlock of held) await unlock();
  };
  try {
    for (const folder of folders) held.push(await lockDirectory(folder));
    return unlockAll;
  } catch (error) {
    await unlockAll();
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
