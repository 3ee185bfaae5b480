import { call } from "../acts.js";
import type { Facts } from "../facts.js";
import type { Go, Run } from "../flow.js";
import { isPaused } from "../is-paused.js";
import { say } from "../screen.js";

const GATE: Go = { flow: "propose", step: "gate" };

/** A message of a group becomes a draft; where that is not possible now, the door to proposals says why. */
export function fromMessage(text: string, facts: Facts): Go | Run<Facts> {
  if (isPaused(facts)) return GATE;
  return {
    act: call("draft-from-message", { text }),
    done: (_at, { proposal, whose, hasWords }) => ({
      flow: "propose",
      step: "continue",
      set: { proposal: proposal ?? null },
      notice: say("propose-from-message", {
        words: hasWords === true ? "some" : "none",
        whose: String(whose),
      }),
    }),
    refused: () => GATE,
  };
}
