import type { IncomingPhoto } from "../chat/event.js";
import type { Refusal } from "../domain/result.js";
import type { Facts } from "./facts.js";
import type {
  Answer,
  At,
  Field,
  Flow,
  FlowState,
  FormStep,
  FormValues,
  Given,
  Go,
  Input,
  On,
  Outcome,
  Place,
  Run,
  ScreenStep,
  Step,
} from "./flow.js";
import {
  answerTo,
  askedFields,
  ASKED,
  checkAnswer,
  chosenIn,
  questionAfter,
  questionAsked,
  questionBefore,
  storableChanges,
} from "./form-questions.js";
import { isPhoto, photosRefusal } from "./photo-refusal.js";
import { refusalSay } from "./refusal-say.js";
import { say, type Say } from "./screen.js";
import { refusedUnderField, underField, type Asked } from "./under-field.js";

/** What an input leads to: a place, an act that a service must run first, errors under a form's fields, or nothing here. */
export type Move<F extends Facts> =
  | { kind: "go"; go: Go }
  | { kind: "run"; run: Run<F> }
  /** `kept` keeps what can be stored of it. */
  | { kind: "errors"; errors: Readonly<Record<string, Say>>; kept: Move<F> }
  | { kind: "unhandled" };

const UNHANDLED = { kind: "unhandled" } as const;

/** Verbs that every screen has. */
export const HOME: Go = { flow: "home", step: "home" };
/** Closes what lies over the page. It destroys nothing: what was begun is where it was. */
export const LEAVE_OVER = "leave-over";

export const isRun = <F extends Facts>(target: Go | Run<F>): target is Run<F> => "act" in target;

export const toMove = <F extends Facts>(target: Go | Run<F>): Move<F> =>
  isRun(target) ? { kind: "run", run: target } : { kind: "go", go: target };

const resolve = <F extends Facts>(on: On<F>, at: At<F>): Move<F> =>
  toMove(typeof on === "function" ? on(at) : on);

/** Whether a step lies over the page where the platform has overlays. */
export const isOver = <F extends Facts>(step: Step<F> | undefined): boolean =>
  step?.kind === "form" || step?.over !== undefined;

export const stepOf = <F extends Facts>(flow: Flow<F>, state: { step: string }): Step<F> | undefined =>
  flow.steps[state.step];

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

/** The same form, in the same turn. */
const STILL: Go = { still: true };

/** What was changed in a form is kept even unfinished; whoever comes back finds it there. */
function onLeave<F extends Facts>(step: Step<F>, at: At<F>, given: FormValues = {}): Move<F> {
  if (step.kind === "screen") return { kind: "go", go: left(at) };
  return keep(step, at, storableChanges(step, at, given), left(at, step.kept));
}

/** Stores these values, and goes on even if that was refused. */
function keep<F extends Facts>(step: FormStep<F>, at: At<F>, values: FormValues, then: Go): Move<F> {
  const { answers, narrowing } = parted(step, at, values);
  const go: Go = then.still ? { ...then, set: narrowing } : then;
  if (!step.save || Object.keys(answers).length === 0) return { kind: "go", go };
  // Whoever is still filling it in chooses between two texts once they are done.
  const saved = then.still ? undefined : step.saved;
  const done = (now: At<F>, outcome: Outcome): Go => saved?.(now, outcome) ?? go;
  const refused = (_at: At<F>, refusal: Refusal): Go => ({ ...go, notice: refusalSay(refusal) });
  return { kind: "run", run: { act: step.save(at, answers), done, refused } };
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
    case "form":
      return onAsked(step, at, state, input);
  }
}

function onPress<F extends Facts>(
  on: Readonly<Record<string, On<F>>> | undefined,
  at: At<F>,
  verb: string,
): Move<F> {
  const own = on && Object.hasOwn(on, verb) ? on[verb] : undefined;
  if (own !== undefined) return resolve(own, at);
  return verb === "back" ? { kind: "go", go: { back: true } } : UNHANDLED;
}

function onForm<F extends Facts>(step: FormStep<F>, at: At<F>, state: FlowState, input: Input): Move<F> {
  if (input.kind === "form") {
    if (input.partial) return onPartial(step, at, input.values);
    return answered({ step, state, field: onlyField(step, at) }, at, onWholeForm(step, at, input));
  }
  const field = questionAsked(step, at, state.asking);
  if (!field) return UNHANDLED;
  if (input.kind === "text") return onTypedAnswer(step, at, field, input.text);
  if (input.kind !== "press") return UNHANDLED;
  switch (input.verb) {
    case "choose":
      return field.kind === "choice" ? give(step, at, field, input.arg) : UNHANDLED;
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

/** Where a form asks for one thing only, whatever is refused is about that. */
function onlyField<F extends Facts>(step: FormStep<F>, at: At<F>): string | undefined {
  const [only, ...others] = askedFields(step, at);
  return others.length === 0 ? only?.name : undefined;
}

function onTypedAnswer<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field, text: string): Move<F> {
  if (field.kind !== "text") return { kind: "go", go: { notice: say("refusal-answer-not-offered") } };
  const before =
    field.several && at.answers["adding"] === field.name ? seenAnswer(step, at, field.name) : undefined;
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
  const set: Record<string, Answer | undefined> = { adding: adding ? field.name : undefined };
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

/** Adds answers to whatever comes next. */
function withSet<F extends Facts>(target: Go | Run<F>, set: NonNullable<Go["set"]>): Go | Run<F> {
  if (!isRun(target)) return { ...target, set: { ...set, ...target.set } };
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

function backFromQuestion<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field): Move<F> {
  const before = questionBefore(step, at, field.name);
  const go: Go = before ? { asking: before.name } : { back: true };
  return { kind: "go", go: { ...go, set: { adding: undefined } } };
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
    const checked = checkAnswer(step, at, field, given[field.name] ?? null);
    if (checked.ok) values[field.name] = checked.value;
    else errors[field.name] = step.explain?.(at, checked.refusal) ?? refusalSay(checked.refusal);
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

/** A screen that asks for one thing, filled in as a form. */
function onAsked<F extends Facts>(
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

export function patch(answers: FlowState["answers"], changes: NonNullable<Go["set"]>): FlowState["answers"] {
  const merged = Object.entries({ ...answers, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as FlowState["answers"];
}

/** How many places Back remembers. */
const TRAIL = 12;

export interface Position {
  state: FlowState;
  trail: readonly Place[];
}

const placeOf = ({ flow, version, step, asking, answers }: FlowState): Place => ({
  flow,
  version,
  step,
  asking,
  answers,
});

const samePlace = (a: Place, b: Place): boolean => a.flow === b.flow && a.step === b.step;

/** What moving needs to know of the flows. */
export interface Plan {
  versionOf: (flow: string) => { version: number; first: string };
  /** Not a place that lies over another. */
  isPage: (place: Place) => boolean;
}

/**
 * Moves the conversation: Back pops the trail, a place already on the trail is returned to, the rest is remembered,
 * unless the place was only passed: one that sends people on is nothing to come back to.
 */
export function move(
  { state, trail }: Position,
  go: Go,
  { versionOf, isPage }: Plan,
  how: { passing?: boolean } = {},
): Position {
  const turn = go.still ? state.turn : state.turn + 1;
  if (go.back) return back({ state, trail }, turn, go);
  if (go.out) return out({ state, trail }, turn, isPage);
  const flow = go.flow ?? state.flow;
  const { version, first } = versionOf(flow);
  const sameFlow = flow === state.flow;
  const next: FlowState = {
    flow,
    version,
    step: go.step ?? (sameFlow ? state.step : first),
    asking: go.asking ?? (isStay(state, go) ? state.asking : null),
    answers: patch(sameFlow ? state.answers : {}, go.set ?? {}),
    turn,
  };
  return { state: next, trail: trailTo(trail, state, next, { clear: go.clear ?? false, ...how }) };
}

/** A word in passing, like "I cannot read stickers", leaves the question on the table. */
const isStay = (state: FlowState, { flow, step }: Go): boolean =>
  (flow ?? state.flow) === state.flow && (step ?? state.step) === state.step;

const HOME_PLACE: Place = { flow: "home", version: 1, step: "home", asking: null, answers: {} };

/** To the last page there was; whoever is on one stays there. */
function out({ state, trail }: Position, turn: number, isPage: Plan["isPage"]): Position {
  if (isPage(state)) return { state: { ...state, turn }, trail };
  const page = trail.findLastIndex(isPage);
  return { state: { ...(trail[page] ?? HOME_PLACE), turn }, trail: trail.slice(0, Math.max(0, page)) };
}

function back({ state, trail }: Position, turn: number, go: Go): Position {
  const place = trail.at(-1) ?? HOME_PLACE;
  return {
    state: { ...place, answers: patch(place.answers, state.flow === place.flow ? (go.set ?? {}) : {}), turn },
    trail: trail.slice(0, -1),
  };
}

function trailTo(
  trail: readonly Place[],
  from: FlowState,
  to: FlowState,
  { clear, passing = false }: { clear: boolean; passing?: boolean },
): readonly Place[] {
  if (clear || to.flow === "home" || from.step === "") return [];
  if (samePlace(from, to)) return trail;
  const seen = trail.findIndex((place) => samePlace(place, to));
  if (seen >= 0) return trail.slice(0, seen);
  if (passing) return trail;
  return [...trail, placeOf(from)].slice(-TRAIL);
}
