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

/** The start payload of a link that knows its group: what it opens, the group's token, a number. At most 64 characters. */
export const DOOR = /^t_([a-z]{1,12})-([a-z]{1,12})-([A-Za-z0-9_-]{34})(?:-([0-9]{1,10}))?$/;
/** What stands for such a link when the platform could not tell who belongs to the group. */
export const DOOR_UNSURE = "t_unsure";

/** How a group's buttons lead to a private chat that knows the group. */
export interface GroupDoor {
  linkTo: LinkTo;
  token: string;
}

/** The same, where what is opened is done for the group, or only for those who belong to it. */
export const groupDoor = (
  { linkTo, token }: GroupDoor,
  label: Arg,
  flow: string,
  name: string,
  arg: number | "" = "",
): ButtonSpec =>
  linkTo
    ? link(label, linkTo(`t_${flow}-${name}-${token}${arg === "" ? "" : `-${arg}`}`))
    : privateEntry(label, flow, name, arg);
