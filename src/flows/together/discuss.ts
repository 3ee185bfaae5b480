import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Go, ScreenStep } from "../flow.js";
import { gap, press, primary, say, type ButtonSpec, type Screen } from "../screen.js";
import type { Here, Next, TogetherFacts } from "./facts.js";

export type Discussed = "mine" | "proposal" | "project";

const aboutIn = ({ answers }: Here): Discussed =>
  answers["about"] === "proposal" || answers["about"] === "project" ? answers["about"] : "mine";

/** SLK-5: what everybody in the group will read, before it is there. */
function discuss(at: Here): Screen {
  const { opener } = at.facts;
  if (!opener) return { id: "SLK-5", lines: [say("refusal-proposal-gone")] };
  return {
    id: "SLK-5",
    lines: [
      say("discuss-ask"),
      ...(aboutIn(at) === "mine" ? [say("discuss-members-help")] : []),
      gap,
      ...opener.lines,
    ],
    buttons: [[primary(say("button-discuss-post"), "post"), press(say("button-discuss-not"), "back")]],
    nav: "home",
  };
}

const post = (at: Here): Next => ({
  act: call("discuss", { about: aboutIn(at), id: Number(at.answers["id"]) }),
  done: { back: true, toast: say("toast-discuss-posted") },
});

export const discussStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: discuss,
  on: { post },
};

/** For cards of what everybody can read; only for those who belong to a group. */
export const discussRow = ({ person }: Facts, number: string): ButtonSpec[] =>
  person.inGroup ? [press(say("button-discuss"), "discuss", number)] : [];

export const discussCard =
  (about: Discussed) =>
  ({ arg }: { arg: string }): Go => ({ flow: "together", step: "discuss", set: { about, id: arg } });
