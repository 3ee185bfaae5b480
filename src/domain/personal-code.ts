import type { Area } from "./process.js";
import { randomLetters } from "./random-letters.js";

/** No vowels, so that no words come out, and nothing that looks like a digit: B, I, L, O, S, Z. */
const LETTERS = "CDFGHJKMNPQRTVWXY";
const DIGITS = "0123456789";

/** A code for one person's letter or desk, like `NAV-4821-KQRT`. The prefix only helps staff to sort letters. */
export function newPersonalCode(prefix: string, bytes: (count: number) => Uint8Array): string {
  return `${prefix}-${randomLetters(DIGITS, 4, bytes)}-${randomLetters(LETTERS, 4, bytes)}`;
}

/** A digit read as a letter, or a letter as a digit, in the part where only the other can stand. */
const AS_DIGITS: Record<string, string> = { O: "0", Q: "0", I: "1", L: "1", Z: "2", S: "5", B: "8" };
const AS_LETTERS: Record<string, string> = { "0": "O", "1": "L", I: "L", "2": "Z", "5": "S", "8": "B" };

const swap = (text: string, table: Record<string, string>): string =>
  text.replaceAll(/./g, (sign) => table[sign] ?? sign);

/**
 * One form for everything a person may type for the same code: small letters, other dashes or none, blanks, O for 0,
 * 1 for L. This form is what is hashed. Undefined when it cannot be a code.
 */
export function normalisePersonalCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 100)
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._·]/gu, "");
  const [, prefix = "", digits = "", letters = ""] =
    /^([A-Z0-9]{3})([A-Z0-9]{4})([A-Z0-9]{4})$/.exec(signs) ?? [];
  const code = [swap(prefix, AS_LETTERS), swap(digits, AS_DIGITS), letters];
  return /^\d{4}$/.test(code[1] ?? "") && new RegExp(`^[${LETTERS}]{4}$`).test(letters)
    ? code.join("-")
    : undefined;
}

/** Three letters for an area, other than those of its neighbours; for the whole city, the first letters of its name. */
export function codePrefix(
  city: string,
  areas: readonly Pick<Area, "key">[],
  areaKey: string | undefined,
): string {
  if (areaKey === undefined) return threeLetters(city.normalize("NFD"));
  const short = threeLetters(areaKey);
  const isShared = areas.some(({ key }) => key !== areaKey && threeLetters(key) === short);
  return isShared ? initials(areaKey) : short;
}

const threeLetters = (name: string): string =>
  name
    .replaceAll(/[^a-z0-9]/gi, "")
    .slice(0, 3)
    .padEnd(3, "X")
    .toUpperCase();

/** `san-donato-san-vitale` → SDS, `santo-stefano` → SST */
function initials(key: string): string {
  const words = key.split("-");
  const last = words.at(-1) ?? "";
  return threeLetters(words.map((word) => word[0]).join("") + last.slice(1));
}
