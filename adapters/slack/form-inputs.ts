import type { InputBlock, InputBlockElement, KnownBlock, NumberInput, PlainTextInput } from "@slack/types";
import type { FormField, Image, Option } from "../../src/chat/reply.js";
import { fieldId } from "./action-ids.js";
import { legible, plain } from "./mrkdwn.js";
import { toListed, toOption } from "./selects.js";
import { toImage } from "./to-blocks.js";

const WORDS = 2000;
const TYPED = 3000;
const MOST_FILES = 10;
const FILE_TYPES = ["png", "jpg", "jpeg"];
/** Longer lists, and longer words, are easier to read in a menu. */
const MOST_RADIOS = 10;
const LONGEST_RADIO = 40;

type Of<K extends FormField["kind"]> = Extract<FormField, { kind: K }>;

/** A field of a form. Photos that are there already stand above the place for more, in words: they are not public yet. */
export function toInput(field: FormField): KnownBlock[] {
  const there = field.kind === "photos" ? field.images.map(inWords) : [];
  const element = toElement(field);
  return element ? [...there, inputBlock(field, element)] : there;
}

const inWords = (image: Image): KnownBlock => toImage(image, () => undefined);

/** Whether Slack can show an error under it. */
export const hasInput = (field: FormField): boolean => toElement(field) !== undefined;

function inputBlock(field: FormField, element: InputBlockElement): InputBlock {
  return {
    type: "input",
    block_id: fieldId(field.name),
    label: plain(field.label, WORDS),
    ...(field.hint && { hint: plain(field.hint, WORDS) }),
    optional: field.optional || (field.kind === "photos" && field.images.length > 0),
    // Slack refuses the whole view where a place for files reports its changes.
    ...(field.live && field.kind !== "photos" && { dispatch_action: true }),
    element,
  };
}

/** None for a list of nothing, which Slack refuses, and where no photo fits any more. */
function toElement(field: FormField): InputBlockElement | undefined {
  switch (field.kind) {
    case "text":
      return toTextInput(field);
    case "choice":
      return field.lookup !== undefined || field.options.length > 0 ? toChoice(field) : undefined;
    case "number":
      return toNumberInput(field);
    case "choices":
      return field.lookup !== undefined || field.options.length > 0 ? toChoices(field) : undefined;
    case "photos":
      return toFileInput(field);
  }
}

/**
 * The core measures in characters as people count them, Slack in its own way: a text begun elsewhere may be longer than
 * its field allows, and is shown whole so that it can be shortened.
 *
 * Of the two triggers `on_enter_pressed` would miss what is typed and then left, and means a new line in a long text.
 * `on_character_entered` reports each change with the whole form, so only the newest one is worth storing.
 */
function toTextInput({ name, value, min, max, multiline, live }: Of<"text">): PlainTextInput {
  const typed = legible(value).slice(0, TYPED);
  const most = Math.min(Math.max(max, typed.length), TYPED);
  return {
    type: "plain_text_input",
    action_id: fieldId(name),
    multiline,
    min_length: Math.min(min, most),
    max_length: most,
    ...(typed && { initial_value: typed }),
    ...(live && { dispatch_action_config: { trigger_actions_on: ["on_character_entered"] } }),
  };
}

/** Whole numbers only. */
const toNumberInput = ({ name, value, min, max, live }: Of<"number">): NumberInput => ({
  type: "number_input",
  action_id: fieldId(name),
  is_decimal_allowed: false,
  min_value: String(min),
  max_value: String(Math.max(min, max)),
  ...(/^\d+$/.test(value) && { initial_value: value }),
  ...(live && { dispatch_action_config: { trigger_actions_on: ["on_character_entered"] } }),
});

function toChoice({ name, value, options, lookup }: Of<"choice">): InputBlockElement {
  const chosen = options.find((option) => option.value === value);
  const base = { action_id: fieldId(name), ...(chosen && { initial_option: toOption(chosen) }) };
  if (lookup !== undefined) return { type: "external_select", ...base, min_query_length: 0 };
  if (areRadios(options)) return { type: "radio_buttons", ...base, options: options.map(toOption) };
  return { type: "static_select", ...base, ...toListed(options) };
}

const areRadios = (options: readonly Option[]): boolean =>
  options.length <= MOST_RADIOS && options.every(({ label }) => label.length <= LONGEST_RADIO);

function toChoices({ name, value, options, max, lookup }: Of<"choices">): InputBlockElement {
  const chosen = options.filter((option) => value.includes(option.value)).map(toOption);
  const base = {
    action_id: fieldId(name),
    ...(chosen.length > 0 && { initial_options: chosen }),
    ...(max !== undefined && { max_selected_items: Math.max(max, chosen.length, 1) }),
  };
  if (lookup !== undefined) return { type: "multi_external_select", ...base, min_query_length: 0 };
  return { type: "multi_static_select", ...base, ...toListed(options) };
}

/**
 * Files cannot be filled in beforehand, and Slack keeps those chosen as long as the two ids are the same. Once some are
 * stored it is another place for files, so that none is sent twice.
 */
function toFileInput({ name, max, images }: Of<"photos">): InputBlockElement | undefined {
  const more = Math.min(max - images.length, MOST_FILES);
  if (more < 1) return undefined;
  return {
    type: "file_input",
    action_id: placeId(name, images.length),
    filetypes: FILE_TYPES,
    max_files: more,
  };
}

const placeId = (name: string, there: number): string =>
  there === 0 ? fieldId(name) : `${fieldId(name)}.${there}`;
