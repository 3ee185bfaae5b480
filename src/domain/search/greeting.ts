import { plainWords } from "../clean-text.js";

/** What people open a conversation with: nobody looks for it among projects. */
const GREETINGS = new Set([
  "ciao",
  "salve",
  "ehi",
  "buongiorno",
  "buon giorno",
  "buonasera",
  "buona sera",
  "hi",
  "hello",
  "hey",
  "good morning",
  "good evening",
  "start",
  "menu",
]);

export const isGreeting = (typed: string): boolean =>
  GREETINGS.has(plainWords(typed.replace(/[^\p{L}\s]/gu, "")).trim());
