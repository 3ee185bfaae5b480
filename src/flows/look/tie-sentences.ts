import type { LogEntry } from "../../domain/count/log.js";
import type { TieCriterion } from "../../domain/count/settings.js";
import { list, say, type Arg, type Say } from "../screen.js";
import { markSentence, type CountNames } from "./count-sentences.js";

type Tie = Extract<LogEntry, { decidedBy: readonly TieCriterion[] }>;

const DECIDED_BY: Record<TieCriterion, string> = {
  maxVotes: "log-decided-votes",
  minCost: "log-decided-lower-cost",
  maxCost: "log-decided-higher-cost",
  lot: "log-decided-lot",
  officialOrder: "log-decided-official-order",
};

/** The same for more than two, as the order they were put in. */
const ORDER_BY: Record<TieCriterion, string> = {
  maxVotes: "log-order-votes",
  minCost: "log-order-lower-cost",
  maxCost: "log-order-higher-cost",
  lot: "log-order-lot",
  officialOrder: "log-order-official-order",
};

/** Longer lists say nothing more; the ranking has them all. */
const MOST_NAMED = 6;

/** "Tie from place 3 on: A and B have 120 votes each. A comes before B: it costs less." Of many, only what decided. */
export function tieSentence(tie: Tie, { title }: CountNames): Say {
  const named = tie.projectIds.slice(0, MOST_NAMED).map(title);
  const more = tie.projectIds.length - named.length;
  const projects = list(more > 0 ? [...named, say("log-tie-more", { count: more })] : named);
  return say("sentences", { before: equals(tie, projects), next: decision(tie, title) });
}

function equals(tie: Tie, projects: Arg): Say {
  switch (tie.code) {
    case "count.tie":
      return say("log-tie", { place: tie.place, mark: markSentence(tie), projects });
    case "count.density-tie":
      return say("log-density-tie", { place: tie.place, projects });
    case "count.shares-tie":
    case "count.load-tie":
      return say("log-round-tie", { round: tie.round, projects });
    case "count.support-tie":
      return say("log-support-tie", { projects });
  }
}

/** One criterion put the first before the second. */
export const decidedSentence = (by: TieCriterion, first: Arg, second: Arg): Say =>
  say(DECIDED_BY[by], { first, second });

function decision({ projectIds, decidedBy }: Tie, title: (projectId: string) => Arg): Say {
  const [first = "", second = "", ...others] = projectIds;
  const [decider = "officialOrder"] = decidedBy;
  if (others.length === 0) return decidedSentence(decider, title(first), title(second));
  const order = Object.keys(ORDER_BY) as TieCriterion[];
  const used = order.filter((one) => decidedBy.includes(one)).map((one) => say(ORDER_BY[one]));
  return say("log-tie-order", { order: list(used) });
}
