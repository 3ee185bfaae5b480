import type { ProcessDefinition } from "../domain/process-definition.js";
import { definitionOf } from "../domain/process-definition.js";
import { changesBetween, movedPhases } from "../domain/process-changes.js";
import type { Change } from "../domain/process-changes.js";
import { refusedChanges } from "../domain/refused-changes.js";
import type { Refusal } from "../domain/result.js";
import type { LocalText, Phase, Process } from "../domain/process.js";
import { occasionsOf } from "../domain/notices/calendar.js";
import { recordAct } from "../persistence/audit.js";
import { withdrawOthers } from "../persistence/notices/announcements.js";
import {
  createProcess,
  findProcess,
  openCommunity,
  readProcessUse,
  updateProcess,
} from "../persistence/process-store.js";
import { loadProcess } from "../persistence/processes.js";
import { lockRules } from "../persistence/rule-sheets.js";
import { inTransaction } from "../persistence/transaction.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { announceMoves } from "./notices/announce-moves.js";
import type { Fault } from "./process-file/fault.js";
import { freezeAgain, freezeRules } from "./rule-sheet.js";
import { parseProcessFile } from "./process-file/parse.js";

export type ImportOutcome =
  | { outcome: "unreadable"; faults: readonly Fault[] }
  | { outcome: "refused"; slug: string; refusals: readonly Refusal[] }
  | { outcome: "created"; slug: string; processId: string }
  | { outcome: "unchanged"; slug: string; processId: string }
  | { outcome: "updated"; slug: string; processId: string; changes: readonly Change[] };

type Importer = Pick<App, "prisma" | "clock" | "randomness">;

export interface ImportOptions {
  /** Why dates were moved, for everybody, in the first language of the process. */
  why?: string | undefined;
}

/** A city's file has a thousand rows to write, on any machine. */
const MOST_MS = 60_000;

/**
 * Makes a process what its file says. The first import creates it; a later one changes what may still change, or,
 * when something may not, nothing at all. `today` in a demo file stays the day of the first import, so that the same
 * file means the same dates for ever.
 */
export async function importProcess(
  app: Importer,
  file: Uint8Array,
  { why }: ImportOptions = {},
): Promise<ImportOutcome> {
  const now = app.clock.now();
  const parsed = parseProcessFile(file, now);
  if (!parsed.ok) return { outcome: "unreadable", faults: parsed.faults };
  const work = async (tx: Tx): Promise<ImportOutcome> => {
    const ids = { id: app.randomness.uuid(), now };
    const community = await openCommunity(tx, parsed.definition.community, ids);
    const existing = await findProcess(tx, community.id, parsed.definition.slug);
    if (!existing) return create(app, tx, parsed.definition, community.id);
    const again = parsed.relative ? parseProcessFile(file, existing.createdAt) : parsed;
    if (!again.ok) return { outcome: "unreadable", faults: again.faults };
    return update(app, tx, again.definition, { processId: existing.id, community, why });
  };
  return inTransaction(app.prisma, work, { timeoutMs: MOST_MS });
}

async function create(
  { clock, randomness }: Importer,
  tx: Tx,
  definition: ProcessDefinition,
  communityId: string,
): Promise<ImportOutcome> {
  const { slug } = definition;
  const now = clock.now();
  const processId = randomness.uuid();
  await createProcess(tx, definition, { id: processId, communityId, now, uuid: () => randomness.uuid() });
  await recordAct(tx, { communityId, processId, at: now, action: "import", subject: `process ${slug}` });
  return { outcome: "created", slug, processId };
}

interface Existing extends ImportOptions {
  processId: string;
  community: { id: string; name: string };
}

async function update(
  { clock, randomness }: Importer,
  tx: Tx,
  wanted: ProcessDefinition,
  { processId, community, why }: Existing,
): Promise<ImportOutcome> {
  const { slug } = wanted;
  const now = clock.now();
  await lockRules(tx, processId);
  const use = await readProcessUse(tx, processId);
  const process = await loadProcess(tx, processId);
  const current = definitionOf(process, { ...wanted.community, name: community.name }, use.projectNumbers);
  const changes = changesBetween(current, wanted);
  if (changes.length === 0) return { outcome: "unchanged", slug, processId };
  const refusals = refusedChanges(process, changes, use, now);
  if (refusals.length > 0) return { outcome: "refused", slug, refusals };
  const phases = movedPhases(process.phases, wanted.phases).map((phase) => withReason(phase, process, why));
  await freezeRules({ tx, process, now });
  await updateProcess(tx, processId, { ...wanted, phases }, () => randomness.uuid());
  const updated = await loadProcess(tx, processId);
  await freezeAgain({ tx, process: updated, now, why: reasonIn(process, why) });
  await withdrawOthers(tx, processId, occasionsOf(updated, now), now);
  await announceMoves(tx, { processId, before: process.phases, after: phases, now, id: randomness.uuid() });
  await recordAct(tx, {
    communityId: community.id,
    processId,
    at: now,
    action: "import",
    subject: `process ${slug}`,
    before: Object.fromEntries(changes.map(({ path, before }) => [path, before ?? null])),
    after: Object.fromEntries(changes.map(({ path, after }) => [path, after ?? null])),
    ...(why !== undefined && { why }),
  });
  return { outcome: "updated", slug, processId, changes };
}

/** The reason goes with the phases that moved this time; without one, an older reason says nothing about this move. */
function withReason(phase: Phase, { phases, languages }: Process, why: string | undefined): Phase {
  const was = phases.find(({ kind }) => kind === phase.kind);
  const moved = was && (+was.startsAt !== +phase.startsAt || +was.endsAt !== +phase.endsAt);
  if (!moved) return phase;
  return { ...phase, movedWhy: reasonIn({ languages }, why) };
}

/** A reason is written in the first language of the process. */
const reasonIn = ({ languages }: Pick<Process, "languages">, why: string | undefined): LocalText =>
  why === undefined ? {} : { [languages[0] ?? "en"]: why };
