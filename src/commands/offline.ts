import type { Command } from "commander";
import { lab, type LabOptions } from "./lab.js";
import { recount, type RecountOptions } from "./recount.js";
import type { Terminal } from "./terminal.js";

/** Commands that need a file and nothing else: no settings, no database. */
export function addOfflineCommands(portico: Command, terminal: Pick<Terminal, "print" | "note">): Command {
  portico
    .command("recount <file.pb>")
    .description("count the ballots of a published file again")
    .option(
      "--rule <id>",
      "like greedy; without it, as the file says it was counted; an unknown one lists all",
    )
    .option("--json", "print winners, total cost and every step as JSON, and nothing else")
    .option("--ties <criteria>", "like minCost,maxVotes,officialOrder; or lot, with --seed")
    .option("--seed <words>", "the published words a lot was drawn with")
    .option("--min-votes <number>", "ballots that must name a project")
    .option("--min-share <percent>", "the same in per cent of everyone who voted")
    .option("--min-score <number>", "votes a project needs, or points where ballots have them")
    .option("--min-cost-third", "its share of the voters must be a third of its share of the budget, or more")
    .option(
      "--incompatible <ids>",
      "like 12,15: one of them at most is chosen; once for each such set",
      (ids: string, before: readonly string[]) => [...before, ids],
      [] as readonly string[],
    )
    .option("--increment <amount>", "what each step of Add1 adds, in the unit of the file")
    .option(
      "--comparison <measure>",
      "satisfaction or exclusionRatio: take greedy's outcome if more prefer it",
    )
    .option("--language <code>", "of the sentences: en or it")
    .action((file: string, options: RecountOptions) => recount(terminal, file, options));
  portico
    .command("lab <file.pb>")
    .description("count the same ballots by several rules, side by side")
    .option("--rules <ids>", "which, separated by commas")
    .option("--json", "print it as JSON")
    .action((file: string, options: LabOptions) => lab(terminal, file, options));
  return portico;
}
