import type { Config } from "../config.js";
import { listProcesses } from "../persistence/process-directory.js";
import { demoFiles } from "./demo-files.js";
import type { Core } from "./open-core.js";
import { unfinishedDemo } from "./unfinished-demo.js";

/** What of the demo can wait until the chat answers: people, proposals, votes, counts of finished editions. */
export interface RestOfDemo {
  make(): Promise<void>;
  /**
   * When it is made, or has failed. Until then nobody may close boxes: those of finished editions are overdue from the
   * start, and their votes are still to come.
   */
  over: Promise<void>;
}

const NOTHING: RestOfDemo = { make: () => Promise.resolve(), over: Promise.resolve() };

const INTERRUPTED =
  "The first start was killed while it made the demo, so some of its people, votes or results are missing. " +
  "npm run reset empties the folder, and the next start makes it anew.";

/**
 * Whoever starts Portico for the first time sees it lived in. Only where the local chat is on and the database is
 * embedded and empty: a deployment for real people begins with nothing and imports its own process.
 */
export async function seedWhenEmpty(
  { app }: Pick<Core, "app">,
  config: Config,
  say: (line: string) => void,
): Promise<RestOfDemo> {
  if (config.databaseUrl !== undefined || !config.localChat) return NOTHING;
  const unfinished = unfinishedDemo(config.dataDir);
  if ((await listProcesses(app.prisma)).length > 0) {
    if (unfinished.found()) say(INTERRUPTED);
    return NOTHING;
  }
  unfinished.begin();
  const { enliven, importNew } = await import("../services/seed-demo/seed-demo.js");
  const processes = await importNew(app, await demoFiles());
  say("All people, proposals and votes of the demo are invented; they arrive within seconds.");
  return restOf(async () => {
    await enliven(app, processes, { readOn: "local" });
    unfinished.end();
  });
}

function restOf(work: () => Promise<void>): RestOfDemo {
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  return { make: () => work().finally(end), over };
}
