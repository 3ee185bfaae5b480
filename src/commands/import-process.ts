import type { Change } from "../domain/process-changes.js";
import type { Refusal } from "../domain/result.js";
import type { App } from "../services/app.js";
import { importProcess, type ImportOptions } from "../services/import-process.js";
import { faultLine } from "../services/process-file/fault.js";
import { bytesOf } from "./bytes-of.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

/** `portico import FILE [--why WORDS]` */
export async function importProcessFile(
  app: Pick<App, "prisma" | "clock" | "machine" | "randomness">,
  terminal: Terminal,
  file: string,
  options: ImportOptions = {},
): Promise<void> {
  const outcome = await importProcess(app, bytesOf(file), options);
  switch (outcome.outcome) {
    case "unreadable":
      throw new CommandRefused(
        [...outcome.faults.map((fault) => faultLine(file, fault)), "Nothing was imported."].join("\n"),
      );
    case "refused":
      throw new CommandRefused(
        [
          `${outcome.slug} stays as it is, since these changes may not be made any more:`,
          ...outcome.refusals.map((refusal) => `- ${inWords(refusal)}`),
        ].join("\n"),
      );
    case "created":
      return terminal.print(`${outcome.slug} is imported.`);
    case "unchanged":
      return terminal.print(`${outcome.slug} says the same already: nothing changed.`);
    case "proposed":
      terminal.print(
        `${outcome.slug} stays as it is: the vote has frozen its rules. This change is proposed:`,
      );
      outcome.changes.forEach((change) => terminal.print(`- ${kindOf(change)} ${change.path}`));
      return terminal.print("Two organizers must approve it, each in the desk of their chat.");
    case "updated":
      terminal.print(`${outcome.slug} is updated:`);
      return outcome.changes.forEach((change) => terminal.print(`- ${kindOf(change)} ${change.path}`));
  }
}

function kindOf({ before, after }: Change): string {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** A refused change, for whoever edits the file. */
function inWords({ code, details }: Refusal): string {
  const says: Record<string, string> = {
    "import.never": `${details["field"]} never changes`,
    "import.frozen": `${details["field"]} is fixed since voting opened (${details["since"]}); with --why "…" two organizers can change it while people vote`,
    "import.cast-project": `people have voted where project ${details["number"]} can be chosen: it stays where it is`,
    "import.cast-question": `people have answered the question ${details["question"]}: it stays, and so does its kind of ballot`,
    "import.cast-limits": `people have answered the question ${details["question"]}: a ballot may not hold less than theirs might`,
    "import.cast-budget": `people have spent a budget in ${details["area"]}: it may not shrink, nor may a project become dearer`,
    "import.cast-eligibility": "people have voted: who had the right keeps it",
    "import.change-waits": `another change of the rules waits for organizers since ${details["since"]} (${details["about"]}): they approve or reject it first, under Change of the rules at their desk`,
    "import.results-published": `${details["field"]} is fixed since results were published`,
    "import.takes-two": `the phase ${details["phase"]} moves only in chat since voting opened: change its dates at the organizers' desk, where a second organizer agrees and everybody is told why`,
    "import.phase-over": `the phase ${details["phase"]} is over and may not move`,
    "import.phase-started": `the phase ${details["phase"]} has started: only its end may still move`,
    "import.phase-in-past": `${details["field"]} of the phase ${details["phase"]} may not be moved into the past`,
    "import.area-in-use": `the area ${details["area"]} is in use by proposals or codes`,
    "import.theme-in-use": `the theme ${details["theme"]} is in use by proposals`,
    "import.number-taken": `number ${details["number"]} belongs to a project made from a proposal`,
  };
  return says[code] ?? code;
}
