import { count, sameCount, type CountResult } from "../domain/count/count.js";
import type { Marks } from "../domain/ballot/marks.js";
import type { Election } from "../domain/count/election.js";
import type { CountSettings } from "../domain/count/settings.js";
import { inputsHash } from "../domain/count/inputs-hash.js";
import { envelopeOf, isOffered, questionOf } from "../domain/process-boxes.js";
import type { Box, Process } from "../domain/process.js";
import { LANGUAGES, type Language } from "../i18n/catalogue.js";
import { ballotsIn, boxesToCount, storeCount } from "../persistence/counts.js";
import { storeFile } from "../persistence/files.js";
import { revisionOf, touchProcess } from "../persistence/process-directory.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { chartOf } from "./chart-of-results.js";
import { renderBarChart } from "./results-chart.js";

/** What is counted in one box: its projects, its ballots, its area's envelope and the rules of the process. */
export function electionOf(process: Process, box: Box, ballots: readonly Marks[]): Election {
  const projects = process.projects.filter((project) => isOffered(box, project));
  return {
    kind: "approval",
    projects: projects.map(({ id, number, cost, status }) => ({
      id: String(id),
      cost,
      officialOrder: number,
      withdrawn: status === "withdrawn",
    })),
    ballots: ballots.map(({ choices }) => ({ choices: choices.map(String) })),
    budget: envelopeOf(process, box),
  };
}

/** How a process counts its boxes. */
const settingsOf = (process: Process, box: Box): CountSettings => questionOf(process, box).counting;

/** Counts twice, from scratch; two results that differ would be a bug that must stop everything (I-9). */
function countTwice(election: Election, settings: CountSettings): CountResult {
  const first = count(election, settings);
  const reversed = {
    ...election,
    ballots: election.ballots.toReversed(),
    projects: election.projects.toReversed(),
  };
  if (!sameCount(first, count(reversed, settings))) throw new Error("two counts of one box differ");
  return first;
}

/** Counts a closed box and draws its chart; it then waits for an organizer's approval. Harmless when counted before. */
export async function countBox(app: App, boxId: number, processId: string): Promise<void> {
  const { process, ballots } = await inTransaction(app.prisma, async (tx) => ({
    process: await app.processes.at(tx, processId, await revisionOf(tx, processId)),
    ballots: await ballotsIn(tx, boxId),
  }));
  const box = process.boxes.find(({ id }) => id === boxId);
  if (!box || box.state !== "closed") return;
  const election = electionOf(process, box, ballots);
  const settings = settingsOf(process, box);
  const result = countTwice(election, settings);
  const pictures = await draw(app, process, box, result);
  await inTransaction(app.prisma, async (tx) => {
    const now = app.clock.now();
    const stored = await storeCount(tx, {
      id: app.randomness.uuid(),
      boxId,
      rule: result.rule,
      inputsHash: inputsHash(election, settings),
      result,
      charts: Object.fromEntries(pictures.map(({ language, id }) => [language, id])),
      countedAt: now,
    });
    if (!stored) return;
    for (const { id, bytes } of pictures) {
      await storeFile(tx, { id, mime: "image/png", bytes, public: true, createdAt: now });
    }
    await touchProcess(tx, processId);
  });
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

/** Counts whatever was closed and not counted. Run every minute: a crash between the two steps is made good here. */
export async function countClosedBoxes(app: App): Promise<void> {
  const boxes = await inTransaction(app.prisma, boxesToCount);
  for (const { id, processId } of boxes) await countBox(app, id, processId);
}
