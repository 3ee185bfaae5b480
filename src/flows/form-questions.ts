import { lengthOf } from "../domain/text-length.js";
import { ok, refuse, type Refusal, type Result } from "../domain/result.js";
import type { Facts } from "./facts.js";
import type { At, Field, FormStep } from "./flow.js";

/** The fields somebody is asked for: all of them in a form, without `formOnly` ones question by question. */
export function askedFields<F extends Facts>(step: FormStep<F>, at: At<F>): readonly Field[] {
  const fields = step.fields(at);
  return at.facts.capabilities.forms ? fields : fields.filter((field) => !field.formOnly);
}

/** The answer given before: undefined when never answered, null when skipped. */
export function answerTo<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  name: string,
): string | null | undefined {
  if (step.value) return step.value(at, name);
  const value = at.answers[name];
  return typeof value === "string" || value === null ? value : undefined;
}

/** The next question without an answer, leaving out the one just answered. */
export function nextQuestion<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  answered?: string,
): Field | undefined {
  return askedFields(step, at).find(
    (field) => field.name !== answered && answerTo(step, at, field.name) === undefined,
  );
}

/** The question on the table: the one named by the state, else the first without an answer, else the first. */
export function questionAsked<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  asking: string | null,
): Field | undefined {
  const fields = askedFields(step, at);
  return fields.find((field) => field.name === asking) ?? nextQuestion(step, at) ?? fields[0];
}

export function questionBefore<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  asking: string | null,
): Field | undefined {
  const fields = askedFields(step, at);
  return fields[fields.findIndex((field) => field.name === asking) - 1];
}

/** Longer texts are not given back to be shortened: they still stand above, and a screen has an end. */
const GIVEN_BACK = 1000;

/** Why a text is no answer: too long, only signs, too short. */
export function lengthRefusal(text: string, { min, max }: { min: number; max: number }): Refusal | undefined {
  const length = lengthOf(text);
  if (length > Math.max(max, GIVEN_BACK)) return refuse("answer-much-too-long", { length, max }).refusal;
  if (length > max) return refuse("answer-too-long", { length, max, text }).refusal;
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse("answer-without-words").refusal;
  return length < min ? refuse("answer-too-short", { length, min }).refusal : undefined;
}

/** Whether something begun can wait where the answer will be: too short or too long, but something a screen can show. */
export function isStorable(field: Field, value: string): boolean {
  if (field.kind === "choice") return field.options.some((option) => option.value === value);
  return field.kind === "text" && value !== "" && lengthOf(value) <= 2 * field.max;
}

/** Checks one answer against its field; null is a skipped question. */
export function checkAnswer<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  field: Field,
  value: string | null,
): Result<string | null> {
  if (value === null || value === "") return field.optional ? ok(null) : refuse("answer-missing");
  if (field.kind === "choice" && !field.options.some((option) => option.value === value))
    return refuse("answer-not-offered");
  const refusal =
    (field.kind === "text" ? lengthRefusal(value, field) : undefined) ?? step.check?.(at, field.name, value);
  return refusal ? { ok: false, refusal } : ok(value);
}
