import { mayAct } from "../../domain/desk/rights.js";
import { waitsFor } from "../../domain/publication.js";
import type { DeskFacts } from "../../flows/desk/facts.js";
import type { Facts } from "../../flows/facts.js";
import { approvalsOf } from "../../persistence/count-approvals.js";
import { recounting, unpublishedCounts } from "../../persistence/counts.js";
import type { Tx } from "../../persistence/transaction.js";

/** Counts that are not published, and those of them that an organizer can do something about. */
export async function loadDeskResults(tx: Tx, { process, person }: Facts): Promise<DeskFacts["unpublished"]> {
  if (!mayAct(person, "results")) return { all: 0, mine: 0 };
  const counts = await unpublishedCounts(tx, process.id);
  const again = await recounting(tx, process.id);
  const approvals = await approvalsOf(
    tx,
    process.id,
    counts.map(({ id }) => id),
  );
  const mine = counts.filter(({ id, boxId, publishAt }) => {
    const given = approvals.filter(({ countId }) => countId === id);
    return !again.includes(boxId) && waitsFor(process, { publishAt, approvals: given }, person.id);
  });
  return { all: counts.length, mine: mine.length };
}
