import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "grammy/types";
import { badRequest } from "./refusal.js";

export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const DEEDS = [
  "callback_data",
  "url",
  "copy_text",
  "login_url",
  "web_app",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
] as const;

/** A keyboard the platform would take, or a refusal in its words. */
export function checkedMarkup(markup: unknown, isPrivate: boolean): Markup | undefined {
  if (markup === undefined || markup === null) return undefined;
  if (typeof markup !== "object") throw badRequest("object expected as reply markup");
  if ("inline_keyboard" in markup) return { inline_keyboard: inlineRows(markup.inline_keyboard) };
  if ("keyboard" in markup) checkReplyRows(markup.keyboard, isPrivate);
  return markup as Markup;
}

export const inlineKeyboardOf = (markup: Markup | undefined): InlineKeyboardButton[][] =>
  markup && "inline_keyboard" in markup ? markup.inline_keyboard : [];

function rowsOf<B>(rows: unknown): B[][] {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    throw badRequest("field of the keyboard must be an Array of Arrays");
  }
  return (rows as B[][]).filter((row) => row.length > 0);
}

function inlineRows(raw: unknown): InlineKeyboardButton[][] {
  const rows = rowsOf<InlineKeyboardButton>(raw);
  if (rows.some((row) => row.length > 8) || rows.flat().length > 100) {
    throw badRequest("reply markup is too long");
  }
  for (const button of rows.flat()) checkButton(button);
  return rows;
}

const unfit = (why: string): Error => badRequest(`can't parse inline keyboard button: ${why}`);

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button.text !== "string" || button.text.trim() === "")
    throw unfit('field "text" must be non-empty');
  const deeds = DEEDS.filter((deed) => deed in button);
  if (deeds.length === 0) throw unfit("Text buttons are unallowed in the inline keyboard");
  if (deeds.length > 1) throw unfit("exactly one optional field must be used");
  if (button.style && !["danger", "success", "primary"].includes(button.style)) {
    throw unfit("invalid button style specified");
  }
  if ("callback_data" in button) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) throw badRequest("BUTTON_DATA_INVALID");
  }
  if ("url" in button) checkUrl(button.url);
  if ("copy_text" in button) {
    const { length } = button.copy_text.text;
    if (length < 1 || length > 256) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  }
}

/** Telegram opens web addresses with a real host, and its own `tg:` links. */
export function checkUrl(url: string): void {
  const wrong = (why: string) => badRequest(`inline keyboard button URL '${url}' is invalid: ${why}`);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw wrong("Wrong HTTP URL");
  }
  if (parsed.protocol === "tg:") return;
  if (!["http:", "https:"].includes(parsed.protocol)) throw wrong("Unsupported URL protocol");
  if (!parsed.hostname.includes(".")) throw wrong("Wrong HTTP URL");
}

function checkReplyRows(raw: unknown, isPrivate: boolean): void {
  const buttons = rowsOf<KeyboardButton>(raw).flat();
  if (buttons.length === 0) throw badRequest("reply markup is empty");
  for (const button of buttons) {
    if (typeof button === "string") continue;
    if (button.text === "") throw badRequest("can't parse keyboard button: button text must be non-empty");
    if ("request_location" in button && button.request_location && !isPrivate) {
      throw badRequest("location can be requested in private chats only");
    }
    if ("request_contact" in button && button.request_contact && !isPrivate) {
      throw badRequest("phone number can be requested in private chats only");
    }
  }
}
