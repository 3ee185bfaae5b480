import { plainWords } from "../clean-text.js";

/** Commas stand between names, or semicolons where a name has a comma in it; lines do too. */
export function splitNames(typed: string): string[] {
  const all = typed.split(/[;\n]/u.test(typed) ? /[;\n]/u : ",");
  const names = all.map((name) => name.replaceAll(/\s+/gu, " ").trim()).filter(Boolean);
  return [...new Map(names.map((name) => [plainWords(name), name])).values()];
}

/** As `splitNames` reads them again. */
export const joinNames = (names: readonly string[]): string =>
  names.some((name) => name.includes(",")) ? `${names.join("; ")};` : names.join(", ");
