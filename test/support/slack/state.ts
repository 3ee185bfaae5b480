import { elementsOf } from "./limits/blocks.js";
import { offered } from "./limits/options.js";
import { isObject, type Json, listOf } from "./limits/texts.js";
import type { State, StateValue } from "./records.js";

interface Slot {
  field: string;
  initial: string;
  empty: unknown;
}

const one = (what: string): Slot => ({ field: `selected_${what}`, initial: `initial_${what}`, empty: null });
const many = (what: string): Slot => ({ field: `selected_${what}`, initial: `initial_${what}`, empty: [] });
const TYPED: Slot = { field: "value", initial: "initial_value", empty: null };

/** Where each kind of element keeps what somebody chose. */
const SLOTS: Record<string, Slot> = {
  plain_text_input: TYPED,
  email_text_input: TYPED,
  url_text_input: TYPED,
  number_input: TYPED,
  rich_text_input: { field: "rich_text_value", initial: "initial_value", empty: null },
  file_input: { field: "files", initial: "files", empty: [] },
  static_select: one("option"),
  external_select: one("option"),
  radio_buttons: one("option"),
  multi_static_select: many("options"),
  multi_external_select: many("options"),
  checkboxes: many("options"),
  users_select: one("user"),
  conversations_select: one("conversation"),
  channels_select: one("channel"),
  multi_users_select: many("users"),
  multi_conversations_select: many("conversations"),
  multi_channels_select: many("channels"),
  datepicker: one("date"),
  timepicker: one("time"),
  datetimepicker: one("date_time"),
};

export const slotOf = (type: unknown): Slot | undefined => SLOTS[String(type)];

/** Nothing chosen or typed in it. */
export function isEmpty(value: StateValue): boolean {
  const kept = value[slotOf(value.type)?.field ?? ""];
  return kept === null || kept === undefined || kept === "" || (Array.isArray(kept) && kept.length === 0);
}

/** Blocks as Slack gives them back: every block and every element has an id. */
export function withIds(blocks: unknown, next: () => string): Json[] {
  const named = structuredClone(listOf(blocks)) as Record<string, unknown>[];
  for (const block of named) {
    block["block_id"] ??= next();
    for (const element of elementsOf(block) as Record<string, unknown>[]) {
      if (isInteractive(element)) element["action_id"] ??= next();
    }
  }
  return named;
}

const isInteractive = ({ type }: Json): boolean =>
  type === "button" || type === "overflow" || type === "workflow_button" || slotOf(type) !== undefined;

/** The state of these blocks: what was there under the same two ids stays, the rest is as the app sent it. */
export function stateOf(blocks: readonly Json[], before: State = {}): State {
  const state: State = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const slot = slotOf(element["type"]);
      if (!slot) continue;
      const [blockId, actionId] = [String(block["block_id"]), String(element["action_id"])];
      const kept = before[blockId]?.[actionId];
      (state[blockId] ??= {})[actionId] = kept && stillFits(kept, element) ? kept : initial(element, slot);
    }
  }
  return state;
}

const initial = (element: Json, { field, initial: from, empty }: Slot): StateValue => ({
  type: String(element["type"]),
  [field]: element[from] ?? empty,
});

/** A kept choice has to be of the same kind, and still on offer. */
function stillFits(kept: StateValue, element: Json): boolean {
  if (kept.type !== element["type"]) return false;
  const choices = offered(element);
  if (choices.length === 0) return true;
  const values = new Set(choices.map(valueOf));
  const chosen = kept["selected_option"] ?? kept["selected_options"] ?? [];
  return [chosen].flat().every((option) => values.has(valueOf(option)));
}

export const valueOf = (option: unknown): unknown => (isObject(option) ? option["value"] : undefined);
