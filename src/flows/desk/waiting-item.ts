import { joined } from "../process-words.js";
import { press, say, short, type Arg, type ItemSpec } from "../screen.js";

const SHORT_TEXT = 30;

export interface Waiting {
  /** The number that staff say to each other. */
  number: number;
  text: string;
  line: Arg;
  /** Written by whoever looks at the list: nobody reads their own. */
  own: boolean;
}

/** Something that waits for staff, with the way to open it. */
export function waitingItem({ number, text, line, own }: Waiting, verb: string): ItemSpec {
  if (own) return { line, beside: [] };
  return {
    line,
    button: press(joined([String(number), short(text, SHORT_TEXT)]), verb, number),
    beside: [press(say("button-read-number", { number: String(number) }), verb, number)],
  };
}
