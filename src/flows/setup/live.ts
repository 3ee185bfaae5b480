import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { entry, press, say } from "../screen.js";
import { onlySetUp, type Here, type Next, type SetupFacts } from "./facts.js";

const go = ({ answers }: Here): Next => ({
  act: call("choose-process", { process: String(answers["process"] ?? "") }),
  done: { flow: "desk", step: "desk", clear: true },
});

/** ORG-2: it is live. */
export const liveStep: ScreenStep<SetupFacts> = {
  kind: "screen",
  show: () => ({
    id: "ORG-2",
    lines: [say("setup-live")],
    buttons: [[press(say("button-setup-go"), "go")], [entry(say("button-desk"), "desk", "desk")]],
  }),
  on: { go },
  divert: onlySetUp,
};
