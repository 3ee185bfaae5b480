import { isPhaseOpen } from "../../domain/phase.js";
import { normalisePersonalCode } from "../../domain/personal-code.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { isPaused } from "../is-paused.js";
import { press, say, type Screen } from "../screen.js";
import { RIGHT, waysFor, type Here } from "./facts.js";
import { otherWay } from "./methods.js";
import { refusedAt, VERIFIED } from "./outcome.js";

/** ONB-5 (b) */
const askCode = (): Screen => ({
  id: "ONB-5",
  lines: [say("verify-code"), say("verify-code-example")],
  buttons: [[press(say("button-no-code"), "other")]],
});

const tryCode = (typed: string): Run<Facts> => ({
  act: call("verify-by-code", { code: typed }),
  done: { flow: "verify", ...VERIFIED },
  refused: refusedAt("code"),
});

/** A code typed before it was asked for is a code all the same, whatever screen it is typed on. */
export function personalCodeTyped(typed: string, facts: Facts): Go | Run<Facts> | undefined {
  const isCode = waysFor(facts).includes("code") && normalisePersonalCode(typed) !== undefined;
  if (!isCode) return undefined;
  return isPaused(facts) || !isPhaseOpen(facts.process, "voting", facts.now)
    ? { flow: "vote", step: "entry" }
    : tryCode(typed);
}

/** What cannot be a code takes no try away. */
const onCode = ({ arg, facts }: Here): Go | Run<Facts> =>
  personalCodeTyped(arg, facts) ?? { notice: say("verify-not-a-code") };

export const codeStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: askCode,
  on: { other: otherWay },
  typed: onCode,
  asks: { label: say("ask-code"), max: 40 },
};
