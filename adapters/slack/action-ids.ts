/** What the `action_id` of something pressed or changed says. */
export type SlackAction =
  | { kind: "press"; press: string; inPrivate: boolean }
  /** One of a menu or of folded buttons was chosen: its press is the value of the chosen option. */
  | { kind: "menu" }
  /** The browser has opened an address; there is nothing to do. */
  | { kind: "link" }
  /** A live field of a form changed. */
  | { kind: "field"; name: string };

const MENU = "menu";
const LINK = "link";
const FIELD = "f.";

/** A press with its place in the view: an `action_id` must be unique there, and two buttons may do the same. */
export const packAction = (button: { press: string; inPrivate?: true }, place: string): string =>
  `${button.press}~${place}${button.inPrivate ? "~private" : ""}`;

export const menuAction = (place: string): string => `${MENU}~${place}`;
export const linkAction = (place: string): string => `${LINK}~${place}`;

/** Of a field, both its `block_id` and its `action_id`: the same in each update, so that nothing typed is lost. */
export const fieldId = (name: string): string => `${FIELD}${name}`;

/** The name of the field; undefined for any other block. */
export const fieldIn = (blockId: string): string | undefined =>
  blockId.startsWith(FIELD) ? blockId.slice(FIELD.length) : undefined;

/** Undefined when it is not ours. The press is as it was packed, and checked by the core. */
export function readAction(actionId: string): SlackAction | undefined {
  const field = fieldIn(actionId);
  if (field !== undefined) return { kind: "field", name: field };
  const [, what, isPrivate] = /^([^~]{1,64})~[0-9a-z.]{1,32}(~private)?$/.exec(actionId) ?? [];
  if (what === undefined) return undefined;
  if (what === MENU || what === LINK) return { kind: what };
  return { kind: "press", press: what, inPrivate: isPrivate !== undefined };
}
