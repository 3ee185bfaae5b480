import { picture } from "./entry.js";
import { make, newElementId } from "./make.js";
import { says } from "./speech.js";

/** @import { FormField } from "../../../src/chat/reply.js" */
/** @import { Posted } from "../posted.js" */

/** @typedef {Extract<Posted["content"], { kind: "form" }>["values"][string]} Value */
/**
 * @typedef {object} FieldView
 * @property {string} name
 * @property {HTMLElement} element
 * @property {() => Value} value
 * @property {() => void} focus
 */
/** @template {FormField["kind"]} Kind @typedef {Extract<FormField, { kind: Kind }>} Of */

/** More options than this are a list to pick from, not a set of radio buttons. */
const MOST_RADIOS = 7;

/**
 * @param {FormField} field
 * @param {string | undefined} error
 * @param {Value | undefined} typed what the person has typed since, kept over a redraw
 * @param {(file: File) => void} sendPhoto
 * @returns {FieldView}
 */
export function drawField(field, error, typed, sendPhoto) {
  if (field.kind === "photos") return photosField(field, error, sendPhoto);
  if (field.kind === "choices") return choicesField(field, error, Array.isArray(typed) ? typed : field.value);
  const value = typeof typed === "string" ? typed : (field.value ?? "");
  if (field.kind === "text") return textField(field, error, value);
  if (field.kind === "number") return numberField(field, error, value);
  return field.options.length > MOST_RADIOS
    ? selectField(field, error, value)
    : radioField(field, error, value);
}

/** @param {FormField} field */
const optionalMark = (field) =>
  field.optional ? [" ", make("span", { class: "note" }, "(", says(make("span"), "optional"), ")")] : [];

/** Hint and error with their ids, to be named by the control they are about. @param {FormField} field @param {string | undefined} error */
function about(field, error) {
  const hint = field.hint ? make("p", { class: "note", id: newElementId("hint") }, field.hint) : undefined;
  const fault = error ? make("p", { class: "error", id: newElementId("error") }, error) : undefined;
  return { hint, fault, ids: [fault?.id, hint?.id] };
}

/** @param {(string | undefined)[]} ids @param {string | undefined} error */
const described = (ids, error) => ({
  "aria-describedby": ids.filter((id) => id !== undefined).join(" ") || undefined,
  "aria-invalid": error ? "true" : undefined,
});

/** @param {Of<"text">} field @param {string | undefined} error @param {string} value @returns {FieldView} */
function textField(field, error, value) {
  const { hint, fault, ids } = about(field, error);
  const id = newElementId("field");
  const length = make("p", { class: "note count", id: newElementId("length") });
  const facts = { ...described([...ids, length.id], error), id, name: field.name, dir: "auto" };
  const control = field.multiline
    ? make("textarea", { ...facts, rows: 5 })
    : make("input", { ...facts, type: "text" });
  control.value = value;
  control.required = !field.optional;
  const count = () => {
    const { min, max } = field;
    if (control.value === "") says(length, "form-length", { min, max });
    else says(length, "form-count", { count: lengthOf(control.value), max });
  };
  control.addEventListener("input", count);
  count();
  const label = make("label", { for: id }, field.label, ...optionalMark(field));
  const element = make("div", { class: "field" }, label, hint, fault, control, length);
  return { name: field.name, element, value: () => control.value, focus: () => control.focus() };
}

/** @param {Of<"number">} field @param {string | undefined} error @param {string} value @returns {FieldView} */
function numberField(field, error, value) {
  const { hint, fault, ids } = about(field, error);
  const id = newElementId("field");
  const { min, max } = field;
  const control = make("input", { ...described(ids, error), id, name: field.name, type: "number", min, max });
  control.value = value;
  control.required = !field.optional;
  const label = make("label", { for: id }, field.label, ...optionalMark(field));
  const element = make("div", { class: "field" }, label, hint, fault, control);
  return { name: field.name, element, value: () => control.value || null, focus: () => control.focus() };
}

/** @param {Of<"choice">} field @param {string | undefined} error @param {string} value @returns {FieldView} */
function selectField(field, error, value) {
  const { hint, fault, ids } = about(field, error);
  const id = newElementId("field");
  const control = make("select", { ...described(ids, error), id, name: field.name });
  control.append(says(make("option", { value: "" }), "form-no-choice"));
  for (const option of field.options) control.append(make("option", { value: option.value }, option.label));
  control.value = value;
  control.required = !field.optional;
  const label = make("label", { for: id }, field.label, ...optionalMark(field));
  const element = make("div", { class: "field" }, label, hint, fault, control);
  return { name: field.name, element, value: () => control.value || null, focus: () => control.focus() };
}

/** @param {Of<"choice">} field @param {string | undefined} error @param {string} value @returns {FieldView} */
function radioField(field, error, value) {
  const { hint, fault, ids } = about(field, error);
  const group = newElementId("choice");
  const radios = field.options.map((option) => {
    const radio = make("input", {
      type: "radio",
      name: group,
      value: option.value,
      ...described(ids, error),
    });
    radio.checked = option.value === value;
    return {
      radio,
      label: make("label", { class: "option" }, radio, make("span", { dir: "auto" }, option.label)),
    };
  });
  const legend = make("legend", {}, field.label, ...optionalMark(field));
  const labels = radios.map(({ label }) => label);
  const element = make("fieldset", { class: "field" }, legend, hint, fault, ...labels);
  const chosen = () => radios.find(({ radio }) => radio.checked)?.radio;
  return {
    name: field.name,
    element,
    value: () => chosen()?.value ?? null,
    focus: () => (chosen() ?? radios[0]?.radio)?.focus(),
  };
}

/** @param {Of<"choices">} field @param {string | undefined} error @param {readonly string[]} values @returns {FieldView} */
function choicesField(field, error, values) {
  const { hint, fault, ids } = about(field, error);
  const boxes = field.options.map((option) => {
    const box = make("input", { type: "checkbox", value: option.value, ...described(ids, error) });
    box.checked = values.includes(option.value);
    const words = make("span", { dir: "auto" }, option.label);
    return { box, label: make("label", { class: "option" }, box, words) };
  });
  const legend = make("legend", {}, field.label, ...optionalMark(field));
  const labels = boxes.map(({ label }) => label);
  const element = make("fieldset", { class: "field" }, legend, hint, fault, ...labels);
  return {
    name: field.name,
    element,
    value: () => boxes.flatMap(({ box }) => (box.checked ? [box.value] : [])),
    focus: () => boxes[0]?.box.focus(),
  };
}

/** Photos are sent as they are chosen; the form shows those the service has. @param {Of<"photos">} field @param {string | undefined} error @param {(file: File) => void} sendPhoto @returns {FieldView} */
function photosField(field, error, sendPhoto) {
  const { hint, fault, ids } = about(field, error);
  const id = newElementId("field");
  const control = make("input", { ...described(ids, error), id, type: "file", accept: "image/*" });
  control.disabled = field.images.length >= field.max;
  control.addEventListener("change", () => {
    const file = control.files?.[0];
    if (file) sendPhoto(file);
    control.value = "";
  });
  const label = make("label", { for: id }, field.label, ...optionalMark(field));
  const limit = says(make("p", { class: "note" }), "form-photos", { max: field.max });
  const shown = make("div", { class: "album" }, ...field.images.map(picture));
  const element = make("div", { class: "field" }, label, hint, limit, fault, shown, control);
  return {
    name: field.name,
    element,
    value: () => field.images.map(({ file }) => file),
    focus: () => control.focus(),
  };
}

/** Characters as people count them, so that an emoji is one. @param {string} text */
const lengthOf = (text) => [...new Intl.Segmenter().segment(text)].length;
