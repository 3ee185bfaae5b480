import type { Span, Text } from "../../src/chat/text.js";
import { legible, mostMarkup } from "./mrkdwn.js";

/** Lines, and parts of lines so short that the markup of one is always far below any limit of Slack. */
const PART = /.{1,200}(?:\s|$)|.{1,200}/gsu;

/** The text in pieces whose markup has at most `limit` characters, parted between lines where possible. */
export function portions(text: Text, limit: number): Text[] {
  const done: Text[] = [];
  let open: Text = [];
  let room = limit;
  for (const part of text.flatMap(parts)) {
    const size = mostMarkup(part);
    if (size > room) {
      done.push(open);
      open = [];
      room = limit;
    }
    open = append(open, part);
    room -= size;
  }
  return [...done, open].filter((one) => one.some((span) => span.text.trim() !== ""));
}

const parts = (span: Span): Span[] =>
  legible(span.text)
    .split(/(?<=\n)/)
    .flatMap((line) => line.match(PART) ?? [])
    .map((part) => ({ ...span, text: part }));

/** Parts of one span become one again, so that its marks do not end between them. */
function append(text: Text, part: Span): Text {
  const last = text.at(-1);
  if (!last || last.style !== part.style || last.at !== part.at) return [...text, part];
  return [...text.slice(0, -1), { ...last, text: last.text + part.text }];
}

/** The text before and after its character number `at`. */
export function splitAt(text: Text, at: number): [Text, Text] {
  let left = at;
  const cuts = text.map((span) => {
    const cut = Math.min(left, span.text.length);
    left -= cut;
    return [
      { ...span, text: span.text.slice(0, cut) },
      { ...span, text: span.text.slice(cut) },
    ] as const;
  });
  return [cuts.map(([before]) => before), cuts.map(([, after]) => after)];
}
