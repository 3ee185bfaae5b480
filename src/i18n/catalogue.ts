import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** Every sentence a citizen reads, one folder a language, one file a part of the conversation. */
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

export const LANGUAGES = ["en", "it"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", it: "Italiano" };

export const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag);

/** Regional forms of the catalogues, for dates and amounts. */
export const LOCALES: Record<Language, string> = { en: "en-IE", it: "it-IT" };

export function catalogueFiles(language: Language): string[] {
  const folder = join(FOLDER, language);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ftl"))
    .sort()
    .map((name) => join(folder, name));
}

/** The parser leaves out in silence what it cannot read, for example a line that begins with a star. */
function parse(file: string): FluentResource {
  const source = readFileSync(file, "utf8");
  const resource = new FluentResource(source);
  const read = new Set(resource.body.map(({ id }) => id));
  const lost = [...source.matchAll(/^([a-z][\w-]*) *=/gm)].filter(([, id = ""]) => !read.has(id));
  if (lost.length > 0) throw new Error(`${file}: cannot read ${lost.map(([, id]) => id).join(", ")}`);
  return resource;
}

function load(language: Language): FluentBundle {
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
  for (const file of catalogueFiles(language)) {
    const errors = bundle.addResource(parse(file));
    if (errors.length > 0) throw new Error(`${language}: ${file}: ${errors.map(String).join("; ")}`);
  }
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

export function catalogue(language: Language): FluentBundle {
  const bundle = bundles.get(language) ?? load(language);
  bundles.set(language, bundle);
  return bundle;
}
