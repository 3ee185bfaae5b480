import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What Portico puts into a data folder; anything else there is somebody's and stays. */
const OURS = ["pgdata", "pgdata.unfinished", "secret.key", "demo.unfinished", "notices.txt"];
/** It goes only with whoever holds it. */
const LOCK = "lock";
const DEMO = "year";

/** The data folder in which the year is played, inside the one of the service; each has a lock of its own. */
export const demoFolderIn = (dataDir: string): string => join(dataDir, DEMO);

/** What everybody in the demo was told, for whoever wants to read it. */
export const noticesFileIn = (dataDir: string): string => join(dataDir, "notices.txt");

/** The names of what Portico put into a data folder, and of what is somebody's; none where there is no folder. */
export function contentOf(dataDir: string): { ours: string[]; others: string[] } {
  const found = existsSync(dataDir) ? readdirSync(dataDir) : [];
  return {
    ours: found.filter((name) => OURS.includes(name)),
    others: found.filter((name) => ![...OURS, LOCK, DEMO].includes(name)),
  };
}

/** Takes what Portico put there out of a data folder; whoever calls it holds the folder's lock. */
export function emptyDataFolder(dataDir: string): void {
  for (const name of contentOf(dataDir).ours) rmSync(join(dataDir, name), { recursive: true, force: true });
}
