import { occasionsOf } from "../../domain/notices/calendar.js";
import { isOpen, isPhaseOpen, phaseOf } from "../../domain/phase.js";
import type { Phase, PhaseKind, Process, RuleSheetMark } from "../../domain/process.js";
import { blackoutAt } from "../../domain/calendar/blackout.js";
import { isQuietHour } from "../../domain/quiet-hours.js";
import { openingName, openingNote } from "../../flows/groups/opening-note.js";
import { rulesNote, rulesNoteName } from "../../flows/groups/rules-note.js";
import { associationsToTell, lockAssociation, type Association } from "../../persistence/associations.js";
import { groupNamed } from "../../persistence/conversations.js";
import { isPosted } from "../../persistence/posted-messages.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { doorOf } from "./group-door.js";
import { postInGroups } from "./post-in-groups.js";

/**
 * Posts in each group that wants news that a phase has opened, once, outside quiet hours and blackouts; as long as the phase runs, the
 * message is edited when its end moves. Likewise that frozen rules have changed. Two processes at once post it once: they wait for each other at the association's row.
 */
export async function tellOpenings(app: App): Promise<void> {
  for (const conversationId of await associationsToTell(app.prisma))
    await inTransaction(app.prisma, (tx) => tellOpening(app, tx, conversationId));
}

async function tellOpening(app: App, tx: Tx, conversationId: string): Promise<void> {
  const association = await lockAssociation(tx, conversationId);
  if (association?.digestDay === undefined) return;
  const now = app.clock.now();
  const { processId, areas } = association;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  if (
    isQuietHour(now, process.timeZone) ||
    blackoutAt(process, now) ||
    (process.pausedUntil && now < process.pausedUntil)
  )
    return;
  const phases = await phasesToTell(tx, association, process, now);
  const sheet = await changedRules(tx, association, process, now);
  if (phases.length === 0 && !sheet) return;
  const platform = (await groupNamed(tx, conversationId))?.platform ?? "";
  const door = doorOf(app, { id: conversationId, platform });
  const notes = [
    ...phases.map((phase) => openingNote({ process, phase, areas, now, ...door })),
    ...(sheet ? [rulesNote({ process, sheet, areas, ...door })] : []),
  ];
  await postInGroups(
    tx,
    app,
    notes.map((note) => ({ groupId: conversationId, process, note })),
  );
}

/** Running phases whose opening is news for this group, or was posted already; one from before its set-up is none. */
async function phasesToTell(
  tx: Tx,
  { conversationId, setUpAt }: Association,
  process: Process,
  now: Date,
): Promise<Phase[]> {
  const phases: Phase[] = [];
  for (const { kind, subject, dueAt, usefulUntil } of occasionsOf(process, now)) {
    const phase = phaseOf(process, subject as PhaseKind);
    if (kind !== "opens" || !phase || !isOpen(phase, now)) continue;
    const isNews = setUpAt < phase.startsAt && dueAt <= now && now < usefulUntil;
    if (isNews || (await isPosted(tx, conversationId, openingName(phase)))) phases.push(phase);
  }
  return phases;
}

/** Frozen rules that have changed since the group was set up, and that it was not told of yet, as long as people vote. */
async function changedRules(
  tx: Tx,
  { conversationId, setUpAt }: Association,
  process: Process,
  now: Date,
): Promise<RuleSheetMark | undefined> {
  const { sheet } = process;
  if (!sheet || sheet.version === 1 || sheet.frozenAt < setUpAt) return undefined;
  if (!isPhaseOpen(process, "voting", now)) return undefined;
  return (await isPosted(tx, conversationId, rulesNoteName(sheet))) ? undefined : sheet;
}
