import type { Capabilities } from "../chat/capabilities.js";
import { gap, type ItemSpec, type Line, type Screen } from "./screen.js";

/**
 * A screen as a platform can show it: with lists and menus beside the text, or with the lines of a list in the text, its
 * buttons before the others, and the buttons that do what a menu would.
 */
export function fitted(screen: Screen, { menus }: Pick<Capabilities, "menus">): Screen {
  return menus ? folded(screen) : unfolded(screen);
}

function unfolded(screen: Screen): Screen {
  const { items = [], after = [], above: _, menus: __, ...rest } = screen;
  return {
    ...rest,
    lines: [...rest.lines, ...items.filter(({ unsaid }) => !unsaid).map(({ line }) => line), ...after],
    buttons: [...items.map(rowOf), ...(rest.buttons ?? [])],
  };
}

const rowOf = ({ button }: ItemSpec) => (button ? [button] : []);

function folded({ after = [], buttons = [], ...screen }: Screen): Screen {
  return {
    ...screen,
    lines: withoutSeams([...screen.lines, ...after]),
    buttons: buttons.map((row) => row.filter(({ inMenu }) => !inMenu)),
  };
}

/** Without the empty lines that stood around the list. */
const withoutSeams = (lines: readonly Line[]): Line[] =>
  lines.filter((line, at) => line !== gap || (lines[at + 1] !== gap && at > 0 && at < lines.length - 1));
