import type { Facts } from "./facts.js";
import type { Answer, At, Field, FlowState, FormStep, Given, Go, Input, Outcome, Run } from "./flow.js";
import {
  answerTo,
  checkAnswer,
  chosenIn,
  questionAfter,
  questionAsked,
  questionBefore,
} from "./form-questions.js";
import { toMove, UNHANDLED, type Move } from "./move.js";
import { onPress } from "./on-press.js";
import { patch } from "./position.js";
import { refusalSay } from "./refusal-say.js";
import { say } from "./screen.js";
import { withSet } from "./with-set.js";

/** One question of a form, where a platform asks them one by one. */
export function onQuestion<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  state: FlowState,
  input: Input,
): Move<F> {
  const field = questionAsked(step, at, state.asking);
  if (!field) return UNHANDLED;
  if (input.kind === "text") return onTypedAnswer(step, at, field, input.text);
  if (input.kind !== "press") return UNHANDLED;
  switch (input.verb) {
    case "choose":
      return field.kind === "choice" ? give(step, at, field, input.arg) : UNHANDLED;
    case "options-page":
      return field.kind === "choice"
        ? { kind: "go", go: { asking: field.name, set: { optionsPage: Number(input.arg) } } }
        : UNHANDLED;
    case "add":
    case "take-out":
      return field.kind === "choices" ? onTick(step, at, field, input) : UNHANDLED;
    case "skip":
      return give(step, at, field, null);
    case "keep":
      return answerTo(step, at, field.name) === undefined ? UNHANDLED : afterAnswer(step, at, field.name);
    case "back":
      return at.facts.capabilities.forms
        ? { kind: "go", go: { back: true } }
        : backFromQuestion(step, at, field);
    default:
      return onPress(step.on, at, input.verb);
  }
}

function onTypedAnswer<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field, text: string): Move<F> {
  const named = field.kind === "choice" ? field.named?.(text) : undefined;
  if (named !== undefined) return give(step, at, field, named);
  if (field.kind !== "text" && field.kind !== "number")
    return { kind: "go", go: { notice: say("refusal-answer-not-offered") } };
  const before =
    field.kind === "text" && field.several && at.answers["adding"] === field.name
      ? seenAnswer(step, at, field.name)
      : undefined;
  return give(step, at, field, typeof before === "string" && before !== "" ? `${before}\n${text}` : text);
}

const seenAnswer = <F extends Facts>(step: FormStep<F>, at: At<F>, name: string) =>
  step.seen ? step.seen(at, name) : answerTo(step, at, name);

/** Several of many, in the order they are offered in; the question stays on the table until Done. */
function onTick<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  field: Extract<Field, { kind: "choices" }>,
  { verb, arg }: { verb: string; arg: string },
): Move<F> {
  const chosen = chosenIn(answerTo(step, at, field.name));
  const isChosen = (value: string): boolean => (value === arg ? verb === "add" : chosen.includes(value));
  const offered = field.options.map(({ value }) => value);
  return offered.includes(arg) ? give(step, at, field, offered.filter(isChosen)) : UNHANDLED;
}

/** Stores one answer, and asks the next question; what is not said at once stays on the table until Done. */
function give<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field, value: Given): Move<F> {
  const checked = checkAnswer(step, at, field, value);
  if (!checked.ok) return { kind: "go", go: { asking: field.name, notice: refusalSay(checked.refusal) } };
  const values = { [field.name]: checked.value };
  const adding = field.kind === "text" && field.several === true && value !== null;
  const more = adding || (field.kind === "choices" && value !== null);
  const set: Record<string, Answer | undefined> = {
    adding: adding ? field.name : undefined,
    optionsPage: undefined,
  };
  const onward = (now: At<F>): Go | Run<F> =>
    more ? { asking: field.name } : onwardFrom(step, now, field.name);
  if (step.save) {
    const { saved } = step;
    const done = (now: At<F>, outcome: Outcome) => withSet(saved?.(now, outcome) ?? onward(now), set);
    return { kind: "run", run: { act: step.save(at, values), done } };
  }
  set[field.name] = checked.value;
  return toMove(withSet(onward({ ...at, answers: patch(at.answers, set) }), set));
}

const afterAnswer = <F extends Facts>(step: FormStep<F>, at: At<F>, answered: string): Move<F> =>
  toMove(withSet(onwardFrom(step, at, answered), { adding: undefined }));

function onwardFrom<F extends Facts>(step: FormStep<F>, at: At<F>, answered: string): Go | Run<F> {
  const next = questionAfter(step, at, answered);
  if (next) return { asking: next.name };
  return typeof step.next === "function" ? step.next(at) : step.next;
}

function backFromQuestion<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field): Move<F> {
  const before = questionBefore(step, at, field.name);
  const go: Go = before ? { asking: before.name } : { back: true };
  return { kind: "go", go: { ...go, set: { adding: undefined } } };
}
