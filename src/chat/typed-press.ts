import { plainWords } from "../domain/clean-text.js";
import type { Button, FormReply, ScreenReply } from "./reply.js";

const bare = (label: string): string => plainWords(label.replace(/^[^\p{L}\p{N}€]+|[^\p{L}\p{N}]+$/gu, ""));

/** "Green (3)" is also reached by typing green: what stands in brackets only counts. */
const withoutCount = (label: string): string => label.replace(/\s*\([^()]*\d[^()]*\)$/u, "");

/** "12 · Parco Nord" is also reached by typing 12. */
const numberOf = (label: string): string | undefined => /^[^\p{L}\p{N}]{0,2}(\d+) · /u.exec(label)?.[1];

/** Everything that can be pressed on a screen or in a form, wherever it stands, besides leaving it. */
export function buttonsOn(reply: ScreenReply | FormReply): Button[][] {
  if (reply.kind === "form") return (reply.buttons ?? []).map((row) => [...row]);
  const { buttons, above = [], items = [], menus = [], over } = reply;
  const sends: Button[] = over?.submit ? [over.submit] : [];
  const beside = [...above, ...items].map((item) => [...item.buttons]);
  return [...beside, ...menus.map(({ options }) => [...options]), ...buttons.map((row) => [...row]), sends];
}

/**
 * The press a typed text stands for: the words of a button, or the number it starts with. Every path by buttons
 * is a path by typing too (UX-16). Two buttons that would both fit are no answer.
 */
export function typedPress(text: string, rows: readonly (readonly Button[])[]): string | undefined {
  const typed = bare(text);
  if (!typed) return undefined;
  const presses = rows.flat().flatMap((button) => ("press" in button ? [button] : []));
  const byWords = presses.filter(({ label }) => [label, withoutCount(label)].map(bare).includes(typed));
  const found = byWords.length > 0 ? byWords : presses.filter(({ label }) => numberOf(label) === typed);
  return found.length === 1 ? found[0]?.press : undefined;
}
