import { call, type ActCall } from "../acts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { press, primary, say, type Say, type Screen } from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";
import { heard, hearsWeekly, heardWords } from "./messages.js";

/** REM-1: asked once, after somebody did something that goes on without them. */
function ask({ facts: { person } }: Here): Screen {
  return {
    id: "REM-1",
    lines: [
      say("choose-messages-ask"),
      ...(heard(person) === "none" ? [] : [say("stop-not-stopped", { what: heardWords(person) })]),
      say("choose-messages-later"),
    ],
    buttons: [
      [primary(say("button-choose-steps"), "steps")],
      [press(say("button-choose-followed"), "followed"), press(say("button-choose-weekly"), "weekly")],
      [press(say("button-choose-none"), "none")],
    ],
  };
}

const chosen = (act: ActCall) => (): Run<SettingsFacts> => ({
  act,
  done: ({ facts }): Go => ({ back: true, toast: heardNow(facts) }),
});

const heardNow = ({ person }: SettingsFacts): Say =>
  say(hearsWeekly(person) ? "toast-messages-weekly" : "toast-messages", { what: heardWords(person) });

export const chooseMessagesStep: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-messages") },
  show: ask,
  on: {
    steps: chosen(call("set-messages", { kinds: "steps" })),
    followed: chosen(call("set-messages", { kinds: "followed" })),
    weekly: chosen(call("set-weekly", { on: true })),
    none: chosen(call("set-messages", { kinds: "none" })),
  },
};
