import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { code, copy, gap, moment, press, primary, say, type Screen } from "../screen.js";
import { typedCommand } from "../typed-command.js";
import { calledAs, nameOf, onlyFirst, type Here, type TogetherFacts } from "./facts.js";

/** PRO-12: what the link and the code open, shown once. */
function showCode({ facts, answers }: Here): Screen {
  const { code: invitation, until } = answers;
  if (typeof invitation !== "string" || typeof until !== "string")
    return { id: "PRO-12", lines: [say("together-code-gone")] };
  const link = facts.linkTo?.(`c_${invitation}`);
  return {
    id: "PRO-12",
    lines: [
      say("together-code", { until: moment(new Date(until)) }),
      gap,
      ...(link === undefined ? [say("together-code-type-only")] : [link, say("together-code-type")]),
      code(typedCommand("join", facts.capabilities, invitation)),
      gap,
      say("together-code-care"),
    ],
    buttons: [
      [copy(say(link === undefined ? "button-copy-code" : "button-copy-link"), link ?? invitation)],
      [press(say("button-work-together"), "with")],
    ],
    nav: "home",
  };
}

export const codeStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: showCode,
  on: { with: { step: "with" } },
  divert: onlyFirst,
};

/** PRO-12, on the other side. */
function invited({ facts: { invited: to } }: Here): Screen {
  if (!to) return { id: "PRO-12", lines: [say("refusal-coauthor-code-expired")], nav: "home" };
  return {
    id: "PRO-12",
    lines: [
      say("together-invited", { name: nameOf({ name: to.by }), proposal: calledAs(to) }),
      say("together-invited-may"),
    ],
    buttons: [[primary(say("button-join"), "join"), press(say("button-no-thanks"), "decline")]],
    nav: "home",
  };
}

export const invitedStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: invited,
  on: {
    join: () => ({
      act: call("join-proposal", {}),
      done: (_at, { proposal }) => ({
        step: "with",
        set: { proposal: proposal ?? null },
        clear: true,
        notice: say("together-joined"),
      }),
    }),
    decline: () => ({
      act: call("decline-coauthor", {}),
      done: { flow: "home", step: "home", clear: true, notice: say("together-declined") },
    }),
  },
};
