import { entry, say, type Screen } from "../screen.js";

/** What takes the place of a ballot that was left on the screen for too long. */
export const idleScreen: Screen = {
  id: "ORG-10",
  lines: [say("assist-idle")],
  buttons: [[entry(say("button-assist"), "assist", "start")]],
  nav: "home",
};

/** The same where the turn was ended from elsewhere. */
export const endedScreen: Screen = { id: "ORG-10", lines: [say("assist-ended")], nav: "home" };
