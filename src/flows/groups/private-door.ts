import { privateEntry, link, type Arg, type ButtonSpec } from "../screen.js";

/** How to link to the bot, where the platform has such links. */
export type LinkTo = ((start: string) => string) | undefined;

/** A button of a group that leads to an entry in private: by a link, where only a link leads out of a group. */
export const privateDoor = (
  linkTo: LinkTo,
  label: Arg,
  flow: string,
  name: string,
  arg: string | number = "",
): ButtonSpec =>
  linkTo
    ? link(label, linkTo(`g_${flow}-${name}${arg === "" ? "" : `-${arg}`}`))
    : privateEntry(label, flow, name, arg);
