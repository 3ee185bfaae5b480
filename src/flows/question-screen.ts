import type { Facts } from "./facts.js";
import type { At, Field, FormStep, Given } from "./flow.js";
import { answerTo, askedFields } from "./form-questions.js";
import { code, gap, press, primary, quote, say, type ButtonSpec, type Line, type Screen } from "./screen.js";

/** One question of a form, as a chat asks it: where am I, the question, the answer given before, ways on. */
export function questionScreen<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field): Screen {
  const before = answerTo(step, at, field.name);
  const adding = at.answers["adding"] === field.name;
  return {
    id: field.id,
    lines: [heading(step, at, field), ...field.question, ...answerBefore(field, before, adding)],
    buttons: [...choices(field), ...ways(field, before, adding)],
    nav: step.wizard ? "wizard" : "back",
  };
}

function heading<F extends Facts>(step: FormStep<F>, at: At<F>, field: Field): Line {
  const fields = askedFields(step, at);
  if (fields.length < 2 && !step.wizard) return say("question-one", { title: field.label });
  const number = fields.findIndex(({ name }) => name === field.name) + 1;
  return say("question-step", { title: field.label, number, count: step.steps ?? fields.length });
}

function answerBefore(field: Field, before: Given | undefined, adding: boolean): Line[] {
  if (typeof before !== "string" || field.kind !== "text") return [];
  return adding ? [gap, say("question-so-far"), quote(before)] : [gap, say("question-before"), code(before)];
}

function choices(field: Field): ButtonSpec[][] {
  return field.kind === "choice"
    ? field.options.map(({ value, label }) => [press(label, "choose", value)])
    : [];
}

function ways(field: Field, before: Given | undefined, adding: boolean): ButtonSpec[][] {
  if (adding) return [[primary(say("button-done"), "keep")]];
  const isAnswered = typeof before === "string";
  const keep = isAnswered ? [press(say("button-keep"), "keep")] : [];
  const skip = field.optional ? [press(say(isAnswered ? "button-empty" : "button-skip"), "skip")] : [];
  return [[...keep, ...skip]];
}
