import type { Process } from "../../domain/process.js";
import type { ShownDateRequest } from "../../flows/dates/facts.js";
import { readProfile } from "../../persistence/people.js";
import { wantedDates, type RuleChange } from "../../persistence/rule-changes.js";
import type { Tx } from "../../persistence/transaction.js";
import { holds } from "./change-dates.js";

/** A request as `reader` sees it now; without one, as nobody's own. */
export async function shownRequest(
  { tx, process, now }: { tx: Tx; process: Process; now: Date },
  { id, why, proposedAt, approvedBy }: RuleChange,
  reader?: string,
): Promise<ShownDateRequest> {
  const wanted = await wantedDates(tx, id);
  const asker = approvedBy[0];
  const profile = asker === undefined ? undefined : await readProfile(tx, asker);
  return {
    id,
    change: wanted.change,
    why,
    askedAt: proposedAt,
    askedBy: profile?.displayName ?? undefined,
    mine: asker !== undefined && asker === reader,
    agreed: reader !== undefined && approvedBy.includes(reader),
    holds: holds(process, wanted, now),
  };
}
