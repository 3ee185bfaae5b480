import { LINK_MINUTES } from "../../domain/link-code.js";
import { call } from "../acts.js";
import type { Run, ScreenStep } from "../flow.js";
import { code, copy, link, press, primary, say, type Screen } from "../screen.js";
import type { Here, LinkFacts } from "./facts.js";
import { platformName } from "./platform-words.js";

const makeCode: Run<LinkFacts> = {
  act: call("make-link-code", {}),
  done: (_at, { code: made }) => ({ step: "code", set: { code: String(made) } }),
};

/** ONB-7, in the chat that there is already. */
const add = (): Screen => ({
  id: "ONB-7",
  lines: [say("link-title"), say("link-what"), say("link-how", { minutes: LINK_MINUTES })],
  buttons: [[primary(say("button-link-code"), "make")]],
});

export const addStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: add,
  on: { make: () => makeCode },
};

/** The code, shown once, with links that bring it along where the other platform has links. */
function showCode({ facts: { elsewhere }, answers }: Here): Screen {
  const made = answers["code"];
  if (typeof made !== "string")
    return {
      id: "ONB-7",
      lines: [say("link-code-gone")],
      buttons: [[primary(say("button-new-code"), "make")]],
    };
  return {
    id: "ONB-7",
    lines: [
      say("link-code-send"),
      code(made),
      say("link-code-once", { minutes: LINK_MINUTES }),
      say("link-code-secret"),
    ],
    buttons: [
      ...elsewhere.map(({ platform, linkTo }) => [
        link(say("button-open-platform", { platform: platformName(platform) }), linkTo(`l_${made}`)),
      ]),
      [copy(say("button-copy-code"), made), press(say("button-new-code"), "make")],
    ],
  };
}

export const codeStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: showCode,
  on: { make: () => makeCode },
};
