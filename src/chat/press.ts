/** What a button does when pressed: a verb of a flow, with a short argument and the turn it was drawn in (I-3). */
export interface Press {
  flow: string;
  verb: string;
  arg: string;
  /** The conversation's turn when the button was shown; `undefined` for buttons that stay valid: they only navigate. */
  turn: number | undefined;
  /** The process it was drawn for, as `processRef` says; `undefined` is whichever the chat is about. */
  process?: string | undefined;
}

const GRAMMAR =
  /^1\|([a-z-]{1,16})\|([a-z-]{1,24})\|([A-Za-z0-9_-]{0,24})\|([0-9a-z]{0,8})(?:\|([0-9a-f]{8}))?$/;

/** `1|flow|verb|arg|turn` (turn in base 36), with `|process` where it leads to one, at most 64 bytes: Telegram's limit for `callback_data`. */
export function packPress({ flow, verb, arg, turn, process }: Press): string {
  const data = `1|${flow}|${verb}|${arg}|${turn === undefined ? "" : turn.toString(36)}${process === undefined ? "" : `|${process}`}`;
  if (data.length > 64 || !GRAMMAR.test(data)) throw new Error(`button does not fit the grammar: ${data}`);
  return data;
}

/** Undefined when the data is not ours: forged, cut, or from another version. */
export function parsePress(data: string): Press | undefined {
  const [, flow, verb, arg, turn, process] = GRAMMAR.exec(data) ?? [];
  if (flow === undefined || verb === undefined || arg === undefined) return undefined;
  return { flow, verb, arg, turn: turn ? parseInt(turn, 36) : undefined, process };
}
