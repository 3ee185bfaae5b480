import type { LogEntry, TieDecider } from "../../domain/count/log.js";
import type { Process } from "../../domain/process.js";
import { list, local, money, say, type Arg, type Say } from "../screen.js";

type Counted = Pick<Process, "projects" | "currency">;

/** The title of a project as a count names it. A count outlives changes of the process, so its id may be all there is. */
export function titleOf(process: Pick<Process, "projects">, projectId: string): Arg {
  const project = process.projects.find(({ id }) => String(id) === projectId);
  return project ? local(project.title) : projectId;
}

const DECIDED_BY: Record<TieDecider, string> = {
  maxVotes: "log-decided-votes",
  minCost: "log-decided-lower-cost",
  maxCost: "log-decided-higher-cost",
  officialOrder: "log-decided-official-order",
};

/** The same for more than two, as the order they were put in. */
const ORDER_BY: Record<TieDecider, string> = {
  maxVotes: "log-order-votes",
  minCost: "log-order-lower-cost",
  maxCost: "log-order-higher-cost",
  officialOrder: "log-order-official-order",
};

/** One step of a count in words. */
export function countSentence(entry: LogEntry, process: Counted): Say {
  const title = (projectId: string): Arg => titleOf(process, projectId);
  const amount = (minor: number): Arg => money(minor, process.currency);
  switch (entry.code) {
    case "count.ballots": {
      const { voters, blank, projects } = entry;
      return say("log-ballots", { voters, blank, projects });
    }
    case "count.withdrawn":
      return say("log-withdrawn", { title: title(entry.projectId), votes: entry.votes });
    case "count.tie":
      return tieSentence(entry, title);
    case "count.funded": {
      const { projectId, votes, cost, left } = entry;
      return say("log-funded", { title: title(projectId), votes, cost: amount(cost), left: amount(left) });
    }
    case "count.does-not-fit": {
      const { projectId, votes, cost, left } = entry;
      return say("log-does-not-fit", {
        title: title(projectId),
        votes,
        cost: amount(cost),
        left: amount(left),
      });
    }
    case "count.stopped":
      return say("log-stopped", { title: title(entry.projectId) });
    case "count.no-votes":
      return say("log-no-votes");
    case "count.finished": {
      const { winners, totalCost, leftOver } = entry;
      return say("log-finished", { winners, cost: amount(totalCost), left: amount(leftOver) });
    }
  }
}

/** Longer lists say nothing more; the ranking has them all. */
const MOST_NAMED = 6;

/** "Tie from place 3 on: A and B have 120 votes each. A comes before B: it costs less." Of many, only what decided. */
function tieSentence(
  { place, votes, projectIds, decidedBy }: LogEntry & { code: "count.tie" },
  title: (projectId: string) => Arg,
): Say {
  const named = projectIds.slice(0, MOST_NAMED).map(title);
  const more = projectIds.length - named.length;
  const projects = list(more > 0 ? [...named, say("log-tie-more", { count: more })] : named);
  const tie = say("log-tie", { place, votes, projects });
  return say("sentences", { before: tie, next: decision(projectIds, decidedBy, title) });
}

function decision(
  [first = "", second = "", ...others]: readonly string[],
  decidedBy: readonly TieDecider[],
  title: (projectId: string) => Arg,
): Say {
  const [decider = "officialOrder"] = decidedBy;
  if (others.length === 0) return say(DECIDED_BY[decider], { first: title(first), second: title(second) });
  const order = Object.keys(ORDER_BY) as TieDecider[];
  const used = order.filter((one) => decidedBy.includes(one)).map((one) => say(ORDER_BY[one]));
  return say("log-tie-order", { order: list(used) });
}
