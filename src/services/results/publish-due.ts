import { blackoutAt } from "../../domain/calendar/blackout.js";
import { isApproved, mayComeOut } from "../../domain/publication.js";
import type { Process } from "../../domain/process.js";
import { heldNote, movedNote } from "../../flows/approve/publication-notes.js";
import type { Note } from "../../flows/screen.js";
import { recordAct, type Act } from "../../persistence/audit.js";
import { organizersIn } from "../../persistence/broadcasts.js";
import { approvalsOf } from "../../persistence/count-approvals.js";
import {
  lockWaiting,
  planPublication,
  processesToPublish,
  type StoredCount,
} from "../../persistence/counts.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import { tell } from "../handle-event.js";
import { announceResults, makePublic } from "./make-public.js";
import { movedBoxes, movePublication, type PublicationMove } from "./move-publication.js";
import { placesOf } from "./places.js";

/** Publishes what organizers planned for a moment that has come. Run every minute, and harmless when repeated. */
export async function publishDue(app: App): Promise<void> {
  for (const { id, communityId } of await processesToPublish(app.prisma, app.clock.now()))
    await inTransaction(app.prisma, (tx) => publishOf(app, tx, id, communityId));
}

interface Due {
  app: App;
  tx: Tx;
  process: Process;
  communityId: string;
  now: Date;
}

/** What may not come out yet waits; of the rest, approvals are looked at once more: of somebody who is no organizer any more, none counts. */
async function publishOf(app: App, tx: Tx, processId: string, communityId: string): Promise<void> {
  const now = app.clock.now();
  const waiting = await lockWaiting(tx, processId);
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const here = { app, tx, process, communityId, now };
  const due = waiting.filter(({ publishAt }) => publishAt && publishAt <= now);
  const moves = due.flatMap((count) => moveOf(here, count));
  const ready = due.filter((count) => !moves.some((move) => move.count === count));
  const approved = await approvedOf(tx, process, ready);
  await postpone(here, moves);
  await publish(here, approved);
  await hold(
    here,
    ready.filter((count) => !approved.includes(count)),
  );
}

/** Not today: there is a blackout, or the day of the results is still to come. */
function moveOf({ process, now }: Due, count: StoredCount): PublicationMove[] {
  const to = [count.publishAt ?? now, now]
    .map((moment) => mayComeOut(process, moment))
    .find((moment) => moment > now);
  return to ? [{ count, to }] : [];
}

async function approvedOf(tx: Tx, process: Process, counts: readonly StoredCount[]): Promise<StoredCount[]> {
  const ids = counts.map(({ id }) => id);
  const approvals = await approvalsOf(tx, process.id, ids);
  return counts.filter(({ id }) =>
    isApproved(
      process,
      approvals.filter(({ countId }) => countId === id),
    ),
  );
}

async function postpone(here: Due, moves: readonly PublicationMove[]): Promise<void> {
  if (moves.length === 0) return;
  const { tx, process, now } = here;
  for (const move of moves) await put(here, await movePublication(tx, move));
  const moments = [...moves.flatMap(({ count }) => count.publishAt ?? []), now];
  const blackout = moments.map((moment) => blackoutAt(process, moment)).find(Boolean);
  await tellOrganizers(here, movedNote(process, movedBoxes(process, moves), blackout));
}

async function publish(here: Due, counts: readonly StoredCount[]): Promise<void> {
  if (counts.length === 0) return;
  const { app, tx, process, now } = here;
  await makePublic(tx, { process, counts, now });
  await announceResults(tx, { processId: process.id, counts, now, uuid: () => app.randomness.uuid() });
  for (const count of counts) await put(here, { action: "publish-results", ...onRecord(count) });
}

/** It waits for organizers again, who read why. */
async function hold(here: Due, counts: readonly StoredCount[]): Promise<void> {
  if (counts.length === 0) return;
  for (const count of counts) {
    await planPublication(here.tx, count.id, null);
    await put(here, { action: "hold-back-results", ...onRecord(count) });
  }
  await tellOrganizers(here, heldNote(here.process, placesOf(here.process, counts)));
}

const onRecord = ({ id, boxId, version, inputsHash }: StoredCount) => ({
  subject: `box ${boxId}`,
  after: { count: id, version, inputsHash },
});

/** What the service did by itself. */
const put = (
  { tx, communityId, process, now }: Due,
  entry: Pick<Act, "action" | "subject" | "before" | "after">,
): Promise<void> => recordAct(tx, { communityId, processId: process.id, at: now, ...entry });

async function tellOrganizers({ app, tx, process }: Due, note: Note): Promise<void> {
  const organizers = await organizersIn(tx, process.id);
  await tell(
    tx,
    app,
    organizers.map((participantId) => ({ participantId, note, process })),
  );
}
