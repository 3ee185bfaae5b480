import type { Process } from "../domain/process.js";
import { isLanguage, LANGUAGE_NAMES } from "../i18n/catalogue.js";

/** What the languages of a process call themselves, where we know; the first one first. */
export const languagesOf = ({ languages }: Pick<Process, "languages">): { tag: string; name: string }[] =>
  languages.map((tag) => ({ tag, name: isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag }));
