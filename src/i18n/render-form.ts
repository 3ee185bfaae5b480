import type { FormField, FormReply } from "../chat/reply.js";
import type { Refusal } from "../domain/result.js";
import { LEAVE_OVER, refusalSay } from "../flows/advance.js";
import type { View } from "../flows/current-view.js";
import type { Field, FlowState } from "../flows/flow.js";
import { press, say, type Say } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { renderButton } from "./render-buttons.js";
import { translate, translatePlain } from "./translate.js";

function renderField(field: Field, value: string | null | undefined, reader: Reader): FormField {
  const base = {
    name: field.name,
    label: translatePlain(field.label, reader),
    hint: field.question.map((line) => translatePlain(line, reader)).join(" "),
    optional: field.optional ?? false,
  };
  switch (field.kind) {
    case "text":
      return {
        ...base,
        kind: "text",
        value: value ?? "",
        min: field.min,
        max: field.max,
        multiline: field.several ?? false,
      };
    case "choice":
      return {
        ...base,
        kind: "choice",
        value: value ?? null,
        options: field.options.map((option) => ({
          value: option.value,
          label: translatePlain(option.label, reader),
        })),
      };
    case "photos":
      return { ...base, kind: "photos", max: field.max, images: [] };
  }
}

/** A whole form at once, for platforms that can show one. */
export function renderForm(
  form: Extract<View, { kind: "form" }>,
  state: FlowState,
  reader: Reader,
  errors: Readonly<Record<string, Refusal>>,
  notice?: Say,
): FormReply {
  const cancel = form.wizard
    ? press(say("button-leave"), "leave")
    : form.over
      ? press(say("over-close"), LEAVE_OVER)
      : press(say("button-back"), "back");
  return {
    kind: "form",
    id: form.fields[0]?.id ?? state.step,
    form: `${state.flow}.${state.step}`,
    turn: state.turn,
    title: translatePlain(form.title, reader),
    ...(notice && { intro: translate(notice, reader) }),
    fields: form.fields.map((field) => renderField(field, form.valueOf(field.name), reader)),
    submit: translatePlain(say(form.wizard ? "button-review" : "button-send-form"), reader),
    cancel: renderButton(cancel, state, reader),
    keeps: form.wizard,
    errors: Object.fromEntries(
      Object.entries(errors).map(([name, refusal]) => [name, translatePlain(refusalSay(refusal), reader)]),
    ),
  };
}
