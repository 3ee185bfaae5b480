import { say } from "../../screen.js";
import type { WordsOn } from "./kind-words.js";

/** BAL-1 */
export const approvalWords: WordsOn<"approval"> = ({ standing: { count, left }, offered }, { max }) => ({
  invitation: say("vote-choose-approval", { max: Math.min(max, offered.length), count: offered.length }),
  status: say("vote-status-approval", { count, max }),
  tooMuch: say("vote-status-too-many", { count, max }),
  left: say("vote-choices-left", { count: Math.max(0, left) }),
  myBallot: say("button-my-ballot-of", { count, max }),
  mark: () => undefined,
  mayLeave: left > 0 ? say("vote-may-leave", { count: left }) : undefined,
  fits: say("vote-fits-approval", { count, max }),
});
