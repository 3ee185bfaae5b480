import { call } from "../acts.js";
import type { Run, ScreenStep } from "../flow.js";
import { danger, press, primary, say, type Screen } from "../screen.js";
import type { Here, SettingsFacts } from "./facts.js";
import { heardWords, turnBackOn } from "./messages.js";

/** REM-4. The command and the button stop at once; whoever only comes by sees how it is (UX-13). */
function stop({ facts: { person } }: Here): Screen {
  return {
    id: "REM-4",
    lines: person.stopped ? [say("stop-done")] : [say("stop-not-stopped", { what: heardWords(person) })],
    buttons: [
      [
        person.stopped
          ? primary(say("button-turn-back-on"), "resume")
          : danger(say("button-stop-messages"), "stop"),
      ],
      [press(say("button-privacy"), "privacy")],
    ],
  };
}

const resume = ({ facts: { person } }: Here): Run<SettingsFacts> => ({
  act: turnBackOn(person),
  done: ({ facts }) => ({
    step: "messages",
    set: { undo: undefined },
    toast: say("toast-messages", { what: heardWords(facts.person) }),
  }),
});

export const stopStep: ScreenStep<SettingsFacts> = {
  kind: "screen",
  over: { title: say("over-messages") },
  show: stop,
  on: {
    resume,
    stop: () => ({ act: call("stop-messages", {}), done: {} }),
    privacy: { step: "privacy" },
  },
};
