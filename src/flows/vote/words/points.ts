import { mostPoints } from "../../../domain/ballot/points.js";
import { say, type Say } from "../../screen.js";
import type { WordsOn } from "./kind-words.js";

export const pointsSay = (count: number): Say => say("vote-mark-points", { count });

/** BAL-3 */
export const pointsWords: WordsOn<"points"> = ({ standing, offered, pointsOf }, rule) => {
  const { points } = rule;
  const { count, left } = standing;
  const most = mostPoints(rule);
  const how = { points, given: points - left };
  return {
    invitation: say(most < points ? "vote-choose-points-most" : "vote-choose-points", {
      points,
      count: offered.length,
      most,
    }),
    status: say("vote-status-points", { ...how, left }),
    tooMuch: say("vote-status-points-over", { ...how, over: -left }),
    left: say("vote-points-left", { count: Math.max(0, left) }),
    myBallot: say("button-my-ballot", { count }),
    mark: (project) => pointsSay(pointsOf(project) ?? 0),
    mayLeave: left > 0 ? say("vote-may-leave-points") : undefined,
    fits: say("vote-fits-points", how),
  };
};
