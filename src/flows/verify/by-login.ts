import type { Facts } from "../facts.js";
import type { ScreenStep } from "../flow.js";
import { code, link, press, primary, say, type Screen } from "../screen.js";
import { RIGHT, type Here } from "./facts.js";
import { otherWay } from "./methods.js";
import { startLogin } from "./tie.js";

/** ONB-5 (a): the way to the city's login. Link and word are shown once; the answer comes as a message. */
function showLink({ answers }: Here): Screen {
  const { url, word } = answers;
  if (typeof url !== "string" || typeof word !== "string")
    return {
      id: "ONB-5",
      lines: [say("verify-login-gone")],
      buttons: [[primary(say("button-new-link"), "again")], [press(say("button-another-way"), "other")]],
    };
  return {
    id: "ONB-5",
    lines: [say("verify-login"), say("verify-login-word"), code(word), say("verify-login-yours")],
    buttons: [
      [link(say("button-log-in"), url)],
      [press(say("button-new-link"), "again"), press(say("button-another-way"), "other")],
    ],
  };
}

export const loginStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: showLink,
  on: { again: startLogin, other: otherWay },
};
