import type { FormField, FormReply, Option } from "../chat/reply.js";
import { LEAVE_OVER } from "../flows/move.js";
import type { FormView } from "../flows/current-view.js";
import type { Field, FlowState, OptionSpec } from "../flows/flow.js";
import { press, say, type ButtonSpec, type Line, type Say } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { renderButton, renderRows } from "./render-buttons.js";
import { renderImage } from "./render-image.js";
import { optionLabel } from "./render-list.js";
import { translateLines, translatePlain } from "./translate.js";

/** An option of a field, with what is said about it besides. */
export const renderOption = ({ value, label, about }: OptionSpec, reader: Reader): Option => ({
  value,
  label: optionLabel(label, reader),
  ...(about !== undefined && { about: optionLabel(about, reader) }),
});

/** The list of a field that is looked up while somebody types. */
export const lookupOf = ({ flow, step }: Pick<FlowState, "flow" | "step">, field: string): string =>
  `${flow}.${step}.${field}`;

function renderField(field: Field, form: FormView, state: FlowState, reader: Reader): FormField {
  const value = form.valueOf(field.name);
  const base = {
    name: field.name,
    label: translatePlain(field.label, reader),
    hint: field.question.map((line) => translatePlain(line, reader)).join(" "),
    optional: field.optional ?? false,
    ...(field.live && { live: field.live }),
  };
  const text = typeof value === "string" ? value : null;
  switch (field.kind) {
    case "text":
      return {
        ...base,
        kind: "text",
        value: text ?? "",
        min: field.min,
        max: field.max,
        multiline: field.several ?? false,
      };
    case "choice":
      return {
        ...base,
        kind: "choice",
        value: text,
        options: field.options.map((option) => renderOption(option, reader)),
        ...(field.find && { lookup: lookupOf(state, field.name) }),
      };
    case "number":
      return { ...base, kind: "number", value: text ?? "", min: field.min, max: field.max };
    case "choices":
      return {
        ...base,
        kind: "choices",
        value: typeof value === "string" ? [] : (value ?? []),
        options: field.options.map((option) => renderOption(option, reader)),
        ...(field.max !== undefined && { max: field.max }),
        ...(field.find && { lookup: lookupOf(state, field.name) }),
      };
    case "photos":
      return {
        ...base,
        kind: "photos",
        max: field.max,
        images: form.images.map((image) => renderImage(image, reader)),
      };
  }
}

/** How a form is left: with what is written kept, to the page under it, or to where one came from. */
function leaving({ wizard, over }: FormView): ButtonSpec {
  if (wizard) return press(say("button-leave"), "leave");
  return over ? press(say("over-close"), LEAVE_OVER) : press(say("button-back"), "back");
}

/** A whole form at once, for platforms that can show one. */
export function renderForm(
  form: FormView,
  state: FlowState,
  reader: Reader,
  errors: Readonly<Record<string, Say>>,
  notice?: Say,
): FormReply {
  const part = (name: "intro" | "status" | "summary", lines: readonly Line[]) =>
    lines.length > 0 && { [name]: translateLines(lines, reader) };
  return {
    kind: "form",
    id: form.id,
    form: `${state.flow}.${state.step}`,
    turn: state.turn,
    title: translatePlain(form.title, reader),
    ...part("intro", notice ? [notice, ...form.intro] : form.intro),
    fields: form.fields.map((field) => renderField(field, form, state, reader)),
    submit: translatePlain(form.submit, reader),
    cancel: renderButton(leaving(form), state, reader),
    ...(form.buttons.length > 0 && { buttons: renderRows(form.buttons, state, reader) }),
    keeps: form.wizard,
    errors: Object.fromEntries(
      Object.entries(errors).map(([name, error]) => [name, translatePlain(error, reader)]),
    ),
    ...part("status", form.status),
    ...part("summary", form.summary),
  };
}
