import { pageOf } from "../domain/browse/page.js";
import type { Facts } from "./facts.js";
import type { At, Field, FormStep, Given } from "./flow.js";
import { answerTo, askedFields, chosenIn } from "./form-questions.js";
import { turnRow } from "./paging.js";
import {
  code,
  gap,
  list,
  press,
  primary,
  quote,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "./screen.js";

/** One question of a form, as a chat asks it: where am I, the question, the answer given before, ways on. */
export function questionScreen<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field): Screen {
  const before = answerTo(step, at, field.name);
  const adding = at.answers["adding"] === field.name;
  return {
    id: field.id,
    lines: [heading(step, at, field), ...field.question, ...answerBefore(field, before, adding)],
    buttons: [
      ...choices(field, before, Number(at.answers["optionsPage"] ?? 1)),
      ...ways(field, before, adding),
    ],
    nav: step.wizard ? "wizard" : "back",
  };
}

function heading<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field): Line {
  const fields = askedFields(step, at);
  if (fields.length < 2 && !step.wizard) return say("question-one", { title: field.label });
  const number = fields.findIndex(({ name }) => name === field.name) + 1;
  return say("question-step", { title: field.label, number, count: step.steps?.(at) ?? fields.length });
}

function answerBefore(field: Field, before: Given | undefined, adding: boolean): Line[] {
  if (field.kind === "choices") return chosenLines(field, before);
  if (field.kind === "choice") return choiceBefore(field, before);
  if (typeof before !== "string" || field.kind !== "text") return [];
  return adding ? [gap, say("question-so-far"), quote(before)] : [gap, say("question-before"), code(before)];
}

function choiceBefore({ options }: Extract<Field, { kind: "choice" }>, before: Given | undefined): Line[] {
  const chosen = options.find(({ value }) => value === before);
  return chosen ? [gap, say("question-chosen", { what: chosen.label })] : [];
}

function chosenLines({ options }: Extract<Field, { kind: "choices" }>, before: Given | undefined): Line[] {
  const chosen = options.filter(({ value }) => chosenIn(before).includes(value));
  const what = list(chosen.map(({ label }) => label));
  return [
    ...(chosen.length > 0 ? [gap, say("question-chosen", { what })] : []),
    gap,
    say("question-several"),
  ];
}

/** On one screen: more are on pages (UX-02). */
export const MOST_OPTIONS = 8;

function choices(field: Field, before: Given | undefined, number: number): ButtonSpec[][] {
  if (field.kind === "choice") {
    const page = pageOf(field.options, MOST_OPTIONS, number);
    return [
      ...page.items.map(({ value, label }) => [press(label, "choose", value)]),
      turnRow(page, "options-page"),
    ];
  }
  if (field.kind !== "choices") return [];
  return field.options.map(({ value, label }) => [
    chosenIn(before).includes(value)
      ? press(say("button-chosen", { what: label }), "take-out", value)
      : press(label, "add", value),
  ]);
}

function ways(field: Field, before: Given | undefined, adding: boolean): ButtonSpec[][] {
  if (field.kind === "choices") return [waysOfSeveral(field, before)];
  if (adding) return [[primary(say("button-done"), "keep")]];
  const isAnswered = typeof before === "string";
  const keep = isAnswered ? [press(say("button-keep"), "keep")] : [];
  const skip = field.optional ? [press(say(isAnswered ? "button-empty" : "button-skip"), "skip")] : [];
  return [[...keep, ...skip]];
}

/** Whoever chose something has nothing to skip: that would take their choice away. */
function waysOfSeveral(
  { optional, none }: Extract<Field, { kind: "choices" }>,
  before: Given | undefined,
): ButtonSpec[] {
  const isChosen = chosenIn(before).length > 0;
  const isSkippable = optional && (none !== undefined || !isChosen);
  return [
    ...(isChosen ? [primary(say("button-done"), "keep")] : []),
    ...(isSkippable ? [press(none ?? say("button-skip"), "skip")] : []),
  ];
}
