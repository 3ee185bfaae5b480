/** More than any field takes; what is longer is refused with its true length, never cut in silence. */
const MOST = 20_000;

/** Bidirectional overrides, isolates and marks, and zero-width characters other than the joiners that emoji and some scripts need. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const CONTROL = /(?!\n)\p{Cc}/gu;
const PRIVATE = /[\uE000-\uF8FF]/gu;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/**
 * What people type, before anything looks at it: one Unicode form (NFC), no characters that hide or reorder text,
 * at most one empty line in a row, no blanks around.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, MOST)
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(LONE_SURROGATE, "")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "")
    .replace(PRIVATE, "")
    .normalize("NFC")
    .replace(/ *\n */gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** At most `most` UTF-16 units, never half a character: a lone surrogate is refused by the database. */
export const cutText = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, "");

/** For comparing words: lower case, no accents, single blanks. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
