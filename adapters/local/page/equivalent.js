/** @import { Button } from "../../../src/chat/reply.js" */

/**
 * Which button of the screen as it is now takes the place of one that was there before, so that who used it stays
 * where they were: the same press in a later turn, the same words, or another act on the same thing that was not
 * there before ("Add Parco Nord" has become "Remove Parco Nord"). Undefined when none does: guessing could press
 * the wrong one.
 * @param {Button} button
 * @param {readonly Button[]} before all buttons of the screen it stood on
 * @param {readonly Button[]} now
 * @returns {Button | undefined}
 */
export function equivalentButton(button, before, now) {
  const samePress = now.filter((other) => pressOf(other) !== "" && pressOf(other) === pressOf(button));
  if (samePress.length === 1) return samePress[0];
  const sameWords = now.filter((other) => other.label === button.label);
  if (sameWords.length === 1) return sameWords[0];
  const known = new Set(before.map(pressOf));
  const fresh = now.filter((other) => !known.has(pressOf(other)));
  const sameThing = fresh.filter((other) => thingOf(other) !== "" && thingOf(other) === thingOf(button));
  return sameThing.length === 1 ? sameThing[0] : undefined;
}

/** The press without its turn. @param {Button} button */
const pressOf = (button) => ("press" in button ? button.press.replace(/\|[^|]*$/, "") : "");

/** Flow and argument: what the press is about. @param {Button} button */
function thingOf(button) {
  const [, flow = "", , argument = ""] = "press" in button ? button.press.split("|") : [];
  return argument ? `${flow}|${argument}` : "";
}
