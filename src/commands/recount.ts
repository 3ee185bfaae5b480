import { countContest, customaryTies, type CountResult } from "../domain/count/count.js";
import type { CountSettings } from "../domain/count/settings.js";
import { recountOptions } from "../domain/open-data/recount-command.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import { settingsOf, type CountOptions } from "./count-options.js";
import { electionIn, pbFault } from "./pb-file.js";
import { publishedOptions } from "./published-options.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

export interface RecountOptions extends Partial<CountOptions> {
  json?: boolean;
  language?: string;
}

/**
 * `portico recount FILE.pb [--rule ID] [--json]`: as the file says it was counted, but for what is typed. Amounts of the log
 * are hundredths, `total_cost` is in the unit of the file.
 */
export async function recount(
  terminal: Pick<Terminal, "print" | "note">,
  file: string,
  options: RecountOptions,
): Promise<void> {
  const election = electionIn(file);
  const published = publishedOptions(election);
  const settings = settingsOf(wanted(file, options, published), election);
  const result = countContest(election.contest, settings);
  if (options.json) return terminal.print(JSON.stringify(asJson(result, election)));
  for (const warning of election.warnings) {
    const { line } = warning.details;
    terminal.note(`${file}${line ? `:${line}` : ""}: ${pbFault(warning)}`);
  }
  terminal.note(howCounted(settings, published));
  // Sentences need the catalogues, which the figures can do without.
  const { countInWords } = await import("../services/count-in-words.js");
  countInWords(result, election, languageOf(options)).forEach((line) => terminal.print(line));
}

/** What is typed comes first. By another rule, what the file says of its own is of no use. */
function wanted(file: string, options: RecountOptions, published: CountOptions | undefined): CountOptions {
  const { rule = published?.rule, incompatible = [], ...others } = options;
  if (rule === undefined)
    throw new CommandRefused(`${file} does not say how it was counted: --rule tells it, like --rule greedy.`);
  const base = rule === published?.rule ? published : {};
  return { ...base, ...others, rule, ...(incompatible.length > 0 && { incompatible }) };
}

function howCounted(settings: CountSettings, published: CountOptions | undefined): string {
  if (settings.rule === published?.rule) return `Counted with ${recountOptions(settings).join(" ")}.`;
  if (settings.ties) return `Equals are put in order by ${settings.ties.join(", ")}, as typed.`;
  const customary = customaryTies(settings.rule).join(", ");
  return `Equals are put in order by ${customary}, the custom of ${settings.rule}; --ties gives another order.`;
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
