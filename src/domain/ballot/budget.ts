import { refuse } from "../result.js";
import { PLAIN, type Kind } from "./kind.js";
import { spentOn } from "./paper.js";

/** BAL-2: whatever the money is enough for. Faults: `ballot-over-budget` {over: minor units}. */
export function budget(): Kind {
  const left: Kind["left"] = (paper, marks) => paper.budget - spentOn(paper, marks);
  return {
    ...PLAIN,
    left,
    fault: (paper, marks) => {
      const over = -left(paper, marks);
      return over > 0 ? refuse("ballot-over-budget", { over }).refusal : undefined;
    },
  };
}
