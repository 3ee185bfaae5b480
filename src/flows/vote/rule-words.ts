import { customaryTies } from "../../domain/count/count.js";
import { KIND_COUNTED } from "../../domain/count/ballot-kinds.js";
import { sharesRule, type RuleId } from "../../domain/count/rules.js";
import type { Minimum, TieCriterion } from "../../domain/count/settings.js";
import type { Question } from "../../domain/process.js";
import { either, say, share, type Say } from "../screen.js";

/** How a question is counted, in sentences: what a vote is worth, who wins, what a project needs, what decides a tie. */
export function ruleWords(question: Question): Say[] {
  const { ballot, counting } = question;
  return [
    ...worth(ballot.kind),
    ...winning(question),
    ...(counting.minimum ? needed(counting.minimum) : []),
    ...(counting.incompatible ?? []).map((numbers) =>
      say("vote-how-rivals", { projects: either([...numbers]) }),
    ),
    ...ties(question),
  ];
}

const worth = (kind: Question["ballot"]["kind"]): Say[] =>
  kind === "points" || kind === "ranking" || kind === "yes-no" ? [say(`vote-how-worth-${kind}`)] : [];

/** What a project has most of: votes, or points where ballots have them. */
const measureOf = ({ ballot: { kind } }: Question): "votes" | "points" =>
  KIND_COUNTED[kind] === "approval" ? "votes" : "points";

/** Rules that go down a list of projects, most votes first. */
const BY_VOTES: Partial<Record<RuleId, string>> = {
  first_per_area: "first-per-area",
  greedy: "greedy",
  greedy_threshold: "greedy",
  greedy_no_skip: "greedy-no-skip",
};

const OTHERS: Partial<Record<RuleId, string>> = {
  greedy_density: "density",
  knapsack_fractional: "part",
  phragmen: "phragmen",
  copeland_greedy: "pairs",
  schulze_greedy: "pairs",
  ear_maxSupport: "expanding",
};

function winning(question: Question): Say[] {
  const { counting, seats, where } = question;
  const place = { by: measureOf(question), where: where === "city" ? "city" : "district" };
  const byVotes = BY_VOTES[counting.rule];
  if (byVotes && seats !== undefined)
    return [say("vote-how-seats", { ...place, seats: counting.rule === "first_per_area" ? 1 : seats })];
  const free = seats === undefined ? [] : [say("vote-how-free", { seats })];
  if (byVotes) return [say(`vote-how-${byVotes}`, place)];
  const other = OTHERS[counting.rule];
  return [...free, ...(other ? [say(`vote-how-${other}`, place)] : sharesWords(question))];
}

/** The Method of Equal Shares, and what becomes of the money it leaves. */
function sharesWords(question: Question): Say[] {
  const { rule, comparison } = question.counting;
  const completion = sharesRule(rule)?.completion ?? "none";
  const by = measureOf(question);
  return [
    say("vote-how-shares"),
    ...(completion.startsWith("add1") ? [say("vote-how-shares-grow")] : []),
    ...(completion === "utilitarian" || completion === "add1u" ? [say("vote-how-shares-rest", { by })] : []),
    ...(completion === "none" ? [say("vote-how-shares-left")] : []),
    ...(comparison ? [say(`vote-how-shares-${comparison}`, { by })] : []),
  ];
}

function needed({ votes, sharePercent, score, thirdOfCostShare }: Minimum): Say[] {
  return [
    ...(votes === undefined ? [] : [say("vote-how-needs-votes", { votes })]),
    ...(sharePercent === undefined
      ? []
      : [say("vote-how-needs-share", { percent: share(Math.round(sharePercent * 100), 100 * 100) })]),
    ...(score === undefined ? [] : [say("vote-how-needs-score", { score })]),
    ...(thirdOfCostShare ? [say("vote-how-needs-third")] : []),
  ];
}

const TIES: Record<Exclude<TieCriterion, "lot">, string> = {
  maxVotes: "vote-how-tie-votes",
  minCost: "vote-how-tie-cheaper",
  maxCost: "vote-how-tie-dearer",
  officialOrder: "vote-how-tie-number",
};

/** The criteria in their order; the number is the last one, so nothing after it is said. */
function ties(question: Question): Say[] {
  const { counting, seats } = question;
  const by = measureOf(question);
  const stated = (counting.ties ?? customaryTies(counting.rule)).filter((tie) => matters(tie, by, seats));
  const criteria = [...stated.filter((tie) => tie !== "officialOrder"), "officialOrder" as const];
  return criteria.map((tie, place) =>
    tie === "lot"
      ? say("vote-how-tie-lot", { seed: counting.lot?.seed ?? "" })
      : say(TIES[tie], { place: place === 0 ? "first" : "next" }),
  );
}

/** Among equals by votes, votes decide nothing; and without prices, costs do not. */
const matters = (tie: TieCriterion, by: "votes" | "points", seats: number | undefined): boolean =>
  !(tie === "maxVotes" && by === "votes") && !(seats !== undefined && /Cost$/u.test(tie));
