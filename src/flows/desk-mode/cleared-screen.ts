import { entry, say, type Screen } from "../screen.js";

/** What takes the place of a ballot that was left on the screen. */
export const clearedScreen: Screen = {
  id: "ORG-10",
  lines: [say("assist-idle")],
  buttons: [[entry(say("button-assist"), "assist", "start")]],
  nav: "home",
};
