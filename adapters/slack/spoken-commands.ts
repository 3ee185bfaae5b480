import type { EventContent } from "../../src/chat/event.js";

/** The slash command: a word no other app is likely to take. */
export const SLASH_COMMAND = "/partecipo";

/** First words after the command that mean something of their own, as people of each language type them. */
const WORDS: Readonly<Record<string, string>> = {
  draft: "draft",
  bozza: "draft",
  check: "check",
  verifica: "check",
  link: "link",
  collega: "link",
};

/** `/partecipo` alone opens the beginning, with one of the words above does that, with any other words looks for them. */
export function spokenCommand(text: string): EventContent {
  const words = text.trim();
  if (words === "") return { kind: "command", name: "home", args: "" };
  const [, first = "", rest = ""] = /^(\S+)\s*([\s\S]*)$/.exec(words) ?? [];
  const word = first.toLowerCase();
  const name = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return name === undefined ? { kind: "text", text: words } : { kind: "command", name, args: rest.trim() };
}
