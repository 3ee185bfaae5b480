import type { Comparison, CountSettings, Minimum, TieCriterion } from "../domain/count/settings.js";
import { decimalsOf, scaled } from "../domain/pabulib/decimals.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import { minimumFor, ruleFor } from "./pb-file.js";
import { CommandRefused } from "./terminal.js";

/** How to count, as it is typed; what `recountCommand` writes is read here. */
export interface CountOptions {
  rule: string;
  ties?: string;
  seed?: string;
  minVotes?: string;
  minShare?: string;
  minScore?: string;
  minCostThird?: boolean;
  incompatible?: readonly string[];
  increment?: string;
  comparison?: string;
}

/** How an election is to be counted. What is wrong with an option is one line. */
export function settingsOf(options: CountOptions, election: PbElection): CountSettings {
  const rule = ruleFor(options.rule, election);
  return {
    rule,
    ...minimumOf(options, rule, election),
    ...tiesOf(options),
    ...rivalsOf(options),
    ...incrementOf(options, election),
    ...comparisonOf(options),
  };
}

function minimumOf(
  { minVotes, minShare, minScore, minCostThird }: CountOptions,
  rule: CountSettings["rule"],
  election: PbElection,
): Pick<CountSettings, "minimum"> {
  const typed: Minimum = {
    ...(minVotes !== undefined && { votes: numberIn("--min-votes", minVotes, 0) }),
    ...(minShare !== undefined && { sharePercent: numberIn("--min-share", minShare, 2) }),
    ...(minScore !== undefined && { score: numberIn("--min-score", minScore, 2) }),
    ...(minCostThird && { thirdOfCostShare: true }),
  };
  const stated = minScore === undefined ? minimumFor(rule, election).minimum : undefined;
  const minimum = { ...stated, ...typed };
  return Object.keys(minimum).length > 0 ? { minimum } : {};
}

function numberIn(option: string, text: string, mostDecimals: number): number {
  const number = Number(text);
  if (scaled(text, mostDecimals) !== undefined && number >= 0) return number;
  throw new CommandRefused(
    `${option} is "${text}", which is no number with at most ${mostDecimals} decimals.`,
  );
}

const CRITERIA: readonly TieCriterion[] = ["maxVotes", "minCost", "maxCost", "officialOrder", "lot"];

function tiesOf({ ties: text, seed }: CountOptions): Pick<CountSettings, "ties" | "lot"> {
  if (text === undefined) return {};
  const ties = text.split(",").map((name) => {
    const criterion = CRITERIA.find((one) => one === name.trim());
    if (criterion) return criterion;
    throw new CommandRefused(`There is no tie criterion ${name}. The criteria: ${CRITERIA.join(", ")}`);
  });
  if (ties.includes("lot") && !seed) throw new CommandRefused("A lot needs --seed.");
  return { ties, ...(seed && { lot: { seed } }) };
}

/** Ids that name no project of the file are let pass: one list of sets may serve several boxes. */
function rivalsOf({ incompatible = [] }: CountOptions): Pick<CountSettings, "incompatible"> {
  if (incompatible.length === 0) return {};
  const sets = incompatible.map((text) => text.split(",").map((id) => id.trim()));
  const short = sets.find((set) => set.length < 2);
  if (short) throw new CommandRefused(`--incompatible is "${short.join()}": name two projects or more.`);
  return { incompatible: sets };
}

function incrementOf(
  { increment: text }: CountOptions,
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

function comparisonOf({ comparison: text }: CountOptions): Pick<CountSettings, "comparison"> {
  if (text === undefined) return {};
  const comparison = MEASURES.find((measure) => measure === text);
  if (comparison) return { comparison };
  throw new CommandRefused(`There is no comparison ${text}. There are: ${MEASURES.join(", ")}`);
}
