import type { Go } from "../flow.js";
import { press, say, type ButtonSpec } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";

/** For those who sat at the table: what they and the office said, also once it is on the ballot. */
export const talkRow = ({ talk }: LookFacts): ButtonSpec[] =>
  talk === undefined ? [] : [press(say("button-see-talk"), "talk")];

export const seeTalk = ({ facts: { talk } }: Here): Go =>
  talk === undefined ? {} : { flow: "design", step: "thread", set: { proposal: talk } };
