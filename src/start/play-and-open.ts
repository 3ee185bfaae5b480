import { DateTime } from "luxon";
import type { Config } from "../config.js";
import { checkPort } from "../http/port-taken.js";
import { demoFolderIn, emptyDataFolder } from "../persistence/embedded/data-folder.js";
import { lockDirectory } from "../persistence/embedded/directory-lock.js";
import type { Chapter } from "../year/chapter.js";
import { openGround } from "./open-ground.js";
import { openLog } from "./log.js";

/** The story ends so many days after it began, and a day before today. */
const DAYS = 262;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A folder of its own, and nobody outside: whatever is set for a real service stays as it is. */
const forDemo = (config: Config): Config => ({
  ...config,
  dataDir: demoFolderIn(config.dataDir),
  databaseUrl: undefined,
  redisUrl: undefined,
  telegram: undefined,
  slack: undefined,
  localChat: true,
  role: "all",
  logLevel: "warn",
});

/**
 * Plays a year anew in the terminal, or another story, then opens the local chat on the result until it is told to stop.
 * What would keep it from either is found before anything is deleted or played.
 * @throws DataDirInUse, PortTaken, and as `openGround` does.
 */
export async function playAndOpen(settings: Config, story?: readonly Chapter[]): Promise<void> {
  const config = forDemo(settings);
  await makeRoom(config);
  const log = openLog(config.logLevel);
  say("One year of participatory budgeting, played by invented people. This takes a minute or two.");
  const [ground, { playInTerminal }, { runService }] = await Promise.all([
    openGround({ config, log }),
    import("./play-in-terminal.js"),
    import("../main.js"),
  ]);
  const from = DateTime.now().setZone("Europe/Rome").minus({ days: DAYS }).startOf("day").toJSDate();
  await playInTerminal({ ground, log, from, out: process.stdout, dataDir: config.dataDir, story });
  await runService({ config, log, ground, say });
}

/** The lock is given back for the database to take it: whoever is quicker then finds an empty folder, and nothing is lost. */
async function makeRoom({ dataDir, http }: Config): Promise<void> {
  const unlock = await lockDirectory(dataDir);
  try {
    await checkPort(http);
    emptyDataFolder(dataDir);
  } finally {
    await unlock();
  }
}
