import { createHash } from "node:crypto";
import { isOffered } from "../../domain/process-boxes.js";
import type { Box, Process } from "../../domain/process.js";
import { recordAct } from "../../persistence/audit.js";
import { enterBox, type StoredBox } from "../../persistence/ballot-boxes.js";
import {
  addPaperBallots,
  addPaperVoid,
  lockPaperImport,
  paperOwed,
  wasImported,
} from "../../persistence/paper-ballots.js";
import { heldRevisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { CsvFault } from "../csv/read-csv.js";
import { areaLabel } from "./area-label.js";
import { crossOff } from "./cross-off.js";
import { readBallots, type PaperBallot, type VoidBallot } from "./read-ballots.js";
import { readVoters, type PaperVoter, type ReadVoters } from "./read-voters.js";

/** Two files, so that none ties choices to a person: what is on the ballots, in any order, and who voted. */
export interface PaperFiles {
  ballots: Uint8Array;
  /** Left out where desks crossed off everybody who voted on paper. */
  voters?: Uint8Array | undefined;
}

export interface PaperFault extends CsvFault {
  file: "ballots" | "voters";
}

export interface PaperReport {
  /** None where everything is right. */
  faults: readonly PaperFault[];
  /** How much came in, by box; nothing of it when there is a fault. */
  boxes: readonly { label: string; ballots: number; void: number }[];
  /** Projects that have left the ballot, and how many ballots name them: the other choices of these count. */
  gone: readonly NamedGone[];
  /** Voters whose vote in a chat was taken out: as a count only. */
  replaced: number;
}

export interface NamedGone {
  label: string;
  number: number;
  ballots: number;
}

/** The hands of a city count for hours, and a whole city is read in minutes. */
const LONGEST_MS = 10 * 60_000;

/**
 * Brings in ballots of paper: all of them in one transaction, or nothing when one row is wrong, or when it is only to be
 * `checked`. A vote on paper takes the place of one in a chat. Ballots are stored as nobody's, in random order; paper has
 * no receipt codes, since a code handed out with a ballot would tie the two.
 */
export async function importPaper(
  app: App,
  { processId, communityId }: { processId: string; communityId: string },
  files: PaperFiles,
  { checked = false }: { checked?: boolean } = {},
): Promise<PaperReport> {
  try {
    return await inTransaction(
      app.prisma,
      async (tx) => {
        const report = await bringIn(app, tx, { processId, communityId }, files);
        if (checked || report.faults.length > 0) throw new TakenBack(report);
        return report;
      },
      { timeoutMs: LONGEST_MS },
    );
  } catch (error) {
    if (error instanceof TakenBack) return error.report;
    throw error;
  }
}

/** Ends a transaction of which nothing is to be left. */
class TakenBack extends Error {
  readonly report: PaperReport;
  constructor(report: PaperReport) {
    super("nothing was imported");
    this.report = report;
  }
}

async function bringIn(
  app: App,
  tx: Tx,
  { processId, communityId }: { processId: string; communityId: string },
  files: PaperFiles,
): Promise<PaperReport> {
  await lockPaperImport(tx, processId);
  const process = await app.processes.at(tx, processId, await heldRevisionOf(tx, processId));
  const fingerprint = fingerprintOf(files);
  // Without voters there are never more ballots than are owed, and two of them may well look the same.
  if (files.voters && (await wasImported(tx, processId, fingerprint)))
    return refused("ballots", 1, "was imported before, with the same voters");
  if (!process.rules.paper) return refused("ballots", 1, "is for a process without a vote on paper");
  const { ballots, voids, faults: inBallots } = readBallots(files.ballots, process);
  const { voters, faults: inVoters } = files.voters ? readVoters(files.voters, process) : NOBODY;
  const open = await openBoxes(tx, process, [...ballots, ...voids, ...voters]);
  const owed = await owedIn(tx, open);
  const crossed = await crossOff(app, tx, { process, communityId, open }, voters);
  const faults = [
    ...inFile("ballots", [...inBallots, ...closedRows([...ballots, ...voids], open)]),
    ...inFile("voters", [...inVoters, ...closedRows(voters, open), ...crossed.faults]),
    ...(inBallots.length + inVoters.length > 0
      ? []
      : unequal(process, { ballots: [...ballots, ...voids], voters, owed })),
  ];
  const report = {
    faults,
    boxes: perBox(process, ballots, voids),
    gone: namedGone(process, ballots),
    replaced: crossed.replaced,
  };
  if (faults.length > 0) return report;
  await addPaperBallots(
    tx,
    ballots.map(({ box, marks }) => ({ id: app.randomness.uuid(), boxId: box.id, ...marks })),
  );
  for (const [boxId, count] of countedByBox(voids)) await addPaperVoid(tx, boxId, count);
  await recordAct(tx, {
    communityId,
    processId,
    at: app.clock.now(),
    action: "import-paper",
    subject: `process ${process.slug}`,
    after: { files: fingerprint, ballots: ballots.length, void: voids.length, replaced: crossed.replaced },
  });
  return report;
}

const NOBODY: ReadVoters = { voters: [], faults: [] };

const refused = (file: PaperFault["file"], line: number, says: string): PaperReport => ({
  faults: [{ file, line, says }],
  boxes: [],
  gone: [],
  replaced: 0,
});

const inFile = (file: PaperFault["file"], faults: readonly CsvFault[]): PaperFault[] =>
  faults.map((fault) => ({ file, ...fault })).sort((a, b) => a.line - b.line);

const fingerprintOf = ({ ballots, voters }: PaperFiles): string =>
  [ballots, ...(voters ? [voters] : [])]
    .map((bytes) => createHash("sha256").update(bytes).digest("hex"))
    .join(" ");

type OpenBoxes = ReadonlyMap<number, StoredBox>;

/** The boxes that are named, none of which can be closed before all is in. */
async function openBoxes(tx: Tx, process: Process, rows: readonly { box: Box }[]): Promise<OpenBoxes> {
  const named = new Set(rows.map(({ box }) => box.id));
  const open = new Map<number, StoredBox>();
  for (const { id } of process.boxes.filter((box) => named.has(box.id))) {
    const box = await enterBox(tx, id);
    if (box?.state === "open") open.set(id, box);
  }
  return open;
}

const closedRows = (rows: readonly { line: number; box: Box }[], open: OpenBoxes): CsvFault[] =>
  rows.flatMap(({ line, box }) => (open.has(box.id) ? [] : [{ line, says: "is for a box that is closed" }]));

/** By box: ballots of whom a desk crossed off before, which are in these files and whose voters are not. */
async function owedIn(tx: Tx, open: OpenBoxes): Promise<Map<number, number>> {
  const owed = new Map<number, number>();
  for (const id of open.keys()) owed.set(id, await paperOwed(tx, id));
  return owed;
}

/** In each box there are as many ballots as people who put one in. */
function unequal(
  process: Process,
  {
    ballots,
    voters,
    owed,
  }: { ballots: readonly VoidBallot[]; voters: readonly PaperVoter[]; owed: Map<number, number> },
): PaperFault[] {
  return process.boxes.flatMap((box) => {
    const count = ballots.filter((one) => one.box.id === box.id).length;
    const listed = voters.filter((one) => one.box.id === box.id).length;
    const before = owed.get(box.id) ?? 0;
    if (count === listed + before) return [];
    const who = before > 0 ? `${listed} voters and ${before} crossed off at desks` : `${listed} voters`;
    return [
      {
        file: "ballots" as const,
        line: 1,
        says: `has ${count} ballots of ${areaLabel(process, box)} for ${who}`,
      },
    ];
  });
}

function countedByBox(rows: readonly { box: Box }[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { box } of rows) counts.set(box.id, (counts.get(box.id) ?? 0) + 1);
  return counts;
}

function perBox(
  process: Process,
  ballots: readonly PaperBallot[],
  voids: readonly VoidBallot[],
): PaperReport["boxes"] {
  const [whole, spoiled] = [countedByBox(ballots), countedByBox(voids)];
  return process.boxes.flatMap((box) => {
    const counts = { ballots: whole.get(box.id) ?? 0, void: spoiled.get(box.id) ?? 0 };
    return counts.ballots + counts.void > 0 ? [{ label: areaLabel(process, box), ...counts }] : [];
  });
}

/** By project in the order of their numbers. */
const namedGone = (process: Process, ballots: readonly PaperBallot[]): NamedGone[] =>
  process.boxes.flatMap((box) => {
    const here = ballots.filter((one) => one.box.id === box.id);
    return process.projects
      .filter((project) => isOffered(box, project) && project.status === "withdrawn")
      .map(({ id, number }) => ({
        label: areaLabel(process, box),
        number,
        ballots: here.filter(({ named }) => named.includes(id)).length,
      }))
      .filter((one) => one.ballots > 0);
  });
