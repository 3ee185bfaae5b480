import { z } from "zod";
import { cleanText } from "../../domain/clean-text.js";
import type { LocalText } from "../../domain/process.js";

/** Which languages a process speaks; undefined while nobody knows yet: any will do. */
export type Languages = readonly string[] | undefined;

export const LANGUAGE = /^[a-z]{2}$/;

/** One text in one language, as people will read it. */
export function words(max: number) {
  return z.string().overwrite(cleanText).min(1).max(max);
}

/** A text in every language of the process; in a process with one language it may be written directly. */
export function text(languages: Languages, max: number): z.ZodType<LocalText> {
  return languages && languages.length > 1 ? inEach(languages, max) : name(languages, max);
}

/** A title or a name: written once when it is the same in every language. */
export function name(languages: Languages, max: number): z.ZodType<LocalText> {
  const once = words(max).transform((same) => inAll(languages, same));
  return z.union([once, inEach(languages, max)]);
}

/** A text that may be left out; it is then empty. */
export function optionalText(languages: Languages, max: number) {
  return text(languages, max).default(() => inAll(languages, ""));
}

function inEach(languages: Languages, max: number): z.ZodType<LocalText> {
  if (!languages) return z.record(z.string().regex(LANGUAGE), words(max));
  return z.strictObject(Object.fromEntries(languages.map((language) => [language, words(max)])), {
    error: ({ code, input }) => {
      if (code === "unrecognized_keys") return "is not one of the languages of this process";
      return input === undefined ? undefined : `must be a text in each language: ${languages.join(", ")}`;
    },
  });
}

const inAll = (languages: Languages, same: string): LocalText =>
  Object.fromEntries((languages ?? []).map((language) => [language, same]));
