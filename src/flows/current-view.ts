import { stepOf } from "./step-of.js";
import type { Facts } from "./facts.js";
import type { At, Field, Flow, FlowState, FormStep, Given, Over, ScreenStep } from "./flow.js";
import { fitted } from "./fold.js";
import { answerTo, ASKED, askedFields, questionAsked } from "./form-questions.js";
import { questionScreen } from "./question-screen.js";
import { say, type ButtonSpec, type Line, type Say, type Screen, type ScreenImage } from "./screen.js";

/** A whole form, where the platform has forms. */
export interface FormView {
  kind: "form";
  /** Screen id. */
  id: string;
  title: Say;
  intro: readonly Line[];
  /** Leaving it keeps what is written. */
  wizard: boolean;
  /** It lies over the page, which is left as it was. */
  over: boolean;
  fields: readonly Field[];
  valueOf: (name: string) => Given | undefined;
  /** Photos that are there already, for the field that takes more. */
  images: readonly ScreenImage[];
  status: readonly Line[];
  summary: readonly Line[];
  buttons: readonly (readonly ButtonSpec[])[];
  /** What sends it. */
  submit: Say;
}

/** What the person sees where they stand. */
export type View = { kind: "screen"; screen: Screen; over?: Over } | FormView;

/** Pure: the same state and facts show the same view. */
export function currentView<F extends Facts>(flow: Flow<F>, state: FlowState, facts: F): View {
  const step = stepOf(flow, state);
  if (!step) throw new Error(`flow ${flow.id} has no step ${state.step}`);
  const at: At<F> = { facts, answers: state.answers, arg: "" };
  if (step.kind === "screen") return screenView(step, at);
  if (facts.capabilities.forms) return formView(step, at, state);
  const field = questionAsked(step, at, state.asking);
  if (!field) throw new Error(`form ${flow.id}.${state.step} has no fields`);
  return { kind: "screen", screen: questionScreen(step, at, field) };
}

function screenView<F extends Facts>(step: ScreenStep<F>, at: At<F>): View {
  const { capabilities } = at.facts;
  const screen = step.show(at);
  const { over, asks } = step;
  if (!capabilities.overlays || !over) return { kind: "screen", screen: fitted(screen, capabilities) };
  return capabilities.forms && asks
    ? askedView(screen, over, asks)
    : { kind: "screen", screen: fitted(screen, capabilities), over };
}

const titleOf = <F extends Facts>({ title }: FormStep<F>, at: At<F>): Say =>
  typeof title === "function" ? title(at) : title;

function formView<F extends Facts>(step: FormStep<F>, at: At<F>, state: FlowState): FormView {
  const fields = askedFields(step, at);
  const wizard = step.wizard ?? false;
  return {
    kind: "form",
    id: fields[0]?.id ?? state.step,
    title: titleOf(step, at),
    intro: [],
    wizard,
    over: at.facts.capabilities.overlays,
    fields,
    valueOf: (name) => answerTo(step, at, name),
    images: step.photos?.there(at) ?? [],
    status: step.status?.(at) ?? [],
    summary: step.summary?.(at) ?? [],
    buttons: step.buttons?.(at) ?? [],
    submit: step.submit?.(at) ?? say(wizard ? "button-review" : "button-send-form"),
  };
}

/** A screen on which something is typed, as a form with that one field: what lies over the page has no line to type in. */
function askedView(
  { id, lines, buttons = [], nav }: Screen,
  { title }: Over,
  { label, max, several }: NonNullable<ScreenStep<Facts>["asks"]>,
): FormView {
  return {
    kind: "form",
    id,
    title,
    intro: lines,
    wizard: nav === "wizard",
    over: true,
    fields: [
      { kind: "text", name: ASKED, id, label, question: [], min: 1, max, ...(several && { several }) },
    ],
    valueOf: () => undefined,
    images: [],
    status: [],
    summary: [],
    buttons,
    submit: say("button-send-form"),
  };
}
