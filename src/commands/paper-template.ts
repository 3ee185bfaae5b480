import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadProcess } from "../persistence/processes.js";
import type { App } from "../services/app.js";
import { paperTemplate } from "../services/paper/paper-template.js";
import { CommandRefused, type Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

/** `portico paper template --to DIR [--language TAG] [--process SLUG]` */
export async function writePaperTemplate(
  app: App,
  terminal: Terminal,
  { to, language, process: wanted }: { to: string; language?: string; process?: string },
): Promise<void> {
  const { id } = await whichProcess(app, wanted);
  const files = paperTemplate(await loadProcess(app.prisma, id), language);
  if (!files.ok)
    throw new CommandRefused(
      files.refusal.code === "paper-not-here"
        ? "This process has no vote on paper: its file says so with paper: { hours: 24 }."
        : `There are ballots in: ${String(files.refusal.details["known"])}.`,
    );
  await mkdir(to, { recursive: true });
  for (const [name, text] of files.value) await writeFile(join(to, name), text);
  terminal.print(`${files.value.size} files in ${to}: print the ballots, and type into the two CSV files.`);
}
