import { countContest, type CountResult } from "../domain/count/count.js";
import type { Comparison, CountSettings, TieCriterion } from "../domain/count/settings.js";
import { decimalsOf, scaled } from "../domain/pabulib/decimals.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import { electionIn, minimumFor, pbFault, ruleFor } from "./pb-file.js";
import { CommandRefused } from "./terminal.js";
import type { Terminal } from "./terminal.js";

export interface RecountOptions {
  rule: string;
  json?: boolean;
  ties?: string;
  seed?: string;
  increment?: string;
  comparison?: string;
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

function settingsOf(options: RecountOptions, election: PbElection): CountSettings {
  const rule = ruleFor(options.rule, election);
  return {
    rule,
    ...minimumFor(rule, election),
    ...tiesOf(options),
    ...incrementOf(options, election),
    ...comparisonOf(options),
  };
}

const CRITERIA: readonly TieCriterion[] = ["maxVotes", "minCost", "maxCost", "officialOrder", "lot"];

function tiesOf({ ties: text, seed }: RecountOptions): Pick<CountSettings, "ties" | "lot"> {
  if (text === undefined) return {};
  const ties = text.split(",").map((name) => {
    const criterion = CRITERIA.find((one) => one === name.trim());
    if (criterion) return criterion;
    throw new CommandRefused(`There is no tie criterion ${name}. The criteria: ${CRITERIA.join(", ")}`);
  });
  if (ties.includes("lot") && !seed) throw new CommandRefused("A lot needs --seed.");
  return { ties, ...(seed && { lot: { seed } }) };
}

function incrementOf(
  { increment: text }: RecountOptions,
  { contest }: PbElection,
): Pick<CountSettings, "increment"> {
  if (text === undefined) return {};
  const decimals = String(contest.unit).length - 1;
  const increment = decimalsOf(text) > decimals ? undefined : scaled(text, decimals);
  if (increment && increment > 0) return { increment };
  throw new CommandRefused(
    `--increment is "${text}", which is no amount above zero in the unit of the file.`,
  );
}

const MEASURES: readonly Comparison[] = ["satisfaction", "exclusionRatio"];

function comparisonOf({ comparison: text }: RecountOptions): Pick<CountSettings, "comparison"> {
  if (text === undefined) return {};
  const comparison = MEASURES.find((measure) => measure === text);
  if (comparison) return { comparison };
  throw new CommandRefused(`There is no comparison ${text}. There are: ${MEASURES.join(", ")}`);
}

function languageOf({ language = "en" }: RecountOptions): "en" | "it" {
  if (language === "en" || language === "it") return language;
  throw new CommandRefused(`Sentences are in en or it, not in ${language}.`);
}
