import { isOpen } from "../../domain/phase.js";
import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import { defineFlow, type At, type Run } from "../flow.js";
import { inRows } from "../paging.js";
import { danger, entry, list, local, press, say, type Line, type Screen } from "../screen.js";

/** Where every screen of a test leads: to another phase, and out of it. */
export const trialButton = entry(say("button-trial"), "trial", "walk");

/** Stands above everything else on every screen of a test. */
export const trialMark: Line = say("trial-mark");

/** ORG-2: a draft is walked as a citizen, in any phase. */
function walk({ facts: { process, now } }: At<Facts>): Screen {
  const running = process.phases.filter((phase) => isOpen(phase, now));
  return {
    id: "ORG-2",
    lines: [
      say("trial-title", { title: local(process.title) }),
      running.length > 0
        ? say("trial-now", { phases: list(running.map(({ kind }) => say(`phase-${kind}`))) })
        : say("trial-between"),
      say("trial-how"),
    ],
    buttons: [
      ...inRows(
        process.phases.map(({ kind }) => press(say(`phase-${kind}`), "phase", kind)),
        2,
      ),
      [danger(say("button-trial-end"), "end")],
    ],
    nav: "home",
  };
}

const move = ({ arg }: At<Facts>): Run<Facts> => ({
  act: call("move-trial", { phase: arg }),
  done: { step: "walk" },
});

const end = (): Run<Facts> => ({
  act: call("end-trial", {}),
  done: (_at, { draft }) => ({
    flow: "setup",
    step: "review",
    clear: true,
    set: { draft: String(draft) },
    notice: say("trial-ended"),
  }),
});

export const trialFlow = defineFlow<Facts>({
  id: "trial",
  version: 1,
  first: "walk",
  entries: { walk: () => ({ step: "walk" }) },
  steps: {
    walk: {
      kind: "screen",
      show: walk,
      on: { phase: move, end },
      divert: ({ facts }) => (facts.process.trial ? undefined : { flow: "home", step: "home" }),
    },
  },
});
