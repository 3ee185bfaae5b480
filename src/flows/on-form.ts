import type { IncomingPhoto } from "../chat/event.js";
import type { Refusal } from "../domain/result.js";
import type { Facts } from "./facts.js";
import type {
  At,
  FlowState,
  FormStep,
  FormValues,
  Given,
  Go,
  Input,
  Outcome,
  Run,
  ScreenStep,
} from "./flow.js";
import { ASKED, askedFields, checkAnswer, storableChanges } from "./form-questions.js";
import { resolve, STILL, toMove, UNHANDLED, type Move } from "./move.js";
import { isPhoto, photosRefusal } from "./photo-refusal.js";
import { patch } from "./position.js";
import { refusalSay } from "./refusal-say.js";
import { say, type Say } from "./screen.js";
import { atField, refusedUnderField, underField, type Asked } from "./under-field.js";
import { withSet } from "./with-set.js";

/** Stores these values, and goes on even if that was refused. */
export function keep<F extends Facts>(step: FormStep<F>, at: At<F>, values: FormValues, then: Go): Move<F> {
  const { answers, narrowing } = parted(step, at, values);
  const go: Go = then.still ? { ...then, set: narrowing } : then;
  if (!step.save || Object.keys(answers).length === 0) return { kind: "go", go };
  // Whoever is still filling it in chooses between two texts once they are done.
  const saved = then.still ? undefined : step.saved;
  const done = (now: At<F>, outcome: Outcome): Go => saved?.(now, outcome) ?? go;
  const refused = (_at: At<F>, refusal: Refusal): Go => ({ ...go, notice: refusalSay(refusal) });
  return { kind: "run", run: { act: step.save(at, answers), done, refused } };
}

/** A form as it comes in: whole, or as it is being filled in. */
export function onFilledIn<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  state: FlowState,
  input: FormInput,
): Move<F> {
  if (input.partial) return onPartial(step, at, input.values);
  return answered({ step, state, field: onlyField(step, at) }, at, onWholeForm(step, at, input));
}

/** What a form stores, and what only narrows it. */
function parted<F extends Facts>(step: FormStep<F>, at: At<F>, values: FormValues) {
  const narrows = new Set(askedFields(step, at).flatMap((field) => (field.narrows ? [field.name] : [])));
  const given = Object.entries(values);
  return {
    answers: Object.fromEntries(given.filter(([name]) => !narrows.has(name))) as FormValues,
    narrowing: Object.fromEntries(given.filter(([name]) => narrows.has(name))) as FormValues,
  };
}

type FormInput = Extract<Input, { kind: "form" }>;

function onWholeForm<F extends Facts>(step: FormStep<F>, at: At<F>, input: FormInput): Move<F> {
  const { values, errors } = checkForm(step, at, input);
  if (Object.keys(errors).length > 0)
    return { kind: "errors", errors, kept: onPartial(step, at, input.values) };
  const onward = (now: At<F>): Go | Run<F> => (typeof step.next === "function" ? step.next(now) : step.next);
  const { answers, narrowing } = parted(step, at, values);
  if (step.save) {
    const { saved } = step;
    const then = (now: At<F>, outcome: Outcome) => saved?.(now, outcome) ?? onward(now);
    const done = withPhotos(step, Object.values(input.photos ?? {}).flat(), then);
    return { kind: "run", run: { act: step.save(at, answers), done } };
  }
  return toMove(
    withSet(onward({ ...at, answers: patch(at.answers, answers) }), { ...answers, ...narrowing }),
  );
}

/** The answers of a form, and why some of them are none. */
function checkForm<F extends Facts>(step: FormStep<F>, at: At<F>, { values: given, photos }: FormInput) {
  const values: Record<string, Given> = {};
  const errors: Record<string, Say> = {};
  for (const field of askedFields(step, at)) {
    if (field.kind === "photos") {
      const there = step.photos?.there(at).length ?? 0;
      const refusal = photosRefusal(photos?.[field.name] ?? [], { max: field.max, there });
      if (refusal) errors[field.name] = refusal;
      continue;
    }
    const checked = checkAnswer(step, at, field, given[field.name] ?? null, given);
    if (checked.ok) values[field.name] = checked.value;
    else errors[field.name] = step.explain?.(at, checked.refusal) ?? atField(refusalSay(checked.refusal));
  }
  return { values, errors };
}

/** Adds the photos that came with a form once its answers are stored: they come along only when it leads on. */
function withPhotos<F extends Facts>(
  { photos }: FormStep<F>,
  given: readonly IncomingPhoto[],
  then: (at: At<F>, outcome: Outcome) => Go | Run<F>,
): (at: At<F>, outcome: Outcome) => Go | Run<F> {
  const added = given.filter(isPhoto);
  if (!photos || added.length === 0) return then;
  return (at, outcome) => ({ act: photos.add(at, added), done: (now) => then(now, outcome) });
}

/** Keeps what is filled in so far; what cannot be stored waits in the form. */
const onPartial = <F extends Facts>(step: FormStep<F>, at: At<F>, given: FormValues): Move<F> =>
  keep(step, at, storableChanges(step, at, given), STILL);

/** What comes of an answer in a form, with what is wrong with it under its field. */
function answered<F extends Facts>(asked: Asked<F>, at: At<F>, move: Move<F>): Move<F> {
  if (move.kind === "run") return { kind: "run", run: refusedUnderField(asked, move.run) };
  return move.kind === "go" ? { kind: "go", go: underField(asked, at, move.go) } : move;
}

/** Where a form asks for one thing only, whatever is refused is about that. */
function onlyField<F extends Facts>(step: FormStep<F>, at: At<F>): string | undefined {
  const [only, ...others] = askedFields(step, at);
  return others.length === 0 ? only?.name : undefined;
}

/** A screen that asks for one thing, filled in as a form. */
export function onAsked<F extends Facts>(
  step: ScreenStep<F>,
  at: At<F>,
  state: FlowState,
  { values, partial }: Extract<Input, { kind: "form" }>,
): Move<F> {
  if (!step.typed || !step.asks) return UNHANDLED;
  if (partial) return { kind: "go", go: STILL };
  const arg = values[ASKED];
  if (typeof arg === "string" && arg !== "")
    return answered({ step, state, field: ASKED }, { ...at, arg }, resolve(step.typed, { ...at, arg }));
  const errors = { [ASKED]: say("refusal-answer-missing") };
  return { kind: "errors", errors, kept: { kind: "go", go: STILL } };
}
