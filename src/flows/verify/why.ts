import { isStrongEnough } from "../../domain/eligibility/strength.js";
import { barredLines } from "../barred-words.js";
import type { Facts } from "../facts.js";
import type { Go, ScreenStep } from "../flow.js";
import { either, local, press, primary, say, type Screen } from "../screen.js";
import { RIGHT, waysFor, type Here } from "./facts.js";
import { toMethod } from "./methods.js";

/** ONB-4: why it is asked, what is asked and kept, and who may vote. */
function why({ facts }: Here): Screen {
  const { process, person } = facts;
  const { who } = process.rules.eligibility;
  const ways = waysFor(facts).map((method) => say(`verify-method-${method}`));
  return {
    id: "ONB-4",
    lines: [
      person.eligibility ? say("verify-again") : say("verify-why"),
      say("verify-what", { count: ways.length, methods: either(ways) }),
      say("verify-keep"),
      say("verify-who", { who: local(who) }),
      ...barredLines(process, "vote"),
    ],
    buttons: [
      [primary(say("button-check-right"), "check")],
      [press(say("button-no-phone"), "places"), press(say("button-not-now"), "not-now")],
    ],
    nav: "home",
  };
}

/** Who was checked as surely as this vote asks for goes on to it. */
function onward({ facts: { process, person } }: Here): Go | undefined {
  const { eligibility } = person;
  return eligibility && isStrongEnough(process.rules.eligibility, eligibility.strength)
    ? { flow: "vote", step: "entry" }
    : undefined;
}

export const whyStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: why,
  divert: onward,
  on: { check: toMethod, places: { step: "places" }, "not-now": { flow: "home", step: "home" } },
};
