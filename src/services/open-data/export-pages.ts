import { isLanguage, LANGUAGES } from "../../i18n/catalogue.js";
import { indexPage, pageName } from "./index-page.js";
import type { OpenData } from "./open-data.js";

/** The pages as files: one in each language, and the one to begin with in the language of the process. */
export function exportPages(data: OpenData): { name: string; text: string }[] {
  const first = data.process.languages.find(isLanguage) ?? LANGUAGES[0];
  return [
    { name: "index.html", text: indexPage(data, first) },
    ...LANGUAGES.map((language) => ({ name: pageName(language), text: indexPage(data, language) })),
  ];
}
