import type { CountResult } from "../../domain/count/count.js";
import type { LabRow } from "../../domain/count/lab.js";
import { unitsText } from "../../domain/open-data/units.js";
import type { Cell, Table } from "../../domain/open-data/table.js";
import type { Process } from "../../domain/process.js";
import { DIMENSIONS, type Turnout } from "../../domain/turnout/turnout.js";
import { countSentence } from "../../flows/look/count-sentences.js";
import { LANGUAGES } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";

/** An amount in whole units, exact. */
export const amount = (minor: number): Cell => Number(unitsText(minor));

/** The number people know a project by; a count outlives changes of the process, so its id may be all there is. */
const numberOf = ({ projects }: Process, projectId: string): Cell =>
  projects.find(({ id }) => String(id) === projectId)?.number ?? projectId;

const titlesOf = ({ projects, languages }: Process, projectId: string): Cell[] => {
  const project = projects.find(({ id }) => String(id) === projectId);
  return languages.map((language) => project?.title[language] ?? null);
};

/** The ranking, best first. */
export function resultsTable(process: Process, { standings, partFunded }: CountResult): Table {
  const paid = (projectId: string, cost: number, status: string): Cell => {
    if (status === "funded") return amount(cost);
    return partFunded?.projectId === projectId ? amount(partFunded.amount) : 0;
  };
  return {
    columns: [
      "rank",
      "project",
      ...process.languages.map((language) => `title_${language}`),
      "votes",
      "score",
      "cost",
      "funded",
      "outcome",
    ],
    rows: standings.map(({ rank, projectId, votes, score, cost, status }) => [
      rank,
      numberOf(process, projectId),
      ...titlesOf(process, projectId),
      votes,
      score,
      amount(cost),
      paid(projectId, cost, status),
      status,
    ]),
  };
}

/** Every step of the count, in words. */
export const logTable = (process: Process, { log }: CountResult): Table => ({
  columns: ["step", "code", ...LANGUAGES.map((language) => `sentence_${language}`)],
  rows: log.map((entry, index) => [
    index + 1,
    entry.code,
    ...LANGUAGES.map((language) =>
      translatePlain(countSentence(entry, process), { language, timeZone: process.timeZone }),
    ),
  ]),
});

/** Groups of those who took part; of a small one, and of what would give it away, the number is left out. */
export const turnoutTable = ({ groups, voters, replaced, electorate }: Turnout): Table => ({
  columns: ["dimension", "group", "people"],
  rows: [
    ["all", "voters", voters],
    ["all", "electorate", electorate],
    ["all", "replaced", replaced],
    ...DIMENSIONS.flatMap((dimension): Cell[][] =>
      (groups[dimension] ?? []).map(({ key, people }) => [dimension, key, people]),
    ),
  ],
});

/** The codes of counted ballots in the order of the alphabet. */
export const codesTable = (codes: readonly string[]): Table => ({
  columns: ["code"],
  rows: codes.map((code) => [code]),
});

/** The same ballots under other rules. */
export const labTable = (rows: readonly LabRow[]): Table => ({
  columns: ["rule", "winners", "total_cost", "voters_with_winner", "average_winners"],
  rows: rows.map(({ rule, winners, totalCost, votersWithWinner, averageWinners }) => [
    rule,
    winners.join(" "),
    amount(totalCost),
    votersWithWinner,
    averageWinners,
  ]),
});
