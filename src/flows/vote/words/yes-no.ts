import type { Answer } from "../../../domain/ballot/yes-no.js";
import { say, type Say } from "../../screen.js";
import type { WordsOn } from "./kind-words.js";

/** "for", "against", "no opinion" */
export const answerSay = (answer: number): Say =>
  say(answer > 0 ? "vote-mark-for" : answer < 0 ? "vote-mark-against" : "vote-mark-no-opinion");

export const ANSWER_BUTTON: Readonly<Record<Answer, string>> = {
  [1]: "button-for",
  [-1]: "button-against",
  [0]: "button-no-opinion",
};

/** BAL-5 */
export const yesNoWords: WordsOn<"yes-no"> = ({ standing: { count, left }, offered, pointsOf }) => {
  const status = say("vote-status-yes-no", { count, of: offered.length });
  return {
    invitation: say("vote-choose-yes-no", { count: offered.length }),
    status,
    tooMuch: status,
    left: status,
    myBallot: say("button-my-ballot-of", { count, max: offered.length }),
    mark: (project) => {
      const answer = pointsOf(project);
      return answer === undefined ? undefined : answerSay(answer);
    },
    mayLeave: left > 0 ? say("vote-may-leave-answers") : undefined,
    fits: say("vote-fits-yes-no", { count, of: offered.length }),
  };
};
