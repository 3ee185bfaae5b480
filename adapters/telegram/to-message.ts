import type { InlineKeyboardMarkup, LinkPreviewOptions } from "grammy/types";
import type { Button, Image } from "../../src/chat/reply.js";
import { plainText, type Text } from "../../src/chat/text.js";
import { CAPTION_LIMIT, MESSAGE_LIMIT, toHtml, toPlain, TOAST_LIMIT } from "./html.js";
import { toKeyboard } from "./keyboard.js";
import { isPublicAddress } from "./web-address.js";

/** What `sendMessage` and `editMessageText` have in common. */
export interface TextMessage {
  text: string;
  parse_mode: "HTML";
  link_preview_options: LinkPreviewOptions;
  reply_markup?: InlineKeyboardMarkup;
}

export interface Caption {
  caption: string;
  parse_mode: "HTML";
}

/** Where a message is shown. */
export interface Setting {
  inGroup: boolean;
  /** Where this deployment's files can be read; pictures beside a text need an address that Telegram can reach. */
  publicUrl: string | undefined;
}

export function toTextMessage(
  content: { text: Text; buttons: readonly (readonly Button[])[]; image?: Image },
  { inGroup, publicUrl }: Setting,
): TextMessage {
  const keyboard = toKeyboard(content.buttons);
  return {
    text: toHtml(content.text, { limit: MESSAGE_LIMIT, inGroup }),
    parse_mode: "HTML",
    link_preview_options: preview(content.image, publicUrl),
    ...(keyboard ? { reply_markup: keyboard } : {}),
  };
}

/** A picture as the preview of its address keeps the message a text, which can be edited; other links are not previewed. */
function preview(image: Image | undefined, publicUrl: string | undefined): LinkPreviewOptions {
  if (!image || publicUrl === undefined || !isPublicAddress(publicUrl)) return { is_disabled: true };
  const url = `${publicUrl}/files/${encodeURIComponent(image.file)}`;
  return { url, prefer_large_media: true, show_above_text: true };
}

export const toCaption = (text: Text, { inGroup }: Setting): Caption => ({
  caption: toHtml(text, { limit: CAPTION_LIMIT, inGroup }),
  parse_mode: "HTML",
});

/** What goes over the screen: one line without markup, empty when there is nothing to say. */
export function toToast(texts: readonly string[]): string {
  if (texts.length === 0) return "";
  return plainText(toPlain([{ text: texts.join(" ") }], { limit: TOAST_LIMIT, inGroup: false }));
}
