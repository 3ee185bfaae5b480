import type { CountResult, Standing } from "../../domain/count/count.js";
import { questionOf, type BoxPlace } from "../../domain/process-boxes.js";
import type { Process } from "../../domain/process.js";
import { publicStatus } from "../../domain/public-status.js";
import { joined, priceOf } from "../process-words.js";
import { money, say, type Arg, type Say } from "../screen.js";
import { titleOf } from "./count-sentences.js";

/** A place of a ranking: votes or points in words, the price where there is one, and what came of it. */
export function standingLine(process: Process, box: BoxPlace, result: CountResult, standing: Standing): Arg {
  const { rank, projectId, cost } = standing;
  const price = priceOf(process, { ...box, cost });
  return joined([
    say("results-place", { rank, title: titleOf(process, projectId) }),
    votesWords(process, box, standing),
    ...(price === undefined ? [] : [price]),
    ...outcomeWords(process, box, result, standing),
  ]);
}

/** Votes, points with how many gave them, or how many are for and against. */
export function votesWords(process: Process, box: BoxPlace, { votes, score }: Standing): Say {
  switch (questionOf(process, box).ballot.kind) {
    case "points":
    case "ranking":
      return say("results-points", { points: score, votes });
    case "yes-no":
      return say("results-for-against", { for: (votes + score) / 2, against: (votes - score) / 2 });
    default:
      return say("results-votes", { votes });
  }
}

/** Nothing for who is not funded: the list says it by its silence, as it always did. */
export function outcomeWords(
  process: Process,
  box: BoxPlace,
  { partFunded }: CountResult,
  { projectId, status }: Standing,
): Say[] {
  const later = cancelledLater(process, projectId);
  const seats = questionOf(process, box).seats !== undefined;
  switch (status) {
    case "funded":
      return [say(seats ? "results-chosen" : "results-funded"), ...later];
    case "part-funded":
      return [
        say("results-part-funded", { amount: money(partFunded?.amount ?? 0, process.currency) }),
        ...later,
      ];
    case "withdrawn":
      return [say("results-withdrawn")];
    case "not-funded":
      return [];
  }
}

/** Results stay what they were; whoever reads them learns what was given up since. */
export const cancelledLater = ({ projects }: Process, projectId: string): Say[] =>
  projects.some((project) => String(project.id) === projectId && publicStatus(project) === "cancelled")
    ? [say("results-later-cancelled")]
    : [];
