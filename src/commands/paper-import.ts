import type { App } from "../services/app.js";
import { importPaper } from "../services/paper/import-paper.js";
import { bytesOf } from "./bytes-of.js";
import { CommandRefused, type Terminal } from "./terminal.js";
import { whichProcess } from "./which-process.js";

export interface PaperImportOptions {
  voters?: string;
  check?: boolean;
  process?: string;
}

const FAULTS_SHOWN = 50;

/** `portico paper import BALLOTS.csv [--voters VOTERS.csv] [--process SLUG] [--check]` */
export async function importPaperFiles(
  app: App,
  terminal: Terminal,
  ballots: string,
  { voters, check = false, process }: PaperImportOptions,
): Promise<void> {
  const { id: processId, communityId, slug } = await whichProcess(app, process);
  const files = {
    ballots: bytesOf(ballots),
    voters: voters === undefined ? undefined : bytesOf(voters),
  };
  const report = await importPaper(app, { processId, communityId }, files, { checked: check });
  if (report.faults.length > 0) {
    const named = { ballots, voters: voters ?? "" };
    const shown = report.faults
      .slice(0, FAULTS_SHOWN)
      .map(({ file, line, says }) => `${named[file]}:${line}: ${says}`);
    const more = report.faults.length - shown.length;
    throw new CommandRefused(
      [...shown, ...(more > 0 ? [`and ${more} more`] : []), "Nothing was imported."].join("\n"),
    );
  }
  for (const { label, ballots: count, void: spoiled } of report.boxes)
    terminal.print(
      `${slug} · ${label}: ${count} ballots${spoiled > 0 ? `, ${spoiled} void or missing` : ""}`,
    );
  for (const { label, number, ballots: count } of report.gone)
    terminal.print(
      `${slug} · ${label}: ${count} of them ${count === 1 ? "names" : "name"} project ${number}, which has left the ballot. Their other choices count.`,
    );
  terminal.print(
    `${report.replaced} of these voters had voted in a chat: the ballot of paper counts instead.`,
  );
  if (check) terminal.note("This was only a check: nothing was imported.");
  else if (voters !== undefined) terminal.note(`Keep ${voters} apart from ${ballots}, and delete it soon.`);
}
