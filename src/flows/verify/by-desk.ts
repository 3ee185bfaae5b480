import type { Facts } from "../facts.js";
import type { ScreenStep } from "../flow.js";
import { code, press, primary, say, type Screen } from "../screen.js";
import { RIGHT, type Here } from "./facts.js";
import { otherWay, showDeskCode } from "./methods.js";

/** ONB-5 (e): shown to whoever sits at a desk, with a document. */
function showCode({ answers }: Here): Screen {
  const shown = answers["code"];
  if (typeof shown !== "string")
    return {
      id: "ONB-5",
      lines: [say("verify-desk-gone")],
      buttons: [[primary(say("button-new-code"), "again")], [press(say("button-another-way"), "other")]],
    };
  return {
    id: "ONB-5",
    lines: [say("verify-desk"), code(shown), say("verify-desk-valid")],
    buttons: [
      [press(say("button-places"), "places")],
      [press(say("button-new-code"), "again"), press(say("button-another-way"), "other")],
    ],
  };
}

export const deskStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: showCode,
  on: { again: () => showDeskCode, other: otherWay, places: { step: "places" } },
};
