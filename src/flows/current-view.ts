import { stepOf } from "./advance.js";
import type { Facts } from "./facts.js";
import { fitted } from "./fold.js";
import type { At, Field, Flow, FlowState, Over } from "./flow.js";
import { answerTo, askedFields, questionAsked } from "./form-questions.js";
import { questionScreen } from "./question-screen.js";
import type { Say, Screen } from "./screen.js";

/** What the person sees where they stand: a screen, or a whole form where the platform has forms. */
export type View =
  | { kind: "screen"; screen: Screen; over?: Over }
  | {
      kind: "form";
      title: Say;
      /** Leaving it keeps what is written. */
      wizard: boolean;
      /** It lies over the page, which is left as it was. */
      over: boolean;
      fields: readonly Field[];
      valueOf: (name: string) => string | null | undefined;
    };

/** Pure: the same state and facts show the same view. */
export function currentView<F extends Facts>(flow: Flow<F>, state: FlowState, facts: F): View {
  const step = stepOf(flow, state);
  if (!step) throw new Error(`flow ${flow.id} has no step ${state.step}`);
  const at: At<F> = { facts, answers: state.answers, arg: "" };
  const { overlays, forms } = facts.capabilities;
  if (step.kind === "screen")
    return {
      kind: "screen",
      screen: fitted(step.show(at), facts.capabilities),
      ...(overlays && step.over && { over: step.over }),
    };
  if (forms) {
    return {
      kind: "form",
      title: step.title,
      wizard: step.wizard ?? false,
      over: overlays,
      fields: askedFields(step, at),
      valueOf: (name) => answerTo(step, at, name),
    };
  }
  const field = questionAsked(step, at, state.asking);
  if (!field) throw new Error(`form ${flow.id}.${state.step} has no fields`);
  return { kind: "screen", screen: questionScreen(step, at, field) };
}
