import type { LocalText } from "./process.js";

/** The part of a title before its explanation: "Parco Nord: shade and benches" is called Parco Nord. */
export function mainTitle(title: string): string {
  const [main = ""] = title.split(/:\s/u);
  return main.trim() || title;
}

/** A text in at most `most` characters, cut between words and marked as cut. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = wordsWithin(text, most - 1);
  return words ? `${words}…` : `${text.slice(0, most - 1)}…`;
}

export const cutTitle = (title: string, most: number): string => cutText(mainTitle(title), most);

/** What people would call a project in passing: its first words, and no small word at the end. */
export function nickname(title: string, most: number): string {
  const [lead = ""] = mainTitle(title).split(/[,;(–—]/u);
  const name = lead.trim() || mainTitle(title);
  if (name.length <= most) return name;
  const words = wordsWithin(name, most).replace(/(?: \p{L}{1,3})+$/u, "");
  return words || `${name.slice(0, most - 1)}…`;
}

function wordsWithin(text: string, most: number): string {
  const end = text.lastIndexOf(" ", most);
  return end > 0 ? text.slice(0, end).replace(/[\s,;·–—-]+$/u, "") : "";
}

interface Titled {
  id: number;
  number: number;
  title: LocalText;
}

/** A nickname for each project, by id; those that would share one are told apart by their numbers. */
export function nicknames(projects: readonly Titled[], most: number): Map<number, LocalText> {
  const named = projects.map(({ id, number, title }) => ({ id, number, names: eachLanguage(title, most) }));
  const uses = new Map<string, number>();
  for (const key of named.flatMap(({ names }) => Object.entries(names).map(keyOf)))
    uses.set(key, (uses.get(key) ?? 0) + 1);
  const tellApart = (number: number, entry: [string, string]): [string, string] =>
    (uses.get(keyOf(entry)) ?? 0) > 1 ? [entry[0], `${number} · ${entry[1]}`] : entry;
  return new Map(
    named.map(({ id, number, names }) => [
      id,
      Object.fromEntries(Object.entries(names).map((entry) => tellApart(number, entry))),
    ]),
  );
}

const keyOf = ([language, name]: [string, string]): string => `${language} ${name.toLowerCase()}`;

const eachLanguage = (title: LocalText, most: number): LocalText =>
  Object.fromEntries(Object.entries(title).map(([language, text]) => [language, nickname(text, most)]));
