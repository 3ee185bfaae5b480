import { type Span, type Text } from "../../src/chat/text.js";

/** Characters of a message and of a caption, counted in UTF-16 units without the markup. */
export const MESSAGE_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;
export const TOAST_LIMIT = 200;

export interface HtmlOptions {
  limit: number;
  /** Readable by many: nobody is pinged and no word becomes a command, whoever wrote it. */
  inGroup: boolean;
}

const CONTROL = /(?!\n)\p{Cc}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const REORDERING = /[\u202a-\u202e]/g;
const MENTION_OR_COMMAND = /(?<![\w/<>])([@/])(?=\w)/g;
const UNSEEN = /[\s\p{Cf}]/gu;
const WORD_JOINER = "\u2060";

/** Telegram's HTML for a text: cut first, then escaped, then marked up, so that every tag is closed by construction. */
export function toHtml(text: Text, options: HtmlOptions): string {
  return toPlain(text, options)
    .map((span) => markup(span, escape(span.text)))
    .join("");
}

/** What the reader will read: without what hides or reorders text, and no longer than the limit. */
export function toPlain(text: Text, { limit, inGroup }: HtmlOptions): Text {
  const cleaned = text.map((span) => ({ ...span, text: legible(span.text, inGroup) }));
  const readable = cleaned.some((span) => span.text.replace(UNSEEN, "") !== "");
  return readable ? cut(cleaned, limit) : [{ text: "…" }];
}

function legible(text: string, inGroup: boolean): string {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(CONTROL, "")
    .replace(REORDERING, "")
    .replace(LONE_SURROGATE, "\ufffd");
  return inGroup ? clean.replace(MENTION_OR_COMMAND, `$1${WORD_JOINER}`) : clean;
}

function cut(text: Text, limit: number): Text {
  const length = text.reduce((sum, span) => sum + span.text.length, 0);
  if (length <= limit) return text;
  let left = limit - 1;
  const kept: Span[] = [];
  for (const span of text) {
    const part = firstUnits(span.text, left);
    kept.push({ ...span, text: part });
    left -= part.length;
    if (part.length < span.text.length) break;
  }
  return [...kept, { text: "…" }];
}

/** At most `count` UTF-16 units, never half a character. */
function firstUnits(text: string, count: number): string {
  const part = text.slice(0, count);
  return /[\ud800-\udbff]$/.test(part) ? part.slice(0, -1) : part;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function markup({ text, style, at }: Span, escaped: string): string {
  if (style === "code") return `<code>${escaped}</code>`;
  const content = at === undefined ? escaped : localTime(at, text, escaped);
  if (style === "bold") return `<b>${content}</b>`;
  if (style === "quote") return `<blockquote expandable>${content}</blockquote>`;
  return content;
}

/**
 * The reader's client shows the instant in its own time zone. Only where the words name an hour: a bare day would
 * become another one some zones away.
 */
function localTime(at: string, text: string, escaped: string): string {
  const unix = Math.floor(Date.parse(at) / 1000);
  if (!(unix > 0) || !/\d[:.]\d\d/.test(text)) return escaped;
  return `<tg-time unix="${unix}" format="${/\p{L}/u.test(text) ? "Dt" : "t"}">${escaped}</tg-time>`;
}
