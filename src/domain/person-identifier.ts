import { plainWords } from "./clean-text.js";

/**
 * What tells a person in an electoral list: name and birth date (`yyyy-mm-dd`). Accents, capitals, hyphens, apostrophes
 * and the order of first and last names make no difference. It is only ever kept as a keyed hash.
 */
export function personIdentifier(name: string, birthDate: string): string {
  const words = plainWords(name.normalize("NFKC"))
    .replaceAll(/['`´‘]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return `${words.sort().join(" ")}|${birthDate}`;
}
