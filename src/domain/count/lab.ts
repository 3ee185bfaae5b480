import { countContest } from "./count.js";
import type { Contest } from "./election.js";
import { rational, toText } from "./rational.js";
import type { RuleId } from "./rules.js";
import type { CountSettings } from "./settings.js";

/** What one rule makes of the ballots. */
export interface LabRow {
  rule: RuleId;
  /** Ids in order of choice. */
  winners: readonly string[];
  partFunded?: { projectId: string; amount: number };
  /** Of the projects funded in full, in minor units. */
  totalCost: number;
  /** Voters who approve of (rank, give points to) at least one project that is funded in full. */
  votersWithWinner: number;
  /** How many such projects a voter has on average, as an exact fraction. */
  averageWinners: string;
}

/** The same ballots under several rules, side by side; everything but the rule is as in the settings. */
export const tallyLab = (
  contest: Contest,
  rules: readonly RuleId[],
  settings: Omit<CountSettings, "rule"> = {},
): LabRow[] => rules.map((rule) => rowOf(contest, { ...settings, rule }));

function rowOf(contest: Contest, settings: CountSettings): LabRow {
  const { rule, winners, partFunded, totalCost } = countContest(contest, settings);
  const { voters } = contest.electorate;
  const { atLeastOne, inAll } = winnersPerVoter(contest, new Set(winners));
  return {
    rule,
    winners,
    ...(partFunded && { partFunded }),
    totalCost,
    votersWithWinner: atLeastOne,
    averageWinners: voters === 0 ? "0" : toText(rational(BigInt(inAll), BigInt(voters))),
  };
}

function winnersPerVoter(
  { projects, electorate: { size, start, project, worth } }: Contest,
  winners: ReadonlySet<string>,
): { atLeastOne: number; inAll: number } {
  const won = projects.map(({ id }) => winners.has(id));
  let [atLeastOne, inAll] = [0, 0];
  for (let group = 0; group < size.length; group++) {
    let gained = 0;
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      if (won[project[at]!] && worth[at]! > 0) gained += 1;
    }
    inAll += gained * size[group]!;
    if (gained > 0) atLeastOne += size[group]!;
  }
  return { atLeastOne, inAll };
}
