import { countTwice } from "../domain/count/count-twice.js";
import type { CountResult } from "../domain/count/count.js";
import { withNames } from "../domain/count/with-names.js";
import { electionOf, idByNumber, settingsOf } from "../domain/election-of.js";
import { inputsHash } from "../domain/count/inputs-hash.js";
import type { Box, Process } from "../domain/process.js";
import { LANGUAGES, type Language } from "../i18n/catalogue.js";
import { electorateOf } from "../domain/turnout/electorate-of.js";
import { untoldVoters } from "../domain/outreach/untold.js";
import { turnoutOf, type Turnout } from "../domain/turnout/turnout.js";
import { contentsOf } from "../persistence/closing.js";
import { ballotsIn, boxesToCount, countedCodesIn, storeCount, toCountNow } from "../persistence/counts.js";
import { storeFile } from "../persistence/files.js";
import { revisionOf, touchProcess } from "../persistence/process-directory.js";
import { countActivity } from "../persistence/outreach-groups.js";
import { rollGroups } from "../persistence/roll-groups.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { countFiles } from "./open-data/count-files.js";
import { chartOf } from "./chart-of-results.js";
import { renderBarChart } from "./results-chart.js";

/**
 * Counts a closed box, draws its chart and makes its files; it then waits for organizers' approval. Harmless when nothing
 * is to be counted.
 */
export async function countBox(app: App, boxId: number, processId: string): Promise<void> {
  const { process, wanted, ballots, codes, turnout } = await inTransaction(app.prisma, async (tx) => {
    const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
    return {
      process,
      wanted: await toCountNow(tx, boxId),
      ballots: await ballotsIn(tx, boxId),
      codes: await countedCodesIn(tx, boxId),
      turnout: await turnoutIn(tx, process, boxId),
    };
  });
  const box = process.boxes.find(({ id }) => id === boxId);
  if (!box || !wanted) return;
  const election = electionOf(process, box, ballots);
  const settings = settingsOf(process, box);
  const result = withNames(countTwice(election, settings), idByNumber(process));
  const inputs = inputsHash(election, settings);
  const pictures = await draw(app, process, box, result);
  const counted = { ...wanted, result, turnout, inputsHash: inputs };
  const files = countFiles({ ...counted, process, box, ballots, codes });
  await inTransaction(
    app.prisma,
    async (tx) => {
      const countedAt = app.clock.now();
      const stored = await storeCount(tx, {
        ...counted,
        id: app.randomness.uuid(),
        boxId,
        rule: result.rule,
        charts: Object.fromEntries(pictures.map(({ language, id }) => [language, id])),
        files,
        countedAt,
      });
      if (!stored) return;
      for (const { id, bytes } of pictures)
        await storeFile(tx, { id, mime: "image/png", bytes, public: false, createdAt: countedAt });
      await touchProcess(tx, processId);
    },
    { timeoutMs: STORING_MS },
  );
}

/** The ballots of a whole city are a few megabytes. */
const STORING_MS = 60_000;

/** Who took part, as it may be told. */
async function turnoutIn(tx: Tx, process: Process, boxId: number): Promise<Turnout> {
  const box = process.boxes.find(({ id }) => id === boxId);
  const { replaced } = await contentsOf(tx, boxId);
  const electorate = box && electorateOf(process, box);
  const boxes = await rollGroups(tx, process.id);
  const untold = untoldVoters([...boxes.values()], await countActivity(tx, process.id, "voted"));
  const groups = boxes.get(boxId);
  if (!groups) throw new Error(`box ${boxId} is of another process`);
  return turnoutOf({ replaced, electorate }, groups, untold);
}

interface Picture {
  language: Language;
  id: string;
  bytes: Uint8Array;
}

/** One chart a language, drawn now, so that publishing results costs nothing. */
async function draw(app: App, process: Process, box: Box, result: CountResult): Promise<Picture[]> {
  if (result.standings.length === 0) return [];
  const pictures: Picture[] = [];
  for (const language of LANGUAGES) {
    const bytes = await renderBarChart(
      chartOf(process, box, result, { language, timeZone: process.timeZone }),
    );
    pictures.push({ language, id: app.randomness.uuid(), bytes });
  }
  return pictures;
}

/** Counts whatever was closed and not counted, or is to be counted again. Run every minute: a crash between the two steps is made good here. */
export async function countClosedBoxes(app: App): Promise<void> {
  const boxes = await inTransaction(app.prisma, boxesToCount);
  for (const { id, processId } of boxes) await countBox(app, id, processId);
}
