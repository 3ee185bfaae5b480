import type { MrkdwnElement, PlainTextElement, TextObject } from "@slack/types";
import type { Span, Text } from "../../src/chat/text.js";

const CONTROL = /(?!\n)\p{Cc}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
const UNSEEN = /[\s\p{Cf}]/gu;
const NOTHING = "…";

/** One Unicode form, nothing that hides or reorders text, at most one empty line in a row. */
export function legible(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(CONTROL, "")
    .replace(REORDERING, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .normalize("NFC")
    .replace(/\n{3,}/g, "\n\n");
}

/** Words for a place without any markup, in at most `limit` UTF-16 units; never empty, as Slack demands. */
export function toWords(text: string, limit: number): string {
  const words = legible(text).trim();
  if (words.replace(UNSEEN, "") === "") return NOTHING;
  return words.length <= limit ? words : `${words.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

export const plain = (text: string, limit: number): PlainTextElement => ({
  type: "plain_text",
  text: toWords(text, limit),
  emoji: true,
});

export const oneLine = (text: string, limit: number): PlainTextElement =>
  plain(text.replace(/\s*\n\s*/g, " "), limit);

/** Plain where there is no style: then nothing in it is ever read as markup. */
export function toTextObject(text: Text): TextObject {
  const isPlain = text.every((span) => span.style === undefined && hourOf(span) === undefined);
  return isPlain ? plain(text.map((span) => span.text).join(""), Infinity) : toMrkdwn(text);
}

/** `verbatim`, so that Slack looks for no links and no names in it. */
const toMrkdwn = (text: Text): MrkdwnElement => ({ type: "mrkdwn", text: toMarkup(text), verbatim: true });

/** Slack's markup for a text. Everything in it was escaped here; nothing else escapes anything (I-12). */
export function toMarkup(text: Text): string {
  const marked = text
    .reduce((before, span) => before + (startsLine(before, span) ? "\n" : "") + markup(span), "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return marked.replace(UNSEEN, "") === "" ? NOTHING : marked;
}

/** What a span takes at most, wherever it stands: a quote may need a line break before and after it. */
export const mostMarkup = (span: Span): number => markup(span).length + 2;

/** A link of ours under somebody's words. */
export const toLink = (url: string, words: string): string =>
  `<${escape(url)}|${disarm(legible(words)).replaceAll("\n", " ")}>`;

/** A quote has its lines for itself. */
const startsLine = (before: string, { style, text }: Span): boolean =>
  before !== "" &&
  !before.endsWith("\n") &&
  (style === "quote" || (isAfterQuote(before) && !text.startsWith("\n")));

const isAfterQuote = (before: string): boolean => before.slice(before.lastIndexOf("\n") + 1).startsWith(">");

function markup(span: Span): string {
  const text = legible(span.text);
  if (span.style === "code") return eachLine(escape(text).replaceAll("`", "'"), (line) => `\`${line}\``);
  const content = localTime(span) ?? disarm(text);
  if (span.style === "bold") return eachLine(content, (line) => `*${line}*`);
  return span.style === "quote" ? content.replace(/^/gm, ">") : content;
}

/** Marks end with their line, and have no blanks at their inner side. */
const eachLine = (text: string, mark: (line: string) => string): string => text.replace(/\S(?:.*\S)?/g, mark);

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** No mention, no link, no command can come of it. Signs that would style it stand between unseen joiners. */
const disarm = (text: string): string =>
  escape(text)
    .replace(/[*_~`]/g, "\u2060$&\u2060")
    .replace(/^&gt;/gm, "\u2060&gt;");

/**
 * The reader's client shows the instant in its own time zone. Only where the words name an hour: a bare day would
 * become another one some zones away.
 */
function hourOf({ text, at }: Span): number | undefined {
  const unix = Math.floor(Date.parse(at ?? "") / 1000);
  return unix > 0 && /\d[:.]\d\d/.test(text) ? unix : undefined;
}

function localTime(span: Span): string | undefined {
  const unix = hourOf(span);
  if (unix === undefined) return undefined;
  const format = /\p{L}/u.test(span.text) ? "{date_long_pretty} {time}" : "{time}";
  return `<!date^${unix}^${format}|${escape(legible(span.text)).replace(/[|\n]/g, " ")}>`;
}
