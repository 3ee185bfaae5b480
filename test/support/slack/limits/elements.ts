import { imageFaults } from "./images.js";
import { initialFaults, offeredFaults, optionFaults, optionsFaults } from "./options.js";
import {
  countFaults,
  eachOf,
  ifThere,
  isObject,
  type Json,
  listOf,
  plainFaults,
  stringFaults,
  textFaults,
  unknownFields,
  urlFaults,
} from "./texts.js";

interface ElementRule {
  /** Blocks it may stand in. */
  within: readonly ("actions" | "section" | "input" | "context" | "card" | "context_actions")[];
  fields: string;
  faults?: (at: string, element: Json) => string[];
}

const ANYWHERE = ["actions", "section", "input"] as const;
const MANY = "max_selected_items";
const PICKER = "confirm focus_on_load placeholder";
const TYPED = "initial_value focus_on_load placeholder dispatch_action_config";

const ELEMENTS: Record<string, ElementRule> = {
  button: {
    within: ["actions", "section", "card"],
    fields: "text value url style accessibility_label confirm",
    faults: buttonFaults,
  },
  workflow_button: {
    within: ["actions", "section"],
    fields: "text workflow style accessibility_label confirm",
    faults: buttonFaults,
  },
  icon_button: {
    within: ["context_actions"],
    fields: "icon text value accessibility_label visible_to_user_ids confirm",
    faults: buttonFaults,
  },
  feedback_buttons: { within: ["context_actions"], fields: "positive_button negative_button" },
  image: { within: ["section", "context"], fields: "alt_text image_url slack_file", faults: imageFaults },
  overflow: {
    within: ["actions", "section"],
    fields: "options confirm",
    faults: (at, { options }) => optionsFaults(`${at}.options`, options, 5, "overflow"),
  },
  checkboxes: {
    within: ANYWHERE,
    fields: "options initial_options confirm focus_on_load",
    faults: ticksFaults,
  },
  radio_buttons: {
    within: ANYWHERE,
    fields: "options initial_option confirm focus_on_load",
    faults: ticksFaults,
  },
  static_select: {
    within: ANYWHERE,
    fields: `options option_groups initial_option ${PICKER}`,
    faults: staticFaults,
  },
  multi_static_select: {
    within: ["section", "input", "actions"],
    fields: `options option_groups initial_options ${MANY} ${PICKER}`,
    faults: staticFaults,
  },
  external_select: {
    within: ANYWHERE,
    fields: `initial_option min_query_length ${PICKER}`,
    faults: externalFaults,
  },
  multi_external_select: {
    within: ANYWHERE,
    fields: `initial_options min_query_length ${MANY} ${PICKER}`,
    faults: externalFaults,
  },
  users_select: { within: ANYWHERE, fields: `initial_user ${PICKER}` },
  multi_users_select: { within: ANYWHERE, fields: `initial_users ${MANY} ${PICKER}` },
  conversations_select: {
    within: ANYWHERE,
    fields: `initial_conversation default_to_current_conversation filter response_url_enabled ${PICKER}`,
  },
  multi_conversations_select: {
    within: ANYWHERE,
    fields: `initial_conversations default_to_current_conversation filter ${MANY} ${PICKER}`,
  },
  channels_select: { within: ANYWHERE, fields: `initial_channel response_url_enabled ${PICKER}` },
  multi_channels_select: { within: ANYWHERE, fields: `initial_channels ${MANY} ${PICKER}` },
  datepicker: {
    within: ANYWHERE,
    fields: `initial_date ${PICKER}`,
    faults: patterned("initial_date", /^\d{4}-\d\d-\d\d$/),
  },
  timepicker: {
    within: ANYWHERE,
    fields: `initial_time timezone ${PICKER}`,
    faults: patterned("initial_time", /^([01]\d|2[0-3]):[0-5]\d$/),
  },
  datetimepicker: {
    within: ["actions", "input"],
    fields: "initial_date_time confirm focus_on_load",
    faults: patterned("initial_date_time", /^\d{10}$/),
  },
  plain_text_input: {
    within: ["input"],
    fields: `multiline min_length max_length ${TYPED}`,
    faults: lengthFaults,
  },
  email_text_input: { within: ["input"], fields: TYPED },
  url_text_input: { within: ["input"], fields: TYPED },
  number_input: {
    within: ["input"],
    fields: `is_decimal_allowed min_value max_value ${TYPED}`,
    faults: numberFaults,
  },
  rich_text_input: { within: ["input", "actions"], fields: `min_lines max_lines ${TYPED}` },
  file_input: {
    within: ["input"],
    fields: "filetypes max_files",
    faults: filesFaults,
  },
};

function filesFaults(at: string, { max_files: max, filetypes }: Json): string[] {
  const isEnding = (type: unknown): boolean => typeof type === "string" && /^[a-z0-9]+$/.test(type);
  const areEndings = filetypes === undefined || (Array.isArray(filetypes) && filetypes.every(isEnding));
  return [
    ...ifThere(max, (value) => wholeFaults(`${at}.max_files`, value, 1, 10)),
    ...(areEndings ? [] : [`${at}.filetypes: must be the endings of names`]),
  ];
}

/** What Slack would refuse in an element of this kind of block. */
export function elementFaults(at: string, element: unknown, block: ElementRule["within"][number]): string[] {
  if (!isObject(element)) return [`${at}: must be an element`];
  const type = String(element["type"]);
  const rule = ELEMENTS[type];
  if (!rule) return [`${at}: unknown element type "${type}"`];
  return [
    ...(rule.within.includes(block) ? [] : [`${at}: ${type} cannot stand in ${block}`]),
    ...unknownFields(at, element, ["type", "action_id", ...rule.fields.split(" ")]),
    ...ifThere(element["action_id"], (value) => stringFaults(`${at}.action_id`, value, 255)),
    ...ifThere(element["placeholder"], (value) => plainFaults(`${at}.placeholder`, value, 150)),
    ...ifThere(element["confirm"], (value) => confirmFaults(`${at}.confirm`, value)),
    ...ifThere(element["max_selected_items"], (value) => wholeFaults(`${at}.${MANY}`, value, 1, Infinity)),
    ...ifThere(element["dispatch_action_config"], (value) => dispatchFaults(at, value)),
    ...(rule.faults?.(at, element) ?? []),
  ];
}

function buttonFaults(at: string, button: Json): string[] {
  const label = button["accessibility_label"];
  return [
    ...plainFaults(`${at}.text`, button["text"], 75),
    ...ifThere(button["value"], (value) => stringFaults(`${at}.value`, value, 2000)),
    ...ifThere(button["url"], (value) => urlFaults(`${at}.url`, value)),
    ...ifThere(label, (value) => stringFaults(`${at}.accessibility_label`, value, 75)),
    ...ifThere(button["style"], (value) => styleFaults(at, value)),
  ];
}

const styleFaults = (at: string, style: unknown): string[] =>
  style === "primary" || style === "danger" ? [] : [`${at}.style: must be primary or danger`];

/** A dialog that asks again. */
function confirmFaults(at: string, confirm: unknown): string[] {
  if (!isObject(confirm)) return [`${at}: must be a dialog`];
  return [
    ...ifThere(confirm["title"], (value) => plainFaults(`${at}.title`, value, 100)),
    ...textFaults(`${at}.text`, confirm["text"], 300),
    ...ifThere(confirm["confirm"], (value) => plainFaults(`${at}.confirm`, value, 30)),
    ...ifThere(confirm["deny"], (value) => plainFaults(`${at}.deny`, value, 30)),
    ...ifThere(confirm["style"], (value) => styleFaults(at, value)),
    ...unknownFields(at, confirm, ["title", "text", "confirm", "deny", "style"]),
  ];
}

const initialOf = (element: Json): unknown[] =>
  element["initial_option"] === undefined ? listOf(element["initial_options"]) : [element["initial_option"]];

const emptyInitial = (at: string, element: Json): string[] =>
  ifThere(element["initial_options"], (value) => countFaults(`${at}.initial_options`, value, 1, 100));

function ticksFaults(at: string, element: Json): string[] {
  return [
    ...optionsFaults(`${at}.options`, element["options"], 10, "ticks"),
    ...emptyInitial(at, element),
    ...initialFaults(at, initialOf(element), element),
  ];
}

function staticFaults(at: string, element: Json): string[] {
  return [
    ...offeredFaults(at, element),
    ...emptyInitial(at, element),
    ...initialFaults(at, initialOf(element), element),
    ...tooManyFaults(at, element),
  ];
}

function externalFaults(at: string, element: Json): string[] {
  return [
    ...emptyInitial(at, element),
    ...eachOf(`${at}.initial`, initialOf(element), (path, option) => optionFaults(path, option, "menu")),
    ...tooManyFaults(at, element),
  ];
}

function tooManyFaults(at: string, element: Json): string[] {
  const max = Number(element[MANY] ?? Infinity);
  return initialOf(element).length > max ? [`${at}: more initial options than ${MANY}`] : [];
}

function lengthFaults(at: string, element: Json): string[] {
  const { initial_value: initial, min_length: min, max_length: max } = element;
  return [
    ...ifThere(min, (value) => wholeFaults(`${at}.min_length`, value, 0, 3000)),
    ...ifThere(max, (value) => wholeFaults(`${at}.max_length`, value, 1, 3000)),
    ...(Number(min ?? 0) > Number(max ?? 3000) ? [`${at}: min_length over max_length`] : []),
    ...ifThere(initial, (value) => atMost(`${at}.initial_value`, value, Number(max ?? 3000))),
  ];
}

const atMost = (at: string, value: unknown, max: number): string[] =>
  typeof value === "string" && value.length <= max ? [] : [`${at}: a string of at most ${max} characters`];

function numberFaults(at: string, element: Json): string[] {
  const pattern = element["is_decimal_allowed"] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  return [
    ...(typeof element["is_decimal_allowed"] === "boolean" ? [] : [`${at}: is_decimal_allowed is missing`]),
    ...["initial_value", "min_value", "max_value"].flatMap((field) => patterned(field, pattern)(at, element)),
  ];
}

function patterned(field: string, pattern: RegExp) {
  return (at: string, element: Json): string[] =>
    ifThere(element[field], (value) =>
      pattern.test(String(value)) ? [] : [`${at}.${field}: "${String(value)}" is malformed`],
    );
}

function wholeFaults(at: string, value: unknown, min: number, max: number): string[] {
  const fits = typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
  return fits ? [] : [`${at}: ${String(value)} is not a whole number from ${min} to ${max}`];
}

function dispatchFaults(at: string, config: unknown): string[] {
  const triggers = isObject(config) ? listOf(config["trigger_actions_on"]) : [];
  const known = triggers.every((trigger) =>
    ["on_enter_pressed", "on_character_entered"].includes(String(trigger)),
  );
  return known && triggers.length > 0 ? [] : [`${at}.dispatch_action_config: unknown trigger`];
}
