import type { Facts } from "./facts.js";
import type { At, FlowState, Go, Run, Step } from "./flow.js";
import { refusalSay } from "./refusal-say.js";
import { say, type Say } from "./screen.js";

/** A form on the table, and the field that an answer belongs to. */
export interface Asked<F extends Facts> {
  step: Step<F>;
  state: FlowState;
  field: string | undefined;
}

const TOO_LONG = new Set(["refusal-answer-too-long", "refusal-answer-much-too-long"]);

/** A form still holds what was written: it is not given back, and was no message. */
export function atField(said: Say): Say {
  const { length = 0, max = 0 } = said.args;
  return TOO_LONG.has(said.key) ? say("field-too-long", { length, max }) : said;
}

/** The same form again: whatever is said is about what was filled in. */
const stays = (state: FlowState, { flow, step, back, out }: Go): boolean =>
  !back && !out && (flow ?? state.flow) === state.flow && (step ?? state.step) === state.step;

/** What is said of an answer in a form stands under its field; not where it leads on, or the form is over for this person. */
export function underField<F extends Facts>({ step, state, field }: Asked<F>, at: At<F>, go: Go): Go {
  const { notice, ...rest } = go;
  if (!notice || field === undefined || !stays(state, go) || step.divert?.(at)) return go;
  return { ...rest, still: true, errors: { [field]: atField(notice) } };
}

/** The same for what an act refuses. */
export const refusedUnderField = <F extends Facts>(asked: Asked<F>, run: Run<F>): Run<F> => ({
  ...run,
  refused: (at, refusal) =>
    underField(asked, at, { notice: refusalSay(refusal), ...run.refused?.(at, refusal) }),
});
