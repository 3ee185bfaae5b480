import { heldBack } from "../../domain/broadcast.js";
import { usefulUntil } from "../../domain/broadcast-in-time.js";
import type { Process } from "../../domain/process.js";
import { askedNote, heldBackNote } from "../../flows/broadcast/author-notes.js";
import { recordAct } from "../../persistence/audit.js";
import { lockBroadcast, organizersIn, saveBroadcast, type Broadcast } from "../../persistence/broadcasts.js";
import { segmentSize } from "../../persistence/notices/segment-audience.js";
import { revisionOf } from "../../persistence/process-directory.js";
import { reopenCard, staffChannelOf } from "../../persistence/staff-channels.js";
import type { Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";
import type { Notice } from "../notice.js";
import { broadcastCard } from "../staff/broadcast-cards.js";
import { tell } from "../handle-event.js";

interface Planned {
  id: string;
  processId: string;
  communityId: string;
}

/**
 * Asked when a broadcast falls due, before anybody is looked up for it: how many it reaches is counted once more. What is
 * held back is told to its author while they organize, and to those who can agree. @returns whether it was held back.
 */
export async function holdBack(app: App, tx: Tx, { id, processId, communityId }: Planned): Promise<boolean> {
  const before = await lockBroadcast(tx, processId, id);
  const sizes = before ? await segmentSize(tx, processId, before.segment) : [];
  const size = sizes.reduce((sum, { people }) => sum + people, 0);
  const organizers = await organizersIn(tx, processId);
  const held = before && heldBack(before, size, organizers);
  if (!held) return false;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const after = { ...before, ...held };
  await saveBroadcast(tx, after, usefulUntil(after, process));
  await reopenCardOf(tx, before);
  await recordAct(tx, {
    communityId,
    processId,
    at: app.clock.now(),
    action: "hold-back-broadcast",
    subject: `broadcast ${id}`,
    before: { state: before.state },
    after: { state: after.state, ...(after.state === "waiting" && { size }) },
  });
  await tell(
    tx,
    app,
    notices(process, organizers, { id, author: before.author, size, waits: after.state === "waiting" }),
  );
  return true;
}

/** What was approved on a card of the staff channel is not any more: with the next minute the card says so, or asks anew. */
async function reopenCardOf(tx: Tx, broadcast: Broadcast): Promise<void> {
  const channel = await staffChannelOf(tx, broadcast.processId);
  if (channel) await reopenCard(tx, channel.conversationId, broadcastCard(broadcast));
}

interface Held {
  id: string;
  author: string;
  size: number;
  waits: boolean;
}

function notices(
  process: Process,
  organizers: readonly string[],
  { id, author, size, waits }: Held,
): Notice[] {
  return organizers.flatMap((participantId): Notice[] => {
    if (participantId === author) return [{ participantId, note: heldBackNote(id, size, waits), process }];
    return waits ? [{ participantId, note: askedNote(process, id), process }] : [];
  });
}
