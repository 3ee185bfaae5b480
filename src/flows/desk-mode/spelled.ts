import { joined } from "../process-words.js";
import { say, type Arg, type Line } from "../screen.js";

/** "B as in Bologna, O as in Otranto": one line for each part of a code; digits are said as they are. */
export const spelled = (code: string): Line[] =>
  code.split("-").map((part) => joined(part.split("").map(sign)));

const sign = (one: string): Arg => (/\d/.test(one) ? one : say(`spell-${one.toLowerCase()}`));
