import { buttonsOn } from "../chat/typed-press.js";
import type { FormReply, ScreenReply } from "../chat/reply.js";
import { keyedHash } from "../domain/keyed-hash.js";
import type { Answers } from "../flows/flow.js";

/** Under this name the buttons of the screen that was shown last are kept beside its answers. */
const SHOWN = "shownButtons";
const LENGTH = 8;

const markOf = (key: Uint8Array, press: string): string =>
  keyedHash(key, "shown button", press).slice(0, LENGTH);

/** What a screen offers, as it was shown: keyed marks, since what a button carries may tell what is on a ballot. */
export function shownButtons(key: Uint8Array, reply: ScreenReply | FormReply): Answers {
  const presses = buttonsOn(reply)
    .flat()
    .flatMap((button) => ("press" in button ? [markOf(key, button.press)] : []));
  return { [SHOWN]: presses.join("") };
}

/** Nothing of it is left in a place that one may come back to: it is shown anew there. */
export const notShown = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name !== SHOWN));

/**
 * Whether this very button, with all it carries, was on the screen that was shown last: whoever types its words means that
 * one, and what it stands for may have changed since. True where nothing is known.
 */
export function wasShown(key: Uint8Array, answers: Answers, press: string): boolean {
  const shown = answers[SHOWN];
  if (typeof shown !== "string") return true;
  const mark = markOf(key, press);
  for (let at = 0; at < shown.length; at += LENGTH) if (shown.startsWith(mark, at)) return true;
  return false;
}
