import { refuse } from "../result.js";
import { PLAIN, type Kind } from "./kind.js";

/** BAL-1: up to so many projects. Faults: `ballot-full` {max}. */
export function approval({ max }: { max: number }): Kind {
  const left: Kind["left"] = (_paper, { choices }) => max - choices.length;
  return {
    ...PLAIN,
    left,
    fault: (paper, marks) => (left(paper, marks) < 0 ? refuse("ballot-full", { max }).refusal : undefined),
  };
}
