import type { BallotKind } from "../domain/count/election.js";
import { tallyLab, type LabRow } from "../domain/count/lab.js";
import type { RuleId } from "../domain/count/rules.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import { written } from "../domain/pabulib/decimals.js";
import { electionIn, minimumFor, ruleFor } from "./pb-file.js";
import type { Terminal } from "./terminal.js";

export interface LabOptions {
  rules?: string;
  json?: boolean;
}

/** The rules that differ most, for each kind of ballot. */
const USUAL: Record<BallotKind, readonly RuleId[]> = {
  approval: ["greedy", "greedy_no_skip", "mes_cost_utilitarian", "mes_cost_add1u", "phragmen"],
  ordinal: ["greedy", "schulze_greedy", "ear_maxSupport", "mes_cost_add1u"],
  cumulative: ["greedy", "greedy_density", "mes_cost_add1u", "mes_score_add1u"],
  scoring: ["greedy", "greedy_density", "mes_cost_add1u", "mes_score_add1u"],
};

/** `portico lab FILE.pb [--rules A,B] [--json]` */
export function lab(terminal: Pick<Terminal, "print">, file: string, options: LabOptions): void {
  const election = electionIn(file);
  const rules = options.rules?.split(",") ?? USUAL[election.contest.kind];
  const rows = rules.flatMap((id) => {
    const rule = ruleFor(id.trim(), election);
    return tallyLab(election.contest, [rule], minimumFor(rule, election));
  });
  if (options.json) return terminal.print(JSON.stringify(rows));
  tableOf(rows, election).forEach((line) => terminal.print(line));
}

const HEAD = ["rule", "projects", "cost", "voters with one", "each on average", "winners"];

function tableOf(rows: readonly LabRow[], { contest }: PbElection): string[] {
  const decimals = String(contest.unit).length - 1;
  const cells = rows.map(({ rule, winners, totalCost, votersWithWinner, averageWinners }) => [
    rule,
    String(winners.length),
    written(totalCost, decimals),
    `${votersWithWinner} of ${contest.electorate.voters}`,
    averageWinners,
    winners.join(" "),
  ]);
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...cells].map((row) => (row[column] ?? "").length)),
  );
  return [HEAD, ...cells].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
