import { ok, refuse, type Result } from "../../domain/result.js";
import type { CountRef } from "../../flows/acts/desk.js";
import { approvalsOf, type CountApproval } from "../../persistence/count-approvals.js";
import { lockWaiting, type StoredCount } from "../../persistence/counts.js";
import type { ActContext } from "../act.js";
import { requireRight } from "../desk/staff.js";

export interface WaitingCount extends StoredCount {
  approvals: readonly CountApproval[];
}

/**
 * The counts an organizer means, as they were read, locked. Refuses with `not-organizer`, `results-not-counted` when one
 * waits no more, `results-recounted` when one is another by now.
 */
export async function waitingAsRead(
  context: ActContext,
  refs: readonly CountRef[],
): Promise<Result<WaitingCount[]>> {
  const allowed = requireRight(context, "results");
  if (!allowed.ok) return allowed;
  const { tx, process } = context;
  const waiting = await lockWaiting(tx, process.id);
  const found = refs.map(({ box }) => waiting.find(({ boxId }) => boxId === box));
  const counts = found.filter((count) => count !== undefined);
  if (counts.length === 0 || counts.length < refs.length) return refuse("results-not-counted");
  const changed = refs.some(({ box, version }) =>
    counts.some((count) => count.boxId === box && count.version !== version),
  );
  if (changed) return refuse("results-recounted");
  const ids = counts.map(({ id }) => id);
  const approvals = await approvalsOf(tx, process.id, ids);
  return ok(
    counts.map((count) => ({ ...count, approvals: approvals.filter(({ countId }) => countId === count.id) })),
  );
}
