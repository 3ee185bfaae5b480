/**
 * How the core remembers a person's screen: the message id, and after a `+` the id of the short message that brought
 * a button for the device (its position, its number), if one is out. A clue of this kind survives restarts without a table of its own.
 */
export interface ScreenRef {
  message: number;
  deviceKeys?: number;
}

export const writeScreenRef = ({ message, deviceKeys }: ScreenRef): string =>
  deviceKeys === undefined ? String(message) : `${message}+${deviceKeys}`;

/** Undefined for anything else, for example a reference of another platform. */
export function readScreenRef(ref: string | undefined): ScreenRef | undefined {
  const [, message, keys] = /^(\d{1,15})(?:\+(\d{1,15}))?$/.exec(ref ?? "") ?? [];
  if (message === undefined) return undefined;
  return { message: Number(message), ...(keys === undefined ? {} : { deviceKeys: Number(keys) }) };
}
