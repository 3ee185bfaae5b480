import type { VerificationMethod } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Go, Run, ScreenStep } from "../flow.js";
import { press, say, type Screen } from "../screen.js";
import { RIGHT, waysFor, type Here } from "./facts.js";

/** A code that a desk reads from this screen (ONB-5 e). */
export const showDeskCode: Run<Facts> = {
  act: call("show-desk-code", {}),
  done: (_at, { code }) => ({ step: "desk", set: { code: String(code) } }),
};

/** Where each method begins. A phone or a login tells who somebody is: what ties them to the place they say first. */
const BEGINS: Record<VerificationMethod, Go | Run<Facts>> = {
  code: { step: "code" },
  list: { step: "list" },
  phone: { step: "tie", set: { method: "phone" } },
  login: { step: "tie", set: { method: "login" } },
  desk: showDeskCode,
};

/** To the only method there is, or to the choice between them; without any, to the places where somebody helps. */
export function toMethod({ facts }: Here): Go | Run<Facts> {
  const [first, second] = waysFor(facts);
  if (first === undefined) return { step: "places" };
  return second === undefined ? BEGINS[first] : { step: "methods" };
}

/** Another method, where there is one; else the places where somebody helps. */
export const otherWay = ({ facts }: Here): Go =>
  waysFor(facts).length > 1 ? { step: "methods" } : { step: "places" };

/** ONB-5 */
const methods = ({ facts }: Here): Screen => ({
  id: "ONB-5",
  lines: [say("verify-how")],
  buttons: [
    ...waysFor(facts).map((method) => [press(say(`button-method-${method}`), "method", method)]),
    [press(say("button-no-phone"), "places")],
  ],
});

export const methodsStep: ScreenStep<Facts> = {
  kind: "screen",
  over: RIGHT,
  show: methods,
  on: {
    method: ({ arg, facts }) => {
      const chosen = waysFor(facts).find((method) => method === arg);
      return chosen ? BEGINS[chosen] : { step: "methods" };
    },
    places: { step: "places" },
  },
};
