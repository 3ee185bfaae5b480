import type { Config } from "../config.js";
import { listProcesses } from "../persistence/process-directory.js";
import { enliven, importNew, seedDemo } from "../services/seed-demo/seed-demo.js";
import { demoFiles } from "./demo-files.js";
import type { Core } from "./open-core.js";

/** What of the demo can wait until the chat answers: people, proposals, votes, finished editions with their counts. */
export type RestOfDemo = () => Promise<void>;

const NOTHING: RestOfDemo = () => Promise.resolve();

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
  if ((await listProcesses(app.prisma)).length > 0) return NOTHING;
  const [first, ...others] = await demoFiles();
  const seen = await importNew(app, first ? [first] : []);
  say("All people, proposals and votes of the demo are invented; they arrive within seconds.");
  return async () => {
    await enliven(app, seen);
    await seedDemo(app, { files: others });
  };
}
