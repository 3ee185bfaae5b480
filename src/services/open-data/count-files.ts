import type { Marks } from "../../domain/ballot/marks.js";
import type { CountResult } from "../../domain/count/count.js";
import { contestOf, type Contest } from "../../domain/count/election.js";
import { withNames } from "../../domain/count/with-names.js";
import { tallyLab } from "../../domain/count/lab.js";
import { electionOf, numberById, settingsOf } from "../../domain/election-of.js";
import { labRules } from "../../domain/open-data/lab-rules.js";
import { LICENCES } from "../../domain/open-data/licences.js";
import { recountCommand } from "../../domain/open-data/recount-command.js";
import { listed, tableFiles, textFile, type OpenFile } from "../../domain/open-data/open-file.js";
import { jsonText } from "../../domain/open-data/table.js";
import type { Box, LocalText, Process } from "../../domain/process.js";
import type { Turnout } from "../../domain/turnout/turnout.js";
import { MANIFEST } from "../../persistence/count-files.js";
import { ballotsFile } from "./ballots-file.js";
import { codesTable, labTable, logTable, resultsTable, turnoutTable } from "./box-tables.js";

/** What is published about one count of a box. */
export interface Counted {
  process: Process;
  box: Box;
  version: number;
  note: LocalText;
  ballots: readonly Marks[];
  /** Of counted ballots. */
  codes: readonly string[];
  result: CountResult;
  turnout: Turnout;
  inputsHash: string;
}

/**
 * The files of a count, made with it: the same count gives the same bytes. The last one lists the others with their hashes,
 * so that its own hash, which is posted in chats, stands for all of them.
 */
export function countFiles(counted: Counted): OpenFile[] {
  const { process, box, ballots, result, codes, turnout } = counted;
  const { rule, ...settings } = settingsOf(process, box);
  const rules = labRules(electionOf(process, box, []).kind, rule);
  const contest = contestOf(electionOf(process, box, ballots));
  const files = [
    textFile("ballots.pb", ballotsFile(process, box, { ballots, result })),
    ...tableFiles("results", resultsTable(process, result)),
    ...tableFiles("log", logTable(process, result)),
    ...tableFiles("codes", codesTable(codes.toSorted())),
    ...tableFiles("turnout", turnoutTable(turnout)),
    ...tableFiles("lab", labTable(tallyLab(contest, rules, { increment: labStep(contest), ...settings }))),
    textFile("count.json", jsonText(summary(counted))),
  ];
  return [...files, textFile(MANIFEST, manifest(counted, files))];
}

/** For study, an equal share grows by about a tenth at a time: a few voters with much money would take very many steps. */
const labStep = ({ budget, unit, electorate: { voters } }: Contest): number =>
  Math.max(1, Math.ceil(budget / Math.max(1, voters) / unit / 10)) * unit;

const summary = ({ process, box, version, note, result, inputsHash }: Counted): object => {
  const { standings: _standings, log, ...figures } = withNames(result, numberById(process));
  return {
    process: process.slug,
    question: box.question,
    area: box.area,
    version,
    ...(Object.keys(note).length > 0 && { correction: note }),
    currency: process.currency,
    settings: settingsOf(process, box),
    recount: recountCommand(settingsOf(process, box)),
    inputs_sha256: inputsHash,
    ...figures,
    log,
  };
};

const manifest = ({ process, box, version }: Counted, files: readonly OpenFile[]): string =>
  jsonText({
    process: process.slug,
    question: box.question,
    area: box.area,
    version,
    rules_sha256: process.sheet?.hash ?? null,
    recount: recountCommand(settingsOf(process, box)),
    licence: LICENCES[process.rules.results.licence],
    files: files.map(listed),
  });
