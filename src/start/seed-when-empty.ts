import type { Config } from "../config.js";
import { listProcesses } from "../persistence/process-directory.js";
import { seedDemo } from "../services/seed-demo/seed-demo.js";
import { demoFiles } from "./demo-files.js";
import type { Core } from "./open-core.js";

/**
 * Whoever starts Portico for the first time sees it lived in. Only where the local chat is on and the database is
 * embedded and empty: a deployment for real people begins with nothing and imports its own process.
 */
export async function seedWhenEmpty(
  { app }: Pick<Core, "app">,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  if (config.databaseUrl !== undefined || !config.localChat) return;
  if ((await listProcesses(app.prisma)).length > 0) return;
  const seeded = await seedDemo(app, { files: await demoFiles() });
  say(`Demo data: ${seeded.join(", ")}. All people and votes in it are invented.`);
}
