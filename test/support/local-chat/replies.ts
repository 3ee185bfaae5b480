import type { Button, MessageReply, ScreenReply } from "../../../src/chat/reply.js";
import type { Span } from "../../../src/chat/text.js";

/** Short ways to write replies in scripts and tests. `**bold**` becomes a bold span. */
export function spans(markup: string): Span[] {
  return markup
    .split("**")
    .map((text, place): Span => (place % 2 === 1 ? { text, style: "bold" } : { text }))
    .filter(({ text }) => text !== "");
}

export const press = (label: string, data: string, tone?: "primary" | "danger"): Button => ({
  label,
  press: data,
  ...(tone && { tone }),
});

export const screen = (
  id: string,
  text: string | Span[],
  buttons: Button[][] = [],
  more: Partial<ScreenReply> = {},
): ScreenReply => ({
  kind: "screen",
  id,
  text: typeof text === "string" ? spans(text) : text,
  buttons,
  place: "edit",
  ...more,
});

export const message = (
  id: string,
  text: string | Span[],
  buttons: Button[][] = [],
  more: Partial<MessageReply> = {},
): MessageReply => ({
  kind: "message",
  id,
  text: typeof text === "string" ? spans(text) : text,
  buttons,
  ...more,
});
