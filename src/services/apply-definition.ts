import { occasionsOf } from "../domain/notices/calendar.js";
import { changesBetween, movedPhases, type Change } from "../domain/process-changes.js";
import { definitionOf, type ProcessDefinition } from "../domain/process-definition.js";
import type { LocalText, Phase, Process } from "../domain/process.js";
import type { ProcessUse } from "../domain/refused-changes.js";
import { lockBoxes } from "../persistence/ballot-boxes.js";
import { withdrawOthers } from "../persistence/notices/announcements.js";
import { touchProcess } from "../persistence/process-directory.js";
import { updatePhases } from "../persistence/process-parts.js";
import { lockRules } from "../persistence/rule-sheets.js";
import { readProcessUse, updateProcess } from "../persistence/process-store.js";
import { loadProcess } from "../persistence/processes.js";
import type { Tx } from "../persistence/transaction.js";
import type { Randomness } from "../ports/randomness.js";
import { announceMoves } from "./notices/announce-moves.js";
import { freezeAgain, freezeRules } from "./rule-sheet.js";

/** What a definition would change in a process as it is now. */
export interface Difference {
  process: Process;
  use: ProcessUse;
  changes: Change[];
}

/**
 * Nobody else changes the process until the transaction ends, and nobody votes in it: who has voted is known, and who is
 * about to finds the rules as they are then.
 */
export async function compareWith(
  tx: Tx,
  processId: string,
  wanted: ProcessDefinition,
  communityName: string,
): Promise<Difference> {
  await lockRules(tx, processId);
  await lockBoxes(tx, processId);
  const use = await readProcessUse(tx, processId);
  const process = await loadProcess(tx, processId);
  const current = definitionOf(process, { ...wanted.community, name: communityName }, use.projectNumbers);
  return { process, use, changes: changesBetween(current, wanted) };
}

export interface Applying {
  tx: Tx;
  now: Date;
  randomness: Randomness;
  process: Process;
  wanted: ProcessDefinition;
  /** In words for everybody; empty when nobody gave a reason. */
  why: LocalText;
}

export type Moving = Omit<Applying, "wanted"> & { phases: readonly Phase[] };

/** Makes a process what a definition says, with all that follows: dates are announced, frozen rules are written down anew. */
export const applyDefinition = ({ wanted, ...applying }: Applying): Promise<Process> =>
  changeProcess(applying, wanted.phases, (phases) =>
    updateProcess(applying.tx, applying.process.id, { ...wanted, phases }, () => applying.randomness.uuid()),
  );

/** Moves the dates of a process, and changes nothing else, with all that follows likewise. */
export const applyDates = ({ phases: wanted, ...applying }: Moving): Promise<Process> =>
  changeProcess(applying, wanted, async (phases) => {
    const { tx, process, randomness } = applying;
    await updatePhases(tx, process.id, phases, () => randomness.uuid());
    await touchProcess(tx, process.id);
  });

async function changeProcess(
  { tx, now, randomness, process, why }: Omit<Applying, "wanted">,
  wanted: readonly Phase[],
  change: (phases: Phase[]) => Promise<void>,
): Promise<Process> {
  const processId = process.id;
  const phases = movedPhases(process.phases, wanted).map((phase) => withReason(phase, process, why));
  await freezeRules({ tx, process, now });
  await change(phases);
  const updated = await loadProcess(tx, processId);
  await freezeAgain({ tx, process: updated, now, why });
  await withdrawOthers(tx, processId, occasionsOf(updated, now), now);
  await announceMoves(tx, { processId, before: process.phases, after: phases, now, id: randomness.uuid() });
  return updated;
}

/** The reason goes with the phases that moved this time; without one, an older reason says nothing about this move. */
function withReason(phase: Phase, { phases }: Process, movedWhy: LocalText): Phase {
  const was = phases.find(({ kind }) => kind === phase.kind);
  const moved = was && (+was.startsAt !== +phase.startsAt || +was.endsAt !== +phase.endsAt);
  return moved ? { ...phase, movedWhy } : phase;
}

/** Changed fields with what they said, for the record. */
export const onRecord = (changes: readonly Change[]): { before: object; after: object } => ({
  before: Object.fromEntries(changes.map(({ path, before }) => [path, before ?? null])),
  after: Object.fromEntries(changes.map(({ path, after }) => [path, after ?? null])),
});
