import type { InlineQueryResultArticle } from "grammy/types";
import { plainText } from "../../src/chat/text.js";
import type { ShareableCard } from "../../src/ports/shareable-cards.js";
import { toPlain } from "./html.js";
import { toTextMessage } from "./to-message.js";

/** Telegram publishes no limits for these; clients show less. */
const TITLE = 100;
const DESCRIPTION = 200;

/** A card to pick from the list, and the message it becomes: in whatever chat, so as in a group. */
export function toArticle({ id, title, about, message }: ShareableCard): InlineQueryResultArticle {
  const { text, reply_markup, ...look } = toTextMessage(message, { inGroup: true, publicUrl: undefined });
  return {
    type: "article",
    id,
    title: oneLine(title, TITLE),
    description: oneLine(about, DESCRIPTION),
    input_message_content: { message_text: text, ...look },
    ...(reply_markup ? { reply_markup } : {}),
  };
}

export const oneLine = (text: string, limit: number): string =>
  plainText(toPlain([{ text }], { limit, inGroup: false })).replaceAll("\n", " ");
