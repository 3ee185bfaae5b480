import type { App } from "../services/app.js";
import { importList } from "../services/import-list.js";
import { bytesOf } from "./bytes-of.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

const FAULTS_SHOWN = 20;

/** `portico list import FILE.csv [--process SLUG]` */
export async function importListFile(
  app: Pick<App, "prisma" | "clock" | "secretKey">,
  terminal: Terminal,
  file: string,
  { process }: { process?: string },
): Promise<void> {
  const { id: processId, communityId, slug } = await whichProcess(app, process);
  const csv = bytesOf(file);
  const imported = await importList(app, { processId, communityId }, csv);
  if (!imported.ok) {
    const shown = imported.faults.slice(0, FAULTS_SHOWN).map(({ line, says }) => `${file}:${line}: ${says}`);
    const more = imported.faults.length - shown.length;
    throw new CommandRefused(
      [...shown, ...(more > 0 ? [`and ${more} more`] : []), "Nobody was added."].join("\n"),
    );
  }
  const { added, known, repeated } = imported;
  terminal.print(`${slug}: ${added} people added to the list, ${known} were on it already.`);
  if (repeated.length > 0) {
    terminal.note(
      `Same name and birth date as an earlier line: ${repeated.join(", ")}. They cannot be told apart: give them personal codes.`,
    );
  }
  terminal.note(`Only keyed hashes are kept. Delete ${file} when you no longer need it.`);
}
