import type { Button, FormReply, ScreenReply } from "../chat/reply.js";
import { buttonsOn } from "../chat/typed-press.js";
import { keyedHash } from "../domain/keyed-hash.js";
import type { Answers } from "../flows/flow.js";

/** Under this name the buttons of the screen that was shown last are kept beside its answers. */
const SHOWN = "shownButtons";
const LABEL = 6;
const PRESS = 8;

type Drawn = ScreenReply | FormReply;
type PressButton = Extract<Button, { press: string }>;

const pressesOn = (reply: Drawn): PressButton[] =>
  buttonsOn(reply)
    .flat()
    .flatMap((button) => ("press" in button ? [button] : []));

/** Keyed, since what a button carries may tell what is on a ballot: its words, and all that it stands for. */
function markOf(key: Uint8Array, { label, press }: PressButton): { words: string; whole: string } {
  const words = keyedHash(key, "shown button words", label).slice(0, LABEL);
  return { words, whole: words + keyedHash(key, "shown button", press).slice(0, PRESS) };
}

/** What a screen offers, as it was shown. */
export const shownButtons = (key: Uint8Array, reply: Drawn): Answers => ({
  [SHOWN]: pressesOn(reply)
    .map((button) => markOf(key, button).whole)
    .join(" "),
});

/** Nothing of it is left in a place that one may come back to: it is shown anew there. */
export const notShown = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== SHOWN));

/**
 * Whether the words of a button stood for something else on the screen that was shown last: whoever types them means what
 * they read.
 */
export function meantElse(key: Uint8Array, answers: Answers, reply: Drawn, press: string): boolean {
  const button = pressesOn(reply).find((one) => one.press === press);
  const shown = answers[SHOWN];
  if (!button || typeof shown !== "string") return false;
  const { words, whole } = markOf(key, button);
  const sameWords = shown.split(" ").filter((mark) => mark.startsWith(words));
  return sameWords.length > 0 && !sameWords.includes(whole);
}
