import type { Button, Overlay } from "../chat/reply.js";
import { LEAVE_OVER } from "../flows/move.js";
import type { Over } from "../flows/flow.js";
import { press, say, type ButtonSpec } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { renderButton, type Turn } from "./render-buttons.js";
import { shorten } from "./shorten.js";
import { translatePlain } from "./translate.js";

/** What fits the frame of an overlay: its title, and each of the words at its foot. */
const FITS = 24;

/** A step that lies over the page, and whether it lies over another one that does. */
export interface Frame extends Over {
  onOverlay: boolean;
}

/** The one button that what lies over the page is for; a longer label stays among the others. */
export const sendButton = (
  rows: readonly (readonly ButtonSpec[])[],
  reader: Reader,
): ButtonSpec | undefined =>
  rows
    .flat()
    .find((spec) => spec.tone === "primary" && isPress(spec) && fits(translatePlain(spec.label, reader)));

const isPress = ({ kind }: ButtonSpec): boolean => kind === "press" || kind === "entry";

const fits = (label: string): boolean => label.length <= FITS;

/** The frame: its title, how it is closed, and what it sends. Leaving a wizard says that what was written is kept. */
export function renderOverlay(
  frame: Frame,
  send: ButtonSpec | undefined,
  wizard: boolean,
  turn: Turn,
  reader: Reader,
): Overlay {
  const leave = wizard
    ? press(say("button-leave"), "leave")
    : press(frame.close ?? say("over-close"), LEAVE_OVER);
  const { label, press: pressed } = pressOf(leave, turn, reader);
  return {
    title: shorten(translatePlain(frame.title, reader), FITS),
    close: label,
    leave: pressed,
    ...(send && { submit: pressOf(send, turn, reader) }),
  };
}

function pressOf(spec: ButtonSpec, turn: Turn, reader: Reader): { label: string; press: string } {
  const button: Button = renderButton(spec, turn, reader);
  if (!("press" in button)) throw new Error(`the frame of an overlay only presses: ${button.label}`);
  return { label: button.label, press: button.press };
}
