import { afterBroadcastAct, type BroadcastAct } from "../../domain/broadcast.js";
import { usefulUntil } from "../../domain/broadcast-in-time.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { lockBroadcast, saveBroadcast, type Broadcast } from "../../persistence/broadcasts.js";
import type { ActContext } from "../act.js";
import { record, requireRight } from "../desk/staff.js";
import { broadcastCard } from "../staff/broadcast-cards.js";
import { refreshCard } from "../staff/refresh-card.js";

/** A broadcast of this process, locked, for somebody who organizes it. */
export async function broadcastForOrganizer(context: ActContext, id: string): Promise<Result<Broadcast>> {
  const { tx, process } = context;
  const allowed = requireRight(context, "broadcast");
  if (!allowed.ok) return allowed;
  const found = await lockBroadcast(tx, process.id, id);
  return found ? ok(found) : refuse("broadcast.gone");
}

/** Does an act to a broadcast, with what it changes besides, and puts it on record (I-14). */
export async function actOnBroadcast(
  context: ActContext,
  broadcast: Broadcast,
  act: BroadcastAct,
  changes: Partial<Pick<Broadcast, "texts" | "segment" | "finishedAt">> = {},
  why?: string,
): Promise<Result<Broadcast>> {
  const { tx, now, person, process } = context;
  const result = afterBroadcastAct(broadcast, act, person.id, now);
  if (!result.ok) return result;
  const after = { ...broadcast, ...result.value, ...changes };
  await saveBroadcast(tx, after, usefulUntil(after, process));
  await record(context, {
    action: `${act.kind}-broadcast`,
    subject: `broadcast ${broadcast.id}`,
    before: onRecord(broadcast),
    after: onRecord(after),
    ...(why !== undefined && { why }),
  });
  for (const one of [broadcast, after]) await refreshCard(context, broadcastCard(one));
  return ok(after);
}

/** What goes to many is no secret: the words are on record with whom they are for. */
const onRecord = ({ state, texts, segment, dueAt, testedAt, approvedBy }: Broadcast): object => ({
  state,
  texts,
  segment,
  dueAt: dueAt.toISOString(),
  testedAt: testedAt?.toISOString() ?? null,
  approvedBy: approvedBy ?? null,
});
