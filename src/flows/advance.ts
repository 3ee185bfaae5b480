import type { Facts } from "./facts.js";
import type { At, Flow, FlowState, FormStep, FormValues, Go, Input, ScreenStep, Step } from "./flow.js";
import { storableChanges } from "./form-questions.js";
import { HOME, LEAVE_OVER, resolve, toMove, UNHANDLED, type Move } from "./move.js";
import { keep, onAsked, onFilledIn } from "./on-form.js";
import { onPress } from "./on-press.js";
import { onQuestion } from "./on-question.js";
import { say } from "./screen.js";
import { stepOf } from "./step-of.js";

/** What an input means where the conversation stands. Pure: the same state, facts and input give the same move. */
export function advance<F extends Facts>(flow: Flow<F>, state: FlowState, facts: F, input: Input): Move<F> {
  const step = stepOf(flow, state);
  if (!step) return UNHANDLED;
  const at: At<F> = { facts, answers: state.answers, arg: argOf(input) };
  if (input.kind === "press" && input.verb === "home") return { kind: "go", go: HOME };
  if (input.kind === "press" && input.verb === LEAVE_OVER) return { kind: "go", go: { out: true } };
  if (input.kind === "press" && input.verb === "leave") return onLeave(step, at, input.values);
  return step.kind === "screen" ? onScreen(step, at, state, input) : onForm(step, at, state, input);
}

/** Home, or the page under it where it lies over one. */
const left = ({ facts }: At<Facts>, notice = say("draft-kept")): Go => {
  const to: Go = facts.capabilities.overlays ? { out: true } : { ...HOME, clear: true };
  return { ...to, notice };
};

/** What was changed in a form is kept even unfinished; whoever comes back finds it there. */
function onLeave<F extends Facts>(step: Step<F>, at: At<F>, given: FormValues = {}): Move<F> {
  if (step.kind === "screen") return { kind: "go", go: left(at) };
  return keep(step, at, storableChanges(step, at, given), left(at, step.kept));
}

function argOf(input: Input): string {
  if (input.kind === "press") return input.arg;
  return input.kind === "text" ? input.text : "";
}

function onScreen<F extends Facts>(step: ScreenStep<F>, at: At<F>, state: FlowState, input: Input): Move<F> {
  switch (input.kind) {
    case "press":
      return onPress(step.on, at, input.verb);
    case "text":
      return step.typed ? resolve(step.typed, at) : UNHANDLED;
    case "photo":
      return step.photo ? toMove(step.photo(at, input.photo)) : UNHANDLED;
    case "position":
      return step.position ? toMove(step.position(at, input.position)) : UNHANDLED;
    case "contact":
      return step.contact ? toMove(step.contact(at, input)) : UNHANDLED;
    case "form":
      return onAsked(step, at, state, input);
  }
}

function onForm<F extends Facts>(step: FormStep<F>, at: At<F>, state: FlowState, input: Input): Move<F> {
  return input.kind === "form" ? onFilledIn(step, at, state, input) : onQuestion(step, at, state, input);
}
