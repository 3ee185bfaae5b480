import { isObject } from "./limits/texts.js";

export interface Reading {
  /** What is on the screen. */
  text: string;
  /** Who gets a ping: `@channel`, `@U1` … */
  pings: string[];
  /** Where links lead. */
  links: string[];
}

const SPECIAL = /<([^<>]+)>/g;

/** Formatted text as a person reads it: names for mentions, words for links, dates by their fallback. */
export function read(source: string): Reading {
  const reading: Reading = { text: "", pings: [], links: [] };
  reading.text = unescaped(source.replace(SPECIAL, (_, inner: string) => shown(inner, reading)));
  return reading;
}

/** A text object: formatted, or plain; `&amp;` stands for `&` in both. */
export function readText(value: unknown): Reading {
  const text = isObject(value) && typeof value["text"] === "string" ? value["text"] : "";
  const formatted = isObject(value) && value["type"] === "mrkdwn";
  return formatted ? read(text) : { text: unescaped(text), pings: [], links: [] };
}

function shown(inner: string, reading: Reading): string {
  const [target = "", label] = inner.split("|", 2);
  if (target.startsWith("!date^")) return label ?? "";
  if (/^(@|!(here|channel|everyone|subteam))/.test(target)) {
    const name = `@${target.replace(/^[@!]/, "")}`;
    reading.pings.push(name);
    return label ?? name;
  }
  if (target.startsWith("#")) return label ?? target;
  reading.links.push(unescaped(target));
  return label ?? target;
}

/** What somebody typed, as Slack passes it on. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
