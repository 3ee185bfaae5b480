import { countContest, type CountResult } from "../domain/count/count.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import { settingsOf, type CountOptions } from "./count-options.js";
import { electionIn, pbFault } from "./pb-file.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

export interface RecountOptions extends CountOptions {
  json?: boolean;
  language?: string;
}

/** `portico recount FILE.pb --rule ID [--json]`: amounts of the log are hundredths, `total_cost` is in the unit of the file. */
export async function recount(
  terminal: Pick<Terminal, "print" | "note">,
  file: string,
  options: RecountOptions,
): Promise<void> {
  const election = electionIn(file);
  const result = countContest(election.contest, settingsOf(options, election));
  if (options.json) return terminal.print(JSON.stringify(asJson(result, election)));
  for (const warning of election.warnings) {
    const { line } = warning.details;
    terminal.note(`${file}${line ? `:${line}` : ""}: ${pbFault(warning)}`);
  }
  // Sentences need the catalogues, which the figures can do without.
  const { countInWords } = await import("../services/count-in-words.js");
  countInWords(result, election, languageOf(options)).forEach((line) => terminal.print(line));
}

const asJson = ({ winners, totalCost, log }: CountResult, { contest }: PbElection) => ({
  winners,
  total_cost: totalCost / contest.unit,
  log,
});

function languageOf({ language = "en" }: RecountOptions): "en" | "it" {
  if (language === "en" || language === "it") return language;
  throw new CommandRefused(`Sentences are in en or it, not in ${language}.`);
}
