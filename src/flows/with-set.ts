import type { Refusal } from "../domain/result.js";
import type { Facts } from "./facts.js";
import type { At, Go, Run } from "./flow.js";
import { isRun } from "./move.js";
import { patch } from "./position.js";

/** Adds answers to whatever comes next, unless that begins without any. */
export function withSet<F extends Facts>(target: Go | Run<F>, set: NonNullable<Go["set"]>): Go | Run<F> {
  if (!isRun(target)) return target.afresh ? target : { ...target, set: { ...set, ...target.set } };
  const { done, refused } = target;
  const patched = (at: At<F>): At<F> => ({ ...at, answers: patch(at.answers, set) });
  return {
    ...target,
    done: (at, outcome) => {
      const go = typeof done === "function" ? done(patched(at), outcome) : done;
      return withSet(go, set);
    },
    ...(refused && { refused: (at: At<F>, refusal: Refusal) => refused(patched(at), refusal) }),
  };
}
