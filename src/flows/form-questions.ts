import { lengthOf } from "../domain/text-length.js";
import { ok, refuse, type Refusal, type Result } from "../domain/result.js";
import type { Facts } from "./facts.js";
import type { Answer, At, Field, FormStep, FormValues, Given } from "./flow.js";

/** Name of the one field of a screen that asks for something, where it is a form. */
export const ASKED = "asked";

/** The fields somebody is asked for: all of them in a form, without `formOnly` ones question by question. */
export function askedFields<F extends Facts>(step: FormStep<F>, at: At<F>): readonly Field[] {
  const fields = step.fields(at);
  return at.facts.capabilities.forms ? fields : fields.filter((field) => !field.formOnly);
}

/** The answer given before: undefined when never answered, null when skipped. */
export function answerTo<F extends Facts>(step: FormStep<F>, at: At<F>, name: string): Given | undefined {
  if (step.value) return step.value(at, name);
  const value = at.answers[name];
  return typeof value === "string" || value === null || isSeveral(value) ? value : undefined;
}

const isSeveral = (value: Answer | undefined): value is readonly string[] => Array.isArray(value);

/** What is chosen of several. */
export const chosenIn = (given: Given | undefined): readonly string[] =>
  typeof given === "string" ? [] : (given ?? []);

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

/** The question that comes after an answer. */
export function questionAfter<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  answered: string,
): Field | undefined {
  if (!step.asksAll) return nextQuestion(step, at, answered);
  const fields = askedFields(step, at);
  return fields[fields.findIndex((field) => field.name === answered) + 1];
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
function isStorable(field: Field, value: NonNullable<Given>): boolean {
  if (typeof value !== "string") return field.kind === "choices";
  if (field.kind === "choice") return field.find !== undefined || isOffered(field, value);
  if (field.kind === "number") return isNumber(field, value);
  return field.kind === "text" && value !== "" && lengthOf(value) <= 2 * field.max;
}

const isOffered = ({ options }: Extract<Field, { kind: "choice" }>, value: string): boolean =>
  options.some((option) => option.value === value);

const isNumber = ({ min, max }: Extract<Field, { kind: "number" }>, value: string): boolean =>
  /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;

/** What was changed in a form so far and can be stored. */
export function storableChanges<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  given: FormValues,
): FormValues {
  const changed = askedFields(step, at).flatMap((field) => {
    const value = given[field.name] ?? undefined;
    const isNew = JSON.stringify(value) !== JSON.stringify(answerTo(step, at, field.name));
    return value !== undefined && isNew && isStorable(field, value) ? [[field.name, value] as const] : [];
  });
  return Object.fromEntries(changed);
}

/** Checks one answer against its field; null is a skipped question. */
export function checkAnswer<F extends Facts>(
  step: FormStep<F>,
  at: At<F>,
  field: Field,
  value: Given,
  values: FormValues = { [field.name]: value },
): Result<Given> {
  if (value === null || value.length === 0)
    return field.optional ? ok(field.kind === "choices" ? [] : null) : refuse("answer-missing");
  const refusal = shapeRefusal(field, value) ?? step.check?.(at, field.name, value, values);
  return refusal ? { ok: false, refusal } : ok(value);
}

/** Whether this can be an answer to a field at all. What is looked up is for the step to check: not all is listed. */
function shapeRefusal(field: Field, value: NonNullable<Given>): Refusal | undefined {
  if ((typeof value === "string") === (field.kind === "choices")) return refuse("answer-not-offered").refusal;
  if (typeof value !== "string") return undefined;
  if (field.kind === "number" && !isNumber(field, value))
    return refuse("answer-number", { min: field.min, max: field.max }).refusal;
  if (field.kind === "choice" && !field.find && !isOffered(field, value))
    return refuse("answer-not-offered").refusal;
  return field.kind === "text" ? lengthRefusal(value, field) : undefined;
}
