import { stepOf } from "./advance.js";
import type { Facts } from "./facts.js";
import type { At, Field, Flow, FlowState } from "./flow.js";
import { answerTo, askedFields, questionAsked } from "./form-questions.js";
import { questionScreen } from "./question-screen.js";
import type { Say, Screen } from "./screen.js";

/** What the person sees where they stand: a screen, or a whole form where the platform has forms. */
export type View =
  | { kind: "screen"; screen: Screen }
  | {
      kind: "form";
      title: Say;
      /** Leaving it keeps what is written. */
      wizard: boolean;
      fields: readonly Field[];
      valueOf: (name: string) => string | null | undefined;
    };

/** Pure: the same state and facts show the same view. */
export function currentView<F extends Facts>(flow: Flow<F>, state: FlowState, facts: F): View {
  const step = stepOf(flow, state);
  if (!step) throw new Error(`flow ${flow.id} has no step ${state.step}`);
  const at: At<F> = { facts, answers: state.answers, arg: "" };
  if (step.kind === "screen") return { kind: "screen", screen: step.show(at) };
  if (facts.capabilities.forms) {
    return {
      kind: "form",
      title: step.title,
      wizard: step.wizard ?? false,
      fields: askedFields(step, at),
      valueOf: (name) => answerTo(step, at, name),
    };
  }
  const field = questionAsked(step, at, state.asking);
  if (!field) throw new Error(`form ${flow.id}.${state.step} has no fields`);
  return { kind: "screen", screen: questionScreen(step, at, field) };
}
