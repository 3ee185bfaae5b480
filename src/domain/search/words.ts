import { plainWords } from "../clean-text.js";

/** Words that stand in every text and tell nothing apart. */
const EMPTY = new Set(
  (
    "a al alla anche che chi ci come con cosa da dal dalla de dei del della delle di do e ed gli i il in io la le lo ma mi " +
    "nel nella non o per piu si su sul sulla un una uno vi an and are at can does for from how is it my of on or the to " +
    "what when where which who will with you your"
  ).split(" "),
);

/** The words of a text as a search sees them: without accents, case and punctuation. */
export const wordsOf = (text: string): string[] => plainWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export const isTelling = (word: string): boolean => word.length > 1 && !EMPTY.has(word);

/** The words worth searching for. */
export const tellingWords = (text: string): string[] => wordsOf(text).filter(isTelling);
