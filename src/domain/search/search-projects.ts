import MiniSearch from "minisearch";
import type { LocalText, Process, Project } from "../process.js";
import { isTelling, tellingWords, wordsOf } from "./words.js";

type Searched = Pick<Process, "projects" | "areas" | "themes">;

const FIELDS = ["title", "place", "theme", "text"] as const;

/** Nobody means more words than this; the rest would only cost time. */
const MOST_WORDS = 8;

type Document = Record<(typeof FIELDS)[number], string> & { id: number };

const inAllLanguages = (text: LocalText | undefined): string => Object.values(text ?? {}).join(" ");

function documentOf(project: Project, { areas, themes }: Searched): Document {
  const area = areas.find(({ key }) => key === project.area);
  const theme = themes.find(({ key }) => key === project.theme);
  const { place, summary, details, from } = project;
  return {
    id: project.id,
    title: inAllLanguages(project.title),
    place: [place?.address, place?.landmark, inAllLanguages(area?.name)].join(" "),
    theme: inAllLanguages(theme?.name),
    text: [summary, details, from].map(inAllLanguages).join(" "),
  };
}

function indexOf(process: Searched): MiniSearch<Document> {
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: (word) => (isTelling(word) ? word : null),
    searchOptions: {
      boost: { title: 4, place: 2, theme: 2 },
      // A slip in a word of four letters, two in a longer one; a beginning is enough from three letters on.
      fuzzy: (word) => (word.length < 4 ? false : word.length < 8 ? 1 : 2),
      prefix: (word) => word.length > 2,
      processTerm: (word) => word,
    },
  });
  index.addAll(process.projects.map((project) => documentOf(project, process)));
  return index;
}

/** A snapshot never changes, so its index is made once. */
const indexes = new WeakMap<Searched, MiniSearch<Document>>();

function indexFor(process: Searched): MiniSearch<Document> {
  const index = indexes.get(process) ?? indexOf(process);
  indexes.set(process, index);
  return index;
}

/**
 * Projects that fit typed words, best first, equals by number: titles, texts, streets and themes in all languages;
 * accents and typos forgiven. Either every word must fit, or it is enough that some do.
 */
export function searchProjects(process: Searched, typed: string, fit: "every" | "some" = "every"): Project[] {
  const queries = tellingWords(typed).slice(0, MOST_WORDS);
  if (queries.length === 0) return [];
  const found = indexFor(process).search({ combineWith: fit === "every" ? "AND" : "OR", queries });
  const scores = new Map(found.map(({ id, score }) => [id as number, score]));
  return process.projects
    .filter(({ id }) => scores.has(id))
    .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || a.number - b.number);
}
