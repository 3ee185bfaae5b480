import { elementsOf } from "./limits/blocks.js";
import { offered } from "./limits/options.js";
import { isObject, type Json, listOf, wordsOf, stringOf } from "./limits/texts.js";
import { readText } from "./mrkdwn.js";
import type { MessageRecord, StateValue, ViewRecord } from "./records.js";
import { nameOf } from "./screen.js";
import { isEmpty, slotOf } from "./state.js";

/** Something with blocks that a person can touch. */
export type Place = ViewRecord | MessageRecord;

export interface Touched {
  block: Json;
  element: Json;
}

export const isView = (place: Place): place is ViewRecord => "hash" in place;

export const blocksOf = (place: Place): Json[] =>
  listOf(isView(place) ? place.view["blocks"] : place.blocks).filter(isObject);

const touchables = (place: Place): Touched[] =>
  blocksOf(place).flatMap((block) => elementsOf(block).map((element) => ({ block, element })));

/** The button with this label. */
export const buttonIn = (place: Place, label: string): Touched | undefined =>
  touchables(place).find(({ element }) => slotOf(element["type"]) === undefined && isCalled(element, label));

const isCalled = (element: Json, label: string): boolean =>
  isObject(element["text"]) && readText(element["text"]).text === label;

/** The option with this label in a "more" menu. */
export function overflowIn(place: Place, label: string): (Touched & { option: unknown }) | undefined {
  for (const touched of touchables(place)) {
    if (touched.element["type"] !== "overflow") continue;
    const option = optionCalled(offered(touched.element), label);
    if (option) return { ...touched, option };
  }
  return undefined;
}

/** The menu or field with this label, placeholder or words beside it. */
export const fieldIn = (place: Place, name: string): Touched | undefined =>
  touchables(place).find(
    ({ block, element }) => slotOf(element["type"]) !== undefined && nameOf(block, element) === name,
  );

export const labelsIn = (place: Place): string[] =>
  touchables(place).map(({ block, element }) =>
    slotOf(element["type"]) ? nameOf(block, element) : wordsOf(element["text"]),
  );

export const optionCalled = (options: readonly unknown[], label: string): Json | undefined =>
  options.filter(isObject).find((option) => readText(option["text"]).text === label);

export function stateIn(place: Place, { block, element }: Touched): StateValue {
  const value = place.state[String(block["block_id"])]?.[String(element["action_id"])];
  if (!value) throw new Error(`nothing can be chosen in ${JSON.stringify(element)}`);
  return value;
}

export function setState(place: Place, { block, element }: Touched, kept: unknown): void {
  const type = String(element["type"]);
  const [blockId, actionId] = [String(block["block_id"]), String(element["action_id"])];
  (place.state[blockId] ??= {})[actionId] = { type, [slotOf(type)?.field ?? ""]: kept };
}

/** Fields tell the app of a change only when they say so; everything else always does. */
export function tells({ block, element }: Touched): boolean {
  if (block["type"] !== "input") return true;
  if (block["dispatch_action"] !== true) return false;
  const config = element["dispatch_action_config"];
  const triggers = isObject(config) ? listOf(config["trigger_actions_on"]) : ["on_enter_pressed"];
  // Enter starts a new line where there are several.
  return element["multiline"] !== true || triggers.includes("on_character_entered");
}

/** What the app is told about the element that was touched. */
export function actionOf({ block, element }: Touched, chosen: Json, ts: string): Json {
  const { type, action_id, text, value, url, placeholder } = element;
  const words = type === "button" ? { text, ...(value === undefined ? {} : { value }) } : { placeholder };
  return {
    type,
    action_id,
    block_id: block["block_id"],
    ...words,
    ...(url === undefined ? {} : { url }),
    ...chosen,
    action_ts: ts,
  };
}

/** What Slack itself says under fields before it sends anything, by `block_id`. */
export function missingIn(place: Place): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const touched of touchables(place)) {
    if (touched.block["type"] !== "input") continue;
    const why = complaint(touched, stateIn(place, touched));
    if (why) errors[String(touched.block["block_id"])] = why;
  }
  return errors;
}

function complaint({ block, element }: Touched, value: StateValue): string | undefined {
  if (isEmpty(value)) return block["optional"] === true ? undefined : "Please complete this required field.";
  const typed = stringOf(value["value"]);
  if (element["type"] === "plain_text_input") {
    if (typed.length < Number(element["min_length"] ?? 0)) return "This is too short.";
    if (typed.length > Number(element["max_length"] ?? 3000)) return "This is too long.";
  }
  if (element["type"] === "number_input") return numberComplaint(element, typed);
  if (element["type"] === "email_text_input" && !/^\S+@\S+\.\S+$/.test(typed)) return "Not an email address.";
  if (element["type"] === "url_text_input" && !URL.canParse(typed)) return "Not a URL.";
  return undefined;
}

function numberComplaint(element: Json, typed: string): string | undefined {
  const whole = element["is_decimal_allowed"] !== true;
  if (!(whole ? /^-?\d+$/ : /^-?\d+([.,]\d+)?$/).test(typed)) return "Not a number.";
  const number = Number(typed.replace(",", "."));
  const { min_value: min, max_value: max } = element;
  if (min !== undefined && number < Number(min)) return `At least ${stringOf(min)}.`;
  return max !== undefined && number > Number(max) ? `At most ${stringOf(max)}.` : undefined;
}
