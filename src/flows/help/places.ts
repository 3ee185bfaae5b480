import { desksShown, turnDesks } from "../desks.js";
import type { Facts } from "../facts.js";
import type { ScreenStep } from "../flow.js";
import { say } from "../screen.js";

/** INF-10, places with assisted voting. */
export const placesStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: (at) => ({ id: "INF-10", ...desksShown(at) }),
  on: turnDesks,
};
