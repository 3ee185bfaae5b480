import type { MessageEntity } from "grammy/types";
import { badRequest } from "./refusal.js";

export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

const ENTITY_OF_TAG: Record<string, MessageEntity["type"]> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  span: "spoiler",
  "tg-spoiler": "spoiler",
  "tg-emoji": "custom_emoji",
  "tg-time": "date_time",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const TAG_NAME = /[^\s>/]*/y;
const ATTRIBUTE = /\s*([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.-]+))?/y;
const DATE_FORMAT = /^(r|w?[dD]?[tT]?)$/;

interface OpenTag {
  name: string;
  attributes: Record<string, string>;
  offset: number;
  order: number;
}

const fault = (what: string): Error => badRequest(`can't parse entities: ${what}`);
const bytesBefore = (html: string, index: number): number => Buffer.byteLength(html.slice(0, index));

/** Only `&lt; &gt; &amp; &quot;` and numbers are decoded; anything else stays as typed. */
function decode(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function entityOf(tag: OpenTag, length: number): MessageEntity {
  const base = { offset: tag.offset, length };
  if (tag.name === "a") return { ...base, type: "text_link", url: tag.attributes["href"] ?? "" };
  if (tag.name === "tg-emoji") {
    return { ...base, type: "custom_emoji", custom_emoji_id: tag.attributes["emoji-id"] ?? "" };
  }
  if (tag.name === "tg-time") {
    const format = (tag.attributes["format"] ??
      "") as MessageEntity.DateTimeMessageEntity["date_time_format"];
    const unix = Number(tag.attributes["unix"]);
    return { ...base, type: "date_time", unix_time: unix, date_time_format: format };
  }
  if (tag.name === "blockquote" && "expandable" in tag.attributes) {
    return { ...base, type: "expandable_blockquote" };
  }
  return { ...base, type: ENTITY_OF_TAG[tag.name] } as MessageEntity;
}

function checkAttributes(name: string, attributes: Record<string, string>, at: number): void {
  if (name === "span" && attributes["class"] !== "tg-spoiler") {
    throw fault(`Tag "span" must have class "tg-spoiler" at byte offset ${at}`);
  }
  if (name !== "tg-time") return;
  if (!/^\d+$/.test(attributes["unix"] ?? "")) throw fault(`Invalid Unix time at byte offset ${at}`);
  if (!DATE_FORMAT.test(attributes["format"] ?? "")) {
    throw fault(`Invalid date-time format at byte offset ${at}`);
  }
}

/** Telegram's HTML style, as strict as the platform: unknown tags, unescaped `<` and unbalanced tags are refused. */
export function parseHtml(html: string): Formatted {
  const open: OpenTag[] = [];
  const found: { order: number; entity: MessageEntity }[] = [];
  let text = "";
  let index = 0;
  let order = 0;

  const startTag = (begin: number): void => {
    const at = bytesBefore(html, begin);
    TAG_NAME.lastIndex = begin + 1;
    const name = (TAG_NAME.exec(html)?.[0] ?? "").toLowerCase();
    if (!(name in ENTITY_OF_TAG)) throw fault(`Unsupported start tag "${name}" at byte offset ${at}`);
    const attributes: Record<string, string> = {};
    let next = begin + 1 + name.length;
    while (/\s/.test(html[next] ?? "")) {
      ATTRIBUTE.lastIndex = next;
      const match = ATTRIBUTE.exec(html);
      if (!match) break;
      attributes[(match[1] ?? "").toLowerCase()] = decode((match[2] ?? "").replace(/^(["'])(.*)\1$/s, "$2"));
      next = ATTRIBUTE.lastIndex;
    }
    if (html[next] !== ">") throw fault(`Unclosed start tag "${name}" at byte offset ${at}`);
    checkAttributes(name, attributes, at);
    open.push({ name, attributes, offset: text.length, order: order++ });
    index = next + 1;
  };

  const endTag = (begin: number): void => {
    const at = bytesBefore(html, begin);
    const end = html.indexOf(">", begin);
    if (end < 0) throw fault(`Unclosed end tag at byte offset ${at}`);
    const name = html
      .slice(begin + 2, end)
      .trim()
      .toLowerCase();
    const tag = open.pop();
    if (!tag) throw fault(`Unexpected end tag at byte offset ${at}`);
    if (name !== "" && name !== tag.name) {
      throw fault(`Unmatched end tag at byte offset ${at}, expected "</${tag.name}>", found "</${name}>"`);
    }
    if (text.length > tag.offset) {
      found.push({ order: tag.order, entity: entityOf(tag, text.length - tag.offset) });
    }
    index = end + 1;
  };

  while (index < html.length) {
    const next = html.indexOf("<", index);
    text += decode(html.slice(index, next < 0 ? html.length : next));
    if (next < 0) break;
    if (html[next + 1] === "/") endTag(next);
    else startTag(next);
  }
  const last = open.at(-1);
  if (last) throw fault(`Can't find end tag corresponding to start tag "${last.name}"`);
  return { text, entities: found.sort((a, b) => a.order - b.order).map(({ entity }) => entity) };
}

/** What the platform does to every text it stores: control characters become spaces, bidi overrides vanish. */
export function cleaned(text: string): string {
  return text.replaceAll(/\r|[\u2028-\u202e]/g, "").replaceAll(/(?!\n)\p{Cc}/gu, " ");
}

/** Without the blanks around it, the styles moved along and cut to what is left. */
export function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const offset = Math.max(0, entity.offset - start);
    const end = Math.min(kept.length, entity.offset + entity.length - start);
    return end > offset ? [{ ...entity, offset, length: end - offset }] : [];
  });
  return { text: kept, entities: moved };
}
