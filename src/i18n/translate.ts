import { FluentNumber } from "@fluent/bundle";
import type { Span, Text } from "../chat/text.js";
import type { Arg, Line, Say } from "../flows/screen.js";
import { catalogue } from "./catalogue.js";
import { contractBeforeNames } from "./contract.js";
import { elideBeforeDates } from "./elide.js";
import { shorten } from "./shorten.js";
import {
  formatEither,
  formatInstant,
  formatList,
  formatMoney,
  formatRemaining,
  formatShare,
  localText,
  type Reader,
} from "./format.js";

/**
 * Catalogues may use `**bold**` and `` `code` ``. What comes from outside is data: its `*` and `` ` `` travel as private-use
 * characters (which clean text never holds) until the markup of the catalogue has been read (I-12).
 */
const STAR = "\uE001";
const TICK = "\uE002";
const INSTANT_OPEN = "\uE003";
const INSTANT_CLOSE = "\uE004";
const DATE = { open: INSTANT_OPEN, close: INSTANT_CLOSE };

const shield = (text: string): string =>
  text
    .replace(/[\uE000-\uF8FF]/gu, "")
    .replaceAll("*", STAR)
    .replaceAll("`", TICK);
const unshield = (text: string): string => text.replaceAll(STAR, "*").replaceAll(TICK, "`");

/** The sentence with its data, still with the catalogue's markup. */
function compose(arg: Arg, reader: Reader): string {
  if (typeof arg === "string") return shield(arg);
  if (typeof arg === "number") return String(arg);
  switch (arg.kind) {
    case "say":
      return composeSay(arg, reader);
    case "local":
      return shield(localText(arg.text, reader.language));
    case "money":
      return formatMoney(arg.minor, arg.currency, reader.language);
    case "share":
      return formatShare(arg.part, arg.of, reader.language);
    case "instant":
      return `${INSTANT_OPEN}${arg.at.toISOString()}|${formatInstant(arg.at, arg.style, reader)}${INSTANT_CLOSE}`;
    case "remaining":
      return formatRemaining(arg, reader);
    case "list":
      return formatList(composeAll(arg.items, reader), reader.language);
    case "either":
      return formatEither(composeAll(arg.items, reader), reader.language);
    case "short":
      return shorten(compose(arg.arg, reader), arg.most);
  }
}

const composeAll = (items: readonly Arg[], reader: Reader): string[] =>
  items.map((item) => compose(item, reader));

/** 1,842 · 1.842: grouped like the amounts beside it, also where a language would leave four digits alone. */
const figure = (value: number): FluentNumber => new FluentNumber(value, { useGrouping: "always" });

function composeSay({ key, args }: Say, reader: Reader): string {
  const bundle = catalogue(reader.language);
  const message = bundle.getMessage(key);
  const pattern = (reader.voice && message?.attributes[reader.voice]) ?? message?.value;
  if (!pattern) throw new Error(`no sentence "${key}" in ${reader.language}`);
  const values = Object.fromEntries(
    Object.entries(args).map(([name, arg]) => [
      name,
      typeof arg === "number" ? figure(arg) : compose(arg, reader),
    ]),
  );
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, values, errors);
  if (errors[0]) throw new Error(`sentence "${key}" in ${reader.language}: ${errors[0].message}`);
  return reader.language === "it" ? asSaidInItalian(text, namesIn(args, reader)) : text;
}

/** Names that a process gives to its districts and projects. */
const namesIn = (args: Say["args"], reader: Reader): string[] =>
  Object.values(args).flatMap((arg) =>
    typeof arg === "object" && arg.kind === "local" ? [compose(arg, reader)] : [],
  );

const asSaidInItalian = (text: string, names: readonly string[]): string =>
  contractBeforeNames(elideBeforeDates(text, DATE), names);

const MARKUP = /\*\*(.+?)\*\*|`([^`]+)`|\uE003([^|]+)\|([^\uE004]*)\uE004/gsu;

function spansOf(composed: string, style?: Span["style"]): Span[] {
  const spans: Span[] = [];
  const add = (text: string, extra: Partial<Span> = {}): void => {
    if (text) spans.push({ text: unshield(text), ...(style && { style }), ...extra });
  };
  let from = 0;
  for (const match of composed.matchAll(MARKUP)) {
    add(composed.slice(from, match.index));
    const [whole, bold, mono, at, words] = match;
    if (bold !== undefined) spans.push(...spansOf(bold, style ?? "bold"));
    else if (mono !== undefined) add(mono, { style: style ?? "code" });
    else if (at !== undefined) add(words ?? "", { at });
    from = match.index + whole.length;
  }
  add(composed.slice(from));
  return spans;
}

/** A sentence or a piece of data in the reader's language. */
export const translate = (arg: Arg, reader: Reader): Text => spansOf(compose(arg, reader));

/** The same as plain words: labels, toasts, text twins. */
export const translatePlain = (arg: Arg, reader: Reader): string =>
  translate(arg, reader)
    .map((span) => span.text)
    .join("");

function spansOfLine(line: Line, reader: Reader): Span[] {
  if (typeof line === "object" && line.kind === "quote") return spansOf(compose(line.line, reader), "quote");
  if (typeof line === "object" && line.kind === "code")
    return [{ text: translatePlain(line.line, reader), style: "code" }];
  return spansOf(compose(line, reader));
}

/** Lines become one text, separated by line breaks. */
export function translateLines(lines: readonly Line[], reader: Reader): Text {
  return lines.flatMap((line, index) => {
    const spans = spansOfLine(line, reader);
    return index < lines.length - 1 ? [...spans, { text: "\n" }] : spans;
  });
}
