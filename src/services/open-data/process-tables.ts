import type { Cell, Table } from "../../domain/open-data/table.js";
import type { Process } from "../../domain/process.js";
import type { WorkStep } from "../../domain/works.js";
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
      one.sample,
      one.verdict,
      one.verdictCost === null ? null : amount(one.verdictCost),
      one.verdictOffice,
      one.verdictReason,
      one.alternativeTo,
    ]),
  };
}
