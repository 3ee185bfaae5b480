import { commandNamed, type CommandName } from "../../src/chat/commands.js";
import type { EventContent } from "../../src/chat/event.js";

/** The slash command: a word no other app is likely to take. */
export const SLASH_COMMAND = "/partecipo";

/** Commands that may say more after their word: whatever it is, or a code. */
const TAKES_WORDS: readonly CommandName[] = ["propose", "check"];
const TAKES_CODE: readonly CommandName[] = ["link", "join", "verify"];
const CODE = /^(?=.*[\d-])[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,3}$/u;

/** `/partecipo` alone opens the beginning, with the word of a command does that, with any other words looks for them. */
export function spokenCommand(text: string): EventContent {
  const words = text.trim();
  if (words === "") return { kind: "command", name: "home", args: "" };
  const [, first = "", rest = ""] = /^(\S+)\s*([\s\S]*)$/.exec(words) ?? [];
  const name = commandNamed(first.toLowerCase());
  return name !== undefined && goesWith(name, rest)
    ? { kind: "command", name, args: rest }
    : { kind: "text", text: words };
}

/** "projects" is a command; "projects for children" are words to look for. */
const goesWith = (name: CommandName, rest: string): boolean =>
  rest === "" || TAKES_WORDS.includes(name) || (TAKES_CODE.includes(name) && CODE.test(rest));
