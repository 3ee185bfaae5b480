import type { Button } from "../../src/chat/reply.js";
import type { Text } from "../../src/chat/text.js";
import type { Entry } from "./transcript.js";

/** Control characters could drive the terminal, and marks of direction could turn its lines around. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

export const safe = (text: string): string =>
  text.replaceAll(UNSAFE, (character) => (character === "\n" ? "\n" : ""));

export type Paint = (text: string, style: "bold" | "dim") => string;

const CODES = { bold: "\u001B[1m", dim: "\u001B[2m" } as const;

export const painter =
  (colours: boolean): Paint =>
  (text, style) =>
    colours ? `${CODES[style]}${text}\u001B[0m` : text;

/** What the person reads of one entry; undefined for what they wrote themselves. */
export function entryLines(entry: Entry, paint: Paint): string | undefined {
  if (entry.kind === "said") return undefined;
  if (entry.kind === "album") return entry.images.map((image) => imageLine(image, paint)).join("\n");
  if (entry.kind === "pin") {
    return [safe(entry.title), safe(entry.address), `${entry.latitude}, ${entry.longitude}`].join("\n");
  }
  if (entry.kind === "file") return `${safe(entry.about)}\n${paint(safe(entry.name), "dim")}`;
  const image = entry.image ? `\n${imageLine(entry.image, paint)}` : "";
  return `${textLines(entry.text, paint)}${image}`;
}

export const buttonLine = (number: number, button: Button, paint: Paint): string =>
  `${paint(`${number}.`, "dim")} [${safe(button.label)}]`;

const textLines = (text: Text, paint: Paint): string =>
  text.map((span) => (span.style === "bold" ? paint(safe(span.text), "bold") : safe(span.text))).join("");

const imageLine = ({ alt }: { alt: string }, paint: Paint): string => paint(`(${safe(alt)})`, "dim");
