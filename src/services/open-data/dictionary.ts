import type { Table } from "../../domain/open-data/table.js";
import { say, type Say } from "../../flows/screen.js";
import { LANGUAGES, type Language } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";

/** What each published file is, by its name without the end. */
export const FILES: Readonly<Record<string, Say>> = {
  ballots: say("data-ballots"),
  results: say("data-results"),
  log: say("data-log"),
  codes: say("data-codes"),
  turnout: say("data-turnout"),
  lab: say("data-lab"),
  count: say("data-count"),
  manifest: say("data-manifest"),
  projects: say("data-projects"),
  works: say("data-works"),
  proposals: say("data-proposals"),
  calendar: say("data-calendar"),
  rules: say("data-rules"),
  dictionary: say("data-dictionary"),
  index: say("data-index"),
};

/** What its columns hold, for the files that are tables. `title` stands for `title_it`, `title_en`. */
export const COLUMNS: Readonly<Record<string, Readonly<Record<string, Say>>>> = {
  results: {
    rank: say("data-col-rank"),
    project: say("data-col-project"),
    title: say("data-col-title"),
    votes: say("data-col-votes"),
    score: say("data-col-score"),
    cost: say("data-col-cost"),
    funded: say("data-col-funded"),
    outcome: say("data-col-outcome"),
  },
  log: {
    step: say("data-col-step"),
    code: say("data-col-step-code"),
    sentence: say("data-col-sentence"),
  },
  codes: { code: say("data-col-code") },
  turnout: {
    dimension: say("data-col-dimension"),
    group: say("data-col-group"),
    people: say("data-col-people"),
  },
  lab: {
    rule: say("data-col-rule"),
    winners: say("data-col-winners"),
    total_cost: say("data-col-total-cost"),
    voters_with_winner: say("data-col-voters-with-winner"),
    average_winners: say("data-col-average-winners"),
  },
  projects: {
    number: say("data-col-number"),
    question: say("data-col-question"),
    area: say("data-col-area"),
    theme: say("data-col-theme"),
    title: say("data-col-title"),
    summary: say("data-col-summary"),
    cost: say("data-col-cost"),
    currency: say("data-col-currency"),
    status: say("data-col-status"),
    works: say("data-col-works"),
    address: say("data-col-address"),
    latitude: say("data-col-latitude"),
    longitude: say("data-col-longitude"),
    sample: say("data-col-sample"),
  },
  works: {
    project: say("data-col-works-project"),
    news: say("data-col-news"),
    corrects: say("data-col-corrects"),
    told_at: say("data-col-told-at"),
    step: say("data-col-works-step"),
    text: say("data-col-news-text"),
    promised: say("data-col-promised"),
    expected: say("data-col-expected"),
    reason: say("data-col-reason"),
    change: say("data-col-change"),
    photos: say("data-col-photos"),
  },
  proposals: {
    number: say("data-col-number"),
    state: say("data-col-state"),
    area: say("data-col-area"),
    theme: say("data-col-theme"),
    title: say("data-col-title"),
    body: say("data-col-body"),
    origin: say("data-col-origin"),
    author: say("data-col-author"),
    supports: say("data-col-supports"),
    merged_into: say("data-col-merged-into"),
    sample: say("data-col-sample"),
    verdict: say("data-col-verdict"),
    verdict_cost: say("data-col-verdict-cost"),
    verdict_office: say("data-col-verdict-office"),
    verdict_reason: say("data-col-verdict-reason"),
    alternative_to: say("data-col-alternative-to"),
  },
  dictionary: {
    file: say("data-col-file"),
    column: say("data-col-column"),
    meaning: say("data-col-meaning"),
  },
};

/** The name of a file without folder, end and language; of the rules, without process and version. */
export const kindOf = (name: string): string =>
  (name.split("/").at(-1) ?? "").replace(/(-[a-z]{2})?\.[a-z]+$/, "").replace(/^.+-(rules)-\d+$/, "$1");

/** The data dictionary: every file, and every column of those that are tables, in each language. */
export const dictionaryTable = (timeZone: string): Table => ({
  columns: ["file", "column", ...LANGUAGES.map((language) => `meaning_${language}`)],
  rows: Object.entries(FILES).flatMap(([file, meaning]) => [
    [file, null, ...inAll(meaning, timeZone)],
    ...Object.entries(COLUMNS[file] ?? {}).map(([column, words]) => [
      file,
      column,
      ...inAll(words, timeZone),
    ]),
  ]),
});

const inAll = (words: Say, timeZone: string): string[] =>
  LANGUAGES.map((language: Language) => translatePlain(words, { language, timeZone }));
