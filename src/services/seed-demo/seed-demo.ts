import { phaseOf } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import { namesOfProcesses } from "../../persistence/overview.js";
import { loadProcess } from "../../persistence/processes.js";
import { inTransaction } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { importProcess } from "../import-process.js";
import { Dice } from "./dice.js";
import { publishResults } from "./publish-results.js";
import { SAMPLE_PROPOSALS } from "./sample-proposals.js";
import { seedEcho } from "./seed-echo.js";
import { seedAuthors, seedNeighbours, seedVoters } from "./seed-people.js";
import { seedProposals } from "./seed-proposals.js";
import { seedVotes } from "./seed-votes.js";

/** The projects that lead in the demo: the ones that won, in 2018 and in 2023. Dice must not contradict a real title. */
const WINNERS = new Set([
  "Nuovo parco delle querce",
  "Il giardino del villaggio",
  "La collina di città",
  "Dare luce all'ombra",
  "Quadrilatero verde",
  "I love San Ruffillo",
  "SoStare al Ghisello",
  "COM'IN",
  "Il Porto Verde di Bologna",
  "Villaggio dei colori",
  "Spazi per tutte le persone alla Lunetta",
  "Tra parchi, borghi e corti lungo il Savena",
]);

/** People who support and comment, in each process. */
const NEIGHBOURS = 30;

export interface SeedOptions {
  /** The process files of the demo. */
  files: readonly Uint8Array[];
  /** The same seed gives the same demo. */
  seed?: number;
  /** How many sample voters in each area. */
  votersEach?: number;
  /** The platform on which sample neighbours get messages: one that reaches nobody outside. */
  readOn?: string | undefined;
}

/**
 * Makes a lived-in demo: imports the files and, in each process that is new, invents people, proposals in every state and
 * votes. A process that was there before is left as it is, so nothing is invented twice or beside real people.
 */
export async function seedDemo(app: App, { files, ...options }: SeedOptions): Promise<string[]> {
  const processes = await importNew(app, files);
  await enliven(app, processes, options);
  return processes.map(({ slug }) => slug);
}

export interface NewProcess {
  processId: string;
  communityId: string;
  slug: string;
}

/** Imports the files; answers with the processes that were not there before. */
export async function importNew(app: App, files: readonly Uint8Array[]): Promise<NewProcess[]> {
  const created: NewProcess[] = [];
  for (const file of files) {
    const outcome = await importProcess(app, file);
    if (outcome.outcome !== "created") continue;
    const { processId, slug } = outcome;
    created.push({ processId, slug, ...(await nameOf(app, processId)) });
  }
  return created;
}

/** Invents people, proposals and votes in processes that have none. */
export async function enliven(
  app: App,
  processes: readonly NewProcess[],
  { seed = 2023, votersEach = 40, readOn }: Omit<SeedOptions, "files"> = {},
): Promise<void> {
  const dice = new Dice(seed);
  for (const { processId, communityId } of processes)
    await liveIn(app, dice, { processId, communityId, votersEach, readOn });
}

async function nameOf({ prisma }: App, processId: string): Promise<{ communityId: string }> {
  const name = (await namesOfProcesses(prisma)).find(({ id }) => id === processId);
  if (!name) throw new Error("a process that was just imported is gone");
  return { communityId: name.communityId };
}

interface Plan {
  processId: string;
  communityId: string;
  votersEach: number;
  readOn: string | undefined;
}

async function liveIn(app: App, dice: Dice, plan: Plan): Promise<void> {
  const { processId, communityId, votersEach, readOn } = plan;
  const now = app.clock.now();
  const process = await loadProcess(app.prisma, processId);
  const since = process.phases[0]?.startsAt ?? now;
  const { voters, staff } = await inTransaction(
    app.prisma,
    async (tx) => {
      const { authors, staff } = await seedAuthors(app, tx, dice, { communityId, since, count: 9 });
      await seedProposals(tx, { processId, authors, staff, now }, SAMPLE_PROPOSALS[process.slug] ?? []);
      // Dice of their own: the votes stay as they were.
      const echo = new Dice(process.areas.length);
      const crowd = { communityId, process, since, count: NEIGHBOURS, readOn };
      const neighbours = await seedNeighbours(app, tx, echo, crowd);
      await seedEcho(tx, echo, { process, neighbours, now });
      const each = hasVoted(process, now) ? votersEach : 0;
      return { staff, voters: await seedVoters(app, tx, dice, { communityId, process, each, since }) };
    },
    { timeoutMs: 60_000 },
  );
  if (voters.length === 0) return;
  await seedVotes(app, dice, { process, voters, favourites: WINNERS, now });
  if (!isOver(process, now)) return;
  await publishResults(app, process, staff.id);
}

const hasVoted = (process: Process, now: Date): boolean =>
  Number(phaseOf(process, "voting")?.startsAt ?? Infinity) < +now;

const isOver = (process: Process, now: Date): boolean =>
  Number(phaseOf(process, "results")?.endsAt ?? Infinity) < +now;
