import { nextPhase } from "../domain/phase.js";
import { call } from "./acts.js";
import type { Facts } from "./facts.js";
import type { Run } from "./flow.js";
import { press, say, type ButtonSpec } from "./screen.js";

/** There is a next step, and this person would not hear of it yet. */
const wantsReminder = ({ process, person, now }: Facts): boolean =>
  nextPhase(process, now) !== undefined && (person.stopped || person.messages === "none");

/** A row with the offer to tell when the next phase opens (NOT-1), or an empty one. */
export const remindRow = (facts: Facts): ButtonSpec[] =>
  wantsReminder(facts) ? [press(say("button-remind-next"), "remind")] : [];

/** What that button does. */
export const remind: Run<Facts> = {
  act: call("set-messages", { kinds: "steps" }),
  done: { toast: say("toast-will-remind") },
};
