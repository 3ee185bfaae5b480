import type { Reason } from "../../domain/count/why.js";
import { say, type Say } from "../screen.js";
import { logSentence, markSentence, type CountNames } from "./count-sentences.js";
import { decidedSentence } from "./tie-sentences.js";

/** One reason why a project is or is not funded, in words. */
export function whySentence(reason: Reason, names: CountNames): Say {
  const { title, amount } = names;
  switch (reason.code) {
    case "why.place": {
      const { projectId, place, of, votes, points } = reason;
      const where = { title: title(projectId), place, of };
      if (points === undefined)
        return say("why-place", { ...where, mark: markSentence({ by: "votes", value: votes }) });
      return say("why-place-points", {
        ...where,
        votes,
        mark: markSentence({ by: "points", value: points }),
      });
    }
    case "why.funded-before":
      return say("why-funded-before", { funded: reason.funded, cost: amount(reason.cost) });
    case "why.tie-lost": {
      const winner = title(reason.winnerId);
      const decision = decidedSentence(reason.decidedBy, winner, title(reason.projectId));
      return say("why-tie-lost", { winner, decision });
    }
    case "why.after-stop":
      return say("why-after-stop", { stopper: title(reason.stopperId) });
    case "why.over-budget":
      return say("why-over-budget", { cost: amount(reason.cost), budget: amount(reason.budget) });
    case "why.no-support":
      return say("why-no-support");
    case "why.not-first":
      return say("why-not-first", { winner: title(reason.winnerId) });
    case "why.not-enough-support":
      return say("why-not-enough-support", { cost: amount(reason.cost) });
    default:
      return logSentence(reason, names);
  }
}
