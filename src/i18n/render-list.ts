import type { Item, Menu } from "../chat/reply.js";
import { packPress } from "../chat/press.js";
import type { ItemSpec, MenuSpec } from "../flows/screen.js";
import type { Reader } from "./format.js";
import { renderButton, type Turn } from "./render-buttons.js";
import { shorten } from "./shorten.js";
import { translate, translatePlain } from "./translate.js";

/** What a menu shows of an option. */
const OPTION = 75;

export const renderItem = ({ line, beside }: ItemSpec, turn: Turn, reader: Reader): Item => ({
  text: translate(line, reader),
  buttons: beside.map((spec) => renderButton(spec, turn, reader)),
});

/** The words of an option, in a menu or a form. */
export const optionLabel = (label: ItemSpec["line"], reader: Reader): string =>
  shorten(translatePlain(label, reader), OPTION);

export const renderMenu = (
  { label, chosen, options, lookup }: MenuSpec,
  turn: Turn,
  reader: Reader,
): Menu => ({
  label: translatePlain(label, reader),
  ...(chosen !== undefined && { chosen: optionLabel(chosen, reader) }),
  options: options.map((option) => ({
    label: optionLabel(option.label, reader),
    press: packPress({ flow: turn.flow, verb: option.verb, arg: option.arg, turn: turn.turn }),
  })),
  ...(lookup !== undefined && { lookup }),
});
