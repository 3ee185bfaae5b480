import { cleanText } from "./clean-text.js";
import type { LocalText, Process } from "./process.js";
import { lengthOf } from "./text-length.js";

/** A reason that everybody is owed, in characters. */
export const PUBLIC_REASON = { min: 10, max: 300 };

/** It in every language of the process, and nothing else; undefined where one says too little or too much. */
export function publicReason(
  { languages }: Pick<Process, "languages">,
  written: LocalText,
  { min, max } = PUBLIC_REASON,
): LocalText | undefined {
  const reason = Object.fromEntries(languages.map((tag) => [tag, cleanText(written[tag] ?? "")]));
  const lengths = Object.values(reason).map(lengthOf);
  return lengths.every((length) => length >= min && length <= max) ? reason : undefined;
}
