import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { danger, press, say, type Screen } from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";
import { heard, hearsWeekly, heardWords } from "./messages.js";

/** REM-4, of the weekly summary alone: the rest goes on, and is stopped here as well. */
function weekly({ facts: { person } }: Here): Screen {
  const what = heardWords(person);
  return {
    id: "REM-4",
    lines: [say(hearsWeekly(person) ? "weekly-not-stopped" : "weekly-stopped", { what })],
    buttons: [
      [
        hearsWeekly(person)
          ? danger(say("button-stop-weekly"), "off")
          : press(say("button-weekly-back-on"), "on"),
      ],
      [danger(say("button-stop-messages"), "stop")],
    ],
  };
}

export const weeklyStep: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-messages") },
  show: weekly,
  on: {
    on: () => ({ act: call("set-weekly", { on: true }), done: {} }),
    off: () => ({ act: call("set-weekly", { on: false }), done: {} }),
    stop: () => ({ act: call("stop-messages", {}), done: { step: "stop" } }),
  },
  divert: ({ facts: { person } }) => (heard(person) === "none" ? { step: "stop" } : undefined),
};
