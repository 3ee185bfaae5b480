import type { Change } from "../domain/process-changes.js";
import type { ProcessDefinition } from "../domain/process-definition.js";
import type { LocalText } from "../domain/process.js";
import { refusedChanges } from "../domain/refused-changes.js";
import { refuse, type Refusal } from "../domain/result.js";
import { mayBeProposed, plainChanges, unfairChanges } from "../domain/rule-change.js";
import { askedToAgreeNote } from "../flows/rule-change/asked-note.js";
import { recordAct } from "../persistence/audit.js";
import { organizersIn } from "../persistence/broadcasts.js";
import { loadProcess } from "../persistence/processes.js";
import { createProcess, findProcess, openCommunity } from "../persistence/process-store.js";
import { proposeRuleChange, votedIn, waitingChange, type RuleChange } from "../persistence/rule-changes.js";
import { inTransaction } from "../persistence/transaction.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { applyDefinition, compareWith, onRecord } from "./apply-definition.js";
import { tell } from "./handle-event.js";
import type { Fault } from "./process-file/fault.js";
import { parseProcessFile } from "./process-file/parse.js";

export type ImportOutcome =
  | { outcome: "unreadable"; faults: readonly Fault[] }
  | { outcome: "refused"; slug: string; refusals: readonly Refusal[] }
  | { outcome: "created"; slug: string; processId: string }
  | { outcome: "unchanged"; slug: string; processId: string }
  | { outcome: "updated"; slug: string; processId: string; changes: readonly Change[] }
  /** Frozen rules: two organizers must agree first. */
  | { outcome: "proposed"; slug: string; processId: string; changes: readonly Change[] };

type Importer = Pick<App, "clock" | "randomness">;

export interface ImportOptions {
  /** Why dates move, or frozen rules should change, for everybody, in the first language of the process. */
  why?: string | undefined;
}

/** A city's file has a thousand rows to write, on any machine. */
const MOST_MS = 60_000;

/**
 * Makes a process what its file says. The first import creates it; a later one changes what may still change, or,
 * when something may not, nothing at all. Rules that the vote has frozen are changed by two organizers: with a reason the
 * file waits for them, unless another change does, which nobody is to lose unread; they are told. `today` in a demo file stays the day of the first import, so that the same
 * file means the same dates for ever.
 */
export async function importProcess(
  app: Importer & Pick<App, "prisma" | "machine">,
  file: Uint8Array,
  { why }: ImportOptions = {},
): Promise<ImportOutcome> {
  const parsed = parseProcessFile(file, app.clock.now());
  if (!parsed.ok) return { outcome: "unreadable", faults: parsed.faults };
  const importing = async (tx: Tx): Promise<ImportOutcome> => {
    const outcome = await importWithin(tx, app, file, { why });
    if (outcome.outcome === "proposed") await askOrganizers(tx, app, outcome.processId);
    return outcome;
  };
  return inTransaction(app.prisma, importing, { timeoutMs: MOST_MS });
}

async function askOrganizers(tx: Tx, app: Pick<App, "machine">, processId: string): Promise<void> {
  const process = await loadProcess(tx, processId);
  const note = askedToAgreeNote(process, "rules");
  const organizers = await organizersIn(tx, processId);
  await tell(
    tx,
    app,
    organizers.map((participantId) => ({ participantId, note, process })),
  );
}

/** The same as part of a transaction, in which more may be done. */
export async function importWithin(
  tx: Tx,
  app: Importer,
  file: Uint8Array,
  { why }: ImportOptions = {},
): Promise<ImportOutcome> {
  const now = app.clock.now();
  const parsed = parseProcessFile(file, now);
  if (!parsed.ok) return { outcome: "unreadable", faults: parsed.faults };
  const ids = { id: app.randomness.uuid(), now };
  const community = await openCommunity(tx, parsed.definition.community, ids);
  const existing = await findProcess(tx, community.id, parsed.definition.slug);
  if (!existing) return create(app, tx, parsed.definition, community.id);
  const again = parsed.relative ? parseProcessFile(file, existing.createdAt) : parsed;
  if (!again.ok) return { outcome: "unreadable", faults: again.faults };
  return update(app, tx, again.definition, { processId: existing.id, community, why, file });
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
  file: Uint8Array;
}

async function update(
  { clock, randomness }: Importer,
  tx: Tx,
  wanted: ProcessDefinition,
  { processId, community, why, file }: Existing,
): Promise<ImportOutcome> {
  const { slug } = wanted;
  const now = clock.now();
  const { process, use, changes } = await compareWith(tx, processId, wanted, community.name);
  if (changes.length === 0) return { outcome: "unchanged", slug, processId };
  const reason: LocalText = why === undefined ? {} : { [process.languages[0] ?? "en"]: why };
  const record = { communityId: community.id, processId, at: now, ...(why !== undefined && { why }) };
  const refusals = refusedChanges(process, changes, use, now);
  if (refusals.length > 0 && (why === undefined || !mayBeProposed(process, refusals, now)))
    return { outcome: "refused", slug, refusals };
  if (refusals.length > 0) {
    const { boxes } = await votedIn(tx, processId);
    const unfair = unfairChanges(process, wanted, boxes);
    if (unfair.length > 0) return { outcome: "refused", slug, refusals: unfair };
    const waiting = await waitingChange(tx, processId, "rules");
    if (waiting) return { outcome: "refused", slug, refusals: [waitsAlready(waiting)] };
    const id = randomness.uuid();
    const plain = plainChanges(changes);
    await proposeRuleChange(tx, { id, processId, source: file, changes: plain, why: reason, now });
    await recordAct(tx, {
      ...record,
      action: "propose-rule-change",
      subject: `change ${id}`,
      ...onRecord(changes),
    });
    return { outcome: "proposed", slug, processId, changes };
  }
  await applyDefinition({ tx, now, randomness, process, wanted, why: reason });
  await recordAct(tx, { ...record, action: "import", subject: `process ${slug}`, ...onRecord(changes) });
  return { outcome: "updated", slug, processId, changes };
}

const waitsAlready = ({ changes, proposedAt }: RuleChange): Refusal =>
  refuse("import.change-waits", {
    since: proposedAt.toISOString(),
    about: changes.map(({ path }) => path).join(", "),
  }).refusal;
