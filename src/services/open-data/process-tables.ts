import { DateTime } from "luxon";
import type { Cell, Table } from "../../domain/open-data/table.js";
import type { Process } from "../../domain/process.js";
import type { NewsVersion, WorkStep } from "../../domain/works.js";
import { saidBefore } from "../../domain/works-history.js";
import type { OpenProposal } from "../../persistence/open-data.js";
import { amount } from "./box-tables.js";

const inLanguages = ({ languages }: Process, name: string): string[] =>
  languages.map((language) => `${name}_${language}`);

/** Everything that is or was on the ballot, with what became of it. */
export const projectsTable = (process: Process, steps: ReadonlyMap<number, WorkStep>): Table => ({
  columns: [
    "number",
    "question",
    "area",
    "theme",
    ...inLanguages(process, "title"),
    ...inLanguages(process, "summary"),
    "cost",
    "currency",
    "status",
    "works",
    "address",
    "latitude",
    "longitude",
    "sample",
  ],
  rows: process.projects
    .toSorted((a, b) => a.number - b.number)
    .map((project): Cell[] => [
      project.number,
      project.question,
      project.area,
      project.theme ?? null,
      ...process.languages.map((language) => project.title[language] ?? null),
      ...process.languages.map((language) => project.summary[language] ?? null),
      amount(project.cost),
      process.currency,
      project.status,
      steps.get(project.id) ?? null,
      project.place?.address ?? null,
      project.place?.position?.latitude ?? null,
      project.place?.position?.longitude ?? null,
      project.sample,
    ]),
});

/**
 * All that was said of the works of what is funded, corrected news included: each version is a row, and names the news it
 * corrects. Months are of the time zone of the process.
 */
export const worksTable = (process: Process, news: ReadonlyMap<number, readonly NewsVersion[]>): Table => ({
  columns: [
    "project",
    "news",
    "corrects",
    "told_at",
    "step",
    ...inLanguages(process, "text"),
    "promised",
    "expected",
    ...inLanguages(process, "reason"),
    ...inLanguages(process, "change"),
    "photos",
  ],
  rows: process.projects
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ id, number }) => {
      const versions = news.get(id) ?? [];
      const { promisedAt } = saidBefore(versions);
      return versions.map((one): Cell[] => [
        number,
        one.id,
        one.corrects ?? null,
        one.at.toISOString(),
        one.step,
        ...process.languages.map((language) => one.text[language] ?? null),
        monthOf(process, promisedAt),
        monthOf(process, one.expectedAt),
        ...process.languages.map((language) => one.reason[language] ?? null),
        ...process.languages.map((language) => one.change[language] ?? null),
        one.photos.length,
      ]);
    }),
});

const monthOf = ({ timeZone }: Process, at: Date | undefined): string | null =>
  at ? DateTime.fromJSDate(at, { zone: timeZone }).toFormat("yyyy-MM") : null;

/** Public proposals; how many support each is left out where the rules hide it. */
export function proposalsTable({ rules }: Process, proposals: readonly OpenProposal[]): Table {
  const { hidden } = rules.supports;
  return {
    columns: [
      "number",
      "state",
      "area",
      "theme",
      "title",
      "body",
      "origin",
      "author",
      "supports",
      "merged_into",
      "sample",
      "verdict",
      "verdict_cost",
      "verdict_office",
      "verdict_reason",
      "alternative_to",
    ],
    rows: proposals.map((one): Cell[] => [
      one.number,
      one.state,
      one.area,
      one.theme,
      one.title,
      one.body,
      one.origin,
      one.author,
      hidden ? null : one.supports,
      one.mergedInto,
      one.sample,
      one.verdict,
      one.verdictCost === null ? null : amount(one.verdictCost),
      one.verdictOffice,
      one.verdictReason,
      one.alternativeTo,
    ]),
  };
}
