import type { App } from "../services/app.js";
import { exportProcess } from "../services/export-process.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

/** `portico export-process [SLUG]`: the file that an import would take to leave the process as it is. */
export async function printProcessFile(
  app: Pick<App, "prisma">,
  terminal: Terminal,
  slug: string | undefined,
): Promise<void> {
  const { id } = await whichProcess(app, slug);
  terminal.print(new TextDecoder().decode(await exportProcess(app, id)).trimEnd());
}
