import type { Facts } from "./facts.js";
import type { Flow, Step } from "./flow.js";

/** Whether a step lies over the page where the platform has overlays. */
export const isOver = <F extends Facts>(step: Step<F> | undefined): boolean =>
  step?.kind === "form" || step?.over !== undefined;

export const stepOf = <F extends Facts>(flow: Flow<F>, state: { step: string }): Step<F> | undefined =>
  flow.steps[state.step];
