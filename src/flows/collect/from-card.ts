import type { ProposalState } from "../../domain/proposal.js";
import { areSupportsOpen, SUPPORTABLE } from "../../domain/support.js";
import type { Facts } from "../facts.js";
import type { Answers, Go } from "../flow.js";
import { press, say, type ButtonSpec } from "../screen.js";

/** Where to begin from: only for those who belong to a group, as long as the proposal can be supported. */
export const collectButton = (
  { person, process, now }: Facts,
  { state, number }: { state: ProposalState; number: number | undefined },
): ButtonSpec[] =>
  person.inGroup && number !== undefined && SUPPORTABLE.includes(state) && areSupportsOpen(process, now)
    ? [press(say("button-collect"), "collect", number)]
    : [];

/** From a card with that button; in the group that the card was opened in, if it was. */
export const collect = ({ arg, answers }: { arg: string; answers: Answers }): Go => ({
  flow: "collect",
  step: "ask",
  set: { proposal: arg, group: answers["group"] },
});
