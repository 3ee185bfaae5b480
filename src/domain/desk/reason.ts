import { cleanText } from "../clean-text.js";
import { ok, refuse, type Result } from "../result.js";
import { lengthOf } from "../text-length.js";

/** Why somebody undoes or refuses what a colleague asked for, in a few words: for that colleague, and the record (I-14). */
export const REASON = { min: 5, max: 500 };

/** Refuses with `reason-missing` {min, max}. */
export function reasonOf(why: string): Result<string> {
  const words = cleanText(why);
  const length = lengthOf(words);
  return length < REASON.min || length > REASON.max ? refuse("reason-missing", { ...REASON }) : ok(words);
}
