import type { InlineQuery } from "grammy/types";
import type { CardQuestion } from "../../src/ports/shareable-cards.js";
import { senderOf } from "./from-update.js";

/** Cards on one page; Telegram takes 50. */
const PAGE = 20;
/** A modified client may name any offset; nobody scrolls this far. */
const OFFSET = /^\d{1,4}$/;

/** An inline query in the core's words; undefined for bots. In Telegram the private chat has its person's id. */
export function questionIn({ from: user, query, offset }: InlineQuery): CardQuestion | undefined {
  const from = senderOf(user);
  if (!from) return undefined;
  const skip = OFFSET.test(offset) ? Number(offset) : 0;
  return { platform: "telegram", from, privateChat: from.id, typed: query, skip, take: PAGE };
}

/** What the client sends back for the page after this one; empty after the last. */
export function nextOffset(skip: number, shown: number, total: number): string {
  const next = skip + shown;
  return shown > 0 && next < total ? String(next) : "";
}
