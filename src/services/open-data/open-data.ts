import { isOfficial, officialAt } from "../../domain/publication.js";
import { LICENCES } from "../../domain/open-data/licences.js";
import {
  listed,
  tableFiles,
  textFile,
  type ListedFile,
  type OpenFile,
} from "../../domain/open-data/open-file.js";
import { jsonText } from "../../domain/open-data/table.js";
import { WHOLE_CITY, type Box, type LocalText, type Process } from "../../domain/process.js";
import { LANGUAGES } from "../../i18n/catalogue.js";
import { MANIFEST, listCountFiles, readCountFile } from "../../persistence/count-files.js";
import { allPublished } from "../../persistence/counts.js";
import { findOpenProcess, openProposals } from "../../persistence/open-data.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { latestSteps, newsByProject } from "../../persistence/status-updates.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { ruleFiles } from "../rule-sheet.js";
import { calendarFile } from "./calendar-file.js";
import { dictionaryTable } from "./dictionary.js";
import { recountOf } from "./recount-of.js";
import { projectsTable, proposalsTable, worksTable } from "./process-tables.js";

/** The address of a process: the names of its community and of itself. */
export interface OpenAddress {
  community: string;
  process: string;
}

/** A published count, the files of which stay as they are. */
export interface OpenVersion {
  countId: string;
  box: Box;
  version: number;
  /** Where its files are. */
  folder: string;
  note: LocalText;
  publishedAt: Date;
  officialAt: Date;
  isOfficial: boolean;
  /** The newest of its box. */
  isCurrent: boolean;
  files: readonly ListedFile[];
  /** SHA-256 of the list of its files. */
  fingerprint: string | undefined;
  /** The command that counts its ballots again. */
  recount: string | undefined;
}

/** Everything that is published about a process now. */
export interface OpenData {
  community: string;
  communityName: string;
  process: Process;
  /** Of the whole process, as they are now. */
  files: readonly OpenFile[];
  /** Of each box, the newest first. */
  versions: readonly OpenVersion[];
}

/** Undefined when there is no such process. Nothing of a box is read before it is published. */
export const openDataOf = (app: App, address: OpenAddress): Promise<OpenData | undefined> =>
  inTransaction(app.prisma, async (tx) => {
    const found = await findOpenProcess(tx, address);
    if (!found) return undefined;
    const process = await app.processes.at(tx, found.id, await revisionOf(tx, found.id));
    const { community } = address;
    const { revisedAt, communityName } = found;
    const files = [
      ...tableFiles("projects", projectsTable(process, await latestSteps(tx, found.id))),
      ...tableFiles("works", worksTable(process, await newsByProject(tx, found.id))),
      ...tableFiles("proposals", proposalsTable(process, await openProposals(tx, found.id, app.clock.now()))),
      ...LANGUAGES.map((language) =>
        textFile(`calendar-${language}.ics`, calendarFile(process, { community, revisedAt, language })),
      ),
      ...(await ruleFiles(tx, process)),
      ...tableFiles("dictionary", dictionaryTable(process.timeZone)),
    ];
    const versions = await versionsOf(tx, process, app.clock.now());
    return { community, communityName, process, files, versions };
  });

async function versionsOf(tx: Tx, process: Process, now: Date): Promise<OpenVersion[]> {
  const versions: OpenVersion[] = [];
  const seen = new Set<number>();
  for (const { id: countId, boxId, version, note, publishedAt } of await allPublished(tx, process.id)) {
    const box = process.boxes.find(({ id }) => id === boxId);
    if (!box || !publishedAt) continue;
    const files = await listCountFiles(tx, countId);
    versions.push({
      countId,
      box,
      version,
      folder: folderOf(box, version),
      note,
      publishedAt,
      officialAt: officialAt(process, publishedAt),
      isOfficial: isOfficial(process, publishedAt, now),
      isCurrent: !seen.has(boxId),
      files,
      fingerprint: files.find(({ name }) => name === MANIFEST)?.sha256,
      recount: await recountOf(tx, countId),
    });
    seen.add(boxId);
  }
  return versions;
}

const folderOf = ({ question, area }: Box, version: number): string =>
  `boxes/${question}-${area === WHOLE_CITY ? "city" : area}/v${version}`;

/** What there is, for programs: each file with its hash. */
export function indexFile({ community, communityName, process, files, versions }: OpenData): OpenFile {
  return textFile(
    "index.json",
    jsonText({
      community,
      community_name: communityName,
      process: process.slug,
      title: process.title,
      edition: process.edition,
      languages: process.languages,
      time_zone: process.timeZone,
      currency: process.currency,
      sample: process.sample,
      licence: LICENCES[process.rules.results.licence],
      files: files.map(listed),
      boxes: versions.map((one) => ({
        question: one.box.question,
        area: one.box.area,
        version: one.version,
        current: one.isCurrent,
        published_at: one.publishedAt.toISOString(),
        official_at: one.officialAt.toISOString(),
        ...(Object.keys(one.note).length > 0 && { correction: one.note }),
        manifest_sha256: one.fingerprint ?? null,
        recount: one.recount ?? null,
        files: one.files.map((file) => ({ ...file, name: `${one.folder}/${file.name}` })),
      })),
    }),
  );
}

/** A file of a published count, by its whole name; undefined when there is none. */
export async function openFile(
  app: App,
  { versions }: OpenData,
  name: string,
): Promise<OpenFile | undefined> {
  const of = versions.find(({ folder }) => name.startsWith(`${folder}/`));
  const inside = of && name.slice(of.folder.length + 1);
  if (!of || inside === undefined || !of.files.some((file) => file.name === inside)) return undefined;
  const file = await readCountFile(app.prisma, of.countId, inside);
  return file && { ...file, name };
}
