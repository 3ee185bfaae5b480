import type { LogEntry, Mark } from "../../domain/count/log.js";
import type { Process } from "../../domain/process.js";
import { local, money, say, type Arg, type Say } from "../screen.js";
import { minimumSentence } from "./minimum-sentence.js";
import { sharesSentence } from "./shares-sentences.js";
import { tieSentence } from "./tie-sentences.js";

type Counted = Pick<Process, "projects" | "currency">;

/** The title of a project as a count names it. A count outlives changes of the process, so its id may be all there is. */
export function titleOf(process: Pick<Process, "projects">, projectId: string): Arg {
  const project = process.projects.find(({ id }) => String(id) === projectId);
  return project ? local(project.title) : projectId;
}

/** How a step of a count names projects and amounts. */
export interface CountNames {
  title: (projectId: string) => Arg;
  amount: (minor: number) => Arg;
}

/** The projects and the currency of a process. */
export const namesIn = (process: Counted): CountNames => ({
  title: (projectId) => titleOf(process, projectId),
  amount: (minor) => money(minor, process.currency),
});

/** One step of a count in words. */
export const countSentence = (entry: LogEntry, process: Counted): Say => logSentence(entry, namesIn(process));

/** "120 votes", "35 points", "4 duels won". */
export function markSentence({ by, value }: Mark): Say {
  switch (by) {
    case "votes":
      return say("log-votes", { votes: value });
    case "points":
      return say("log-points", { points: value });
    case "wins":
      return say("log-wins", { wins: value });
  }
}

/** One step of a count in words, whatever its projects are called. */
export function logSentence(entry: LogEntry, names: CountNames): Say {
  const { title, amount } = names;
  switch (entry.code) {
    case "count.ballots": {
      const { voters, blank, projects } = entry;
      return say("log-ballots", { voters, blank, projects });
    }
    case "count.withdrawn":
      return say("log-withdrawn", { title: title(entry.projectId), votes: entry.votes });
    case "count.under-minimum":
      return minimumSentence(entry, names);
    case "count.lot":
      return say("log-lot", { seed: entry.seed });
    case "count.tie":
    case "count.density-tie":
    case "count.shares-tie":
    case "count.load-tie":
    case "count.support-tie":
      return tieSentence(entry, names);
    case "count.funded":
      return say("log-funded", stepIn(entry, names));
    case "count.does-not-fit":
      return say("log-does-not-fit", stepIn(entry, names));
    case "count.part-funded":
      return say("log-part-funded", { ...stepIn(entry, names), amount: amount(entry.amount) });
    case "count.incompatible":
      return say("log-incompatible", { title: title(entry.projectId), winner: title(entry.winnerId) });
    case "count.stopped":
      return say("log-stopped", { title: title(entry.projectId) });
    case "count.no-votes":
      return say("log-no-votes");
    case "count.load-round": {
      const { projectId, load, left } = entry;
      return say("log-load-round", { title: title(projectId), load: amount(load), left: amount(left) });
    }
    case "count.load-stopped": {
      const { projectId, cost, left } = entry;
      return say("log-load-stopped", { title: title(projectId), cost: amount(cost), left: amount(left) });
    }
    case "count.support-round": {
      const { projectId, depth, support, needed, left } = entry;
      const figures = { depth, support, needed, left: amount(left) };
      return say("log-support-round", { title: title(projectId), ...figures });
    }
    case "count.finished": {
      const { winners, totalCost, leftOver } = entry;
      return say("log-finished", { winners, cost: amount(totalCost), left: amount(leftOver) });
    }
    case "count.equal-share":
    case "count.share-raised":
    case "count.share-steady":
    case "count.share-final":
    case "count.shares-round":
    case "count.not-affordable":
    case "count.completion":
    case "count.comparison":
      return sharesSentence(entry, names);
  }
}

type Step = Mark & { projectId: string; cost: number; left: number };

const stepIn = (
  step: Step,
  { title, amount }: CountNames,
): Record<"title" | "mark" | "cost" | "left", Arg> => ({
  title: title(step.projectId),
  mark: markSentence(step),
  cost: amount(step.cost),
  left: amount(step.left),
});
