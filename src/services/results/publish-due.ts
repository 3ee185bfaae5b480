import { isApproved } from "../../domain/publication.js";
import { recordAct } from "../../persistence/audit.js";
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
import { announceResults, makePublic } from "./make-public.js";

/** Publishes what organizers planned for a moment that has come. Run every minute, and harmless when repeated. */
export async function publishDue(app: App): Promise<void> {
  for (const { id, communityId } of await processesToPublish(app.prisma, app.clock.now()))
    await inTransaction(app.prisma, (tx) => publishOf(app, tx, id, communityId));
}

/** Approvals are looked at once more: of somebody who is no organizer any more, none counts. */
async function publishOf(app: App, tx: Tx, processId: string, communityId: string): Promise<void> {
  const now = app.clock.now();
  const waiting = await lockWaiting(tx, processId);
  const due = waiting.filter(({ publishAt }) => publishAt && publishAt <= now);
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const approvals = await approvalsOf(
    tx,
    processId,
    due.map(({ id }) => id),
  );
  const holds = ({ id }: StoredCount): boolean =>
    isApproved(
      process,
      approvals.filter(({ countId }) => countId === id),
    );
  const [counts, held] = [due.filter(holds), due.filter((count) => !holds(count))];
  if (counts.length > 0) {
    await makePublic(tx, { process, counts, now });
    await announceResults(tx, { processId, counts, now, uuid: () => app.randomness.uuid() });
  }
  for (const { id } of held) await planPublication(tx, id, null);
  for (const count of due)
    await recordAct(tx, {
      communityId,
      processId,
      at: now,
      action: holds(count) ? "publish-results" : "hold-back-results",
      subject: `box ${count.boxId}`,
      after: { count: count.id, version: count.version, inputsHash: count.inputsHash },
    });
}
