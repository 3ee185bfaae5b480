import { plainWords } from "../../clean-text.js";
import { languagesIn, listAt, localAt, withValue, type FileData } from "../file-data.js";
import { joinNames, splitNames } from "../name-list.js";
import type { DraftField } from "./field.js";

/** As many as a screen has buttons for. */
export const MOST_THEMES = 8;

/** Characters of a theme's name: it stands on a button. */
const LONGEST_NAME = 30;

const LONGEST_KEY = 24;

/** The themes of proposals: in the first language they come and go; in the others they are called otherwise, or begun. */
export const themeFields = (file: FileData): DraftField[] =>
  languagesIn(file).map((tag, index) => ({
    id: `themes-${tag}`,
    name: "themes",
    step: "proposals",
    tag,
    optional: true,
    what: { kind: "list", most: MOST_THEMES, longest: LONGEST_NAME },
    read: (now) => joinNames(themesIn(now).map(({ name }) => name[tag] ?? "")) || undefined,
    write: (now, value) => {
      const names = splitNames(String(value ?? ""));
      return withValue(now, ["themes"], index === 0 ? listed(now, tag, names) : renamed(now, tag, names));
    },
  }));

interface Theme {
  key: string;
  name: Readonly<Record<string, string>>;
}

const themesIn = (file: FileData): Theme[] =>
  listAt(file, ["themes"]).map(({ key }, index) => ({
    key: String(key),
    name: localAt(file, ["themes", index, "name"]),
  }));

/** A theme that keeps its name stays the theme it is. */
function listed(file: FileData, tag: string, names: readonly string[]): Theme[] | undefined {
  const known = themesIn(file);
  const themes = names.reduce<Theme[]>((before, name) => {
    const kept = known.find((theme) => plainWords(theme.name[tag] ?? "") === plainWords(name));
    const theme = kept
      ? { key: kept.key, name: { ...kept.name, [tag]: name } }
      : begun(file, name, [...known, ...before]);
    return [...before, theme];
  }, []);
  return themes.length > 0 ? themes : undefined;
}

/** By their order. Where fewer names are typed than there are themes, the others stay as they are called; more are new ones. */
function renamed(file: FileData, tag: string, names: readonly string[]): Theme[] {
  const known = themesIn(file).map(({ key, name }, index) => ({
    key,
    name: { ...name, [tag]: names[index] ?? name[tag] ?? "" },
  }));
  return names.slice(known.length).reduce((themes, name) => [...themes, begun(file, name, themes)], known);
}

/** Called the same in every language at first. */
const begun = (file: FileData, name: string, taken: readonly Theme[]): Theme => ({
  key: keyFor(name, taken),
  name: Object.fromEntries(languagesIn(file).map((tag) => [tag, name])),
});

function keyFor(name: string, taken: readonly Theme[]): string {
  const letters = plainWords(name).replaceAll(/[^a-z0-9]+/gu, "-");
  const plain =
    letters
      .replaceAll(/^-+|-+$/gu, "")
      .slice(0, LONGEST_KEY - 3)
      .replace(/-$/u, "") || "theme";
  const free = [plain, ...taken.map((_, index) => `${plain}-${index + 2}`)];
  return free.find((key) => taken.every((theme) => theme.key !== key)) ?? plain;
}
