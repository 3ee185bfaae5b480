import { LINK_MINUTES } from "../../domain/link-code.js";
import { call } from "../acts.js";
import type { Run, ScreenStep } from "../flow.js";
import { code, copy, link, press, primary, say, type Line, type Screen } from "../screen.js";
import type { Here, LinkFacts } from "./facts.js";
import { linkBehind } from "./open-link.js";
import { linkMy, platformName } from "./platform-words.js";

const makeCode: Run<LinkFacts> = {
  act: call("make-link-code", {}),
  done: (_at, { code: made }) => ({ step: "code", set: { code: String(made) } }),
};

/** ONB-7, in the chat that there is already. */
const add = (): Screen => ({
  id: "ONB-7",
  lines: [say("link-title"), say("link-what"), say("link-how", { minutes: LINK_MINUTES })],
  buttons: [[primary(say("button-link-code"), "make")], [press(say("button-have-code"), "have")]],
});

export const addStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: add,
  on: { make: () => makeCode, have: { step: "enter" } },
};

/** The other way round: a code from there, where one cannot simply write to the bot. */
export const enterStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  asks: { label: say("ask-link-code"), max: 40 },
  show: () => ({ id: "ONB-7", lines: [say("link-enter"), say("link-enter-like")] }),
  typed: ({ arg }) => linkBehind(arg),
};

/** The code, shown once, with links that bring it along where the other platform has links. */
function showCode({ facts, answers }: Here): Screen {
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
      ...bringingItHere(facts),
      say("link-code-once", { minutes: LINK_MINUTES }),
      say("link-code-secret"),
    ],
    buttons: [
      ...facts.elsewhere.map(({ platform, linkTo }) => [
        link(say("button-open-platform", { platform: platformName(platform) }), linkTo(`l_${made}`)),
      ]),
      [copy(say("button-copy-code"), made), press(say("button-new-code"), "make")],
    ],
  };
}

/** Where one cannot write to the bot there is a button, once there is a chat with links like this one to link. */
function bringingItHere({ linkTo, ownChats }: LinkFacts): Line[] {
  const here = ownChats.find(({ isThis }) => isThis);
  return linkTo && here
    ? [say("link-code-where", { button: linkMy(here.platform), door: say("button-have-code") })]
    : [];
}

export const codeStep: ScreenStep<LinkFacts> = {
  kind: "screen",
  over: { title: say("over-chats") },
  show: showCode,
  on: { make: () => makeCode },
};
