import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Button } from "../../src/chat/reply.js";
import { isWebAddress } from "./web-address.js";

const LONGEST_COPY = 256;

/** Undefined without buttons. A button that Telegram would refuse is left out rather than the whole message. */
export function toKeyboard(rows: readonly (readonly Button[])[]): InlineKeyboardMarkup | undefined {
  const keyboard = rows
    .map((row) => row.flatMap((button) => toButton(button) ?? []))
    .filter((row) => row.length > 0);
  return keyboard.length > 0 ? { inline_keyboard: keyboard } : undefined;
}

function toButton(button: Button): InlineKeyboardButton | undefined {
  const look = { text: button.label, ...(button.tone ? { style: button.tone } : {}) };
  if ("press" in button) return { ...look, callback_data: button.press };
  if ("url" in button) return isOpenable(button.url) ? { ...look, url: button.url } : undefined;
  // Half of a text would be worse than none; the text itself also stands in the message.
  return button.copy.length <= LONGEST_COPY ? { ...look, copy_text: { text: button.copy } } : undefined;
}

const isOpenable = (url: string): boolean => url.startsWith("tg://") || isWebAddress(url);
