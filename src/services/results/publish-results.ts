import { refuseIn } from "../../domain/calendar/blackout.js";
import { reasonOf } from "../../domain/desk/reason.js";
import { isApproved } from "../../domain/publication.js";
import { ok, refuse } from "../../domain/result.js";
import { cancelledNote } from "../../flows/approve/publication-notes.js";
import { planPublication } from "../../persistence/counts.js";
import { done, type Act } from "../act.js";
import { record } from "../desk/staff.js";
import { announceResults, makePublic } from "./make-public.js";
import { waitingAsRead } from "./waiting.js";

/**
 * Publishes approved counts now, or at a time to come; until then it can be taken back (ORG-7). Refuses with
 * `results-not-approved`, `results-date-past`, and `results-blackout` {from, to, name} on a day on which nothing is announced.
 */
export const publishResults: Act<"publish-results"> = async (context, { counts: refs, at }) => {
  const { tx, now, process, randomness } = context;
  const found = await waitingAsRead(context, refs);
  if (!found.ok) return found;
  const counts = found.value;
  if (!counts.every(({ approvals }) => isApproved(process, approvals)))
    return refuse("results-not-approved", { needed: process.rules.results.approvals });
  const publishAt = at === null ? undefined : new Date(at);
  if (publishAt && !(publishAt > now)) return refuse("results-date-past");
  const quiet = refuseIn("results-blackout", process, publishAt ?? now);
  if (!quiet.ok) return quiet;
  if (publishAt) {
    for (const { id } of counts) await planPublication(tx, id, publishAt);
  } else {
    await makePublic(tx, { process, counts, now });
    await announceResults(tx, { processId: process.id, counts, now, uuid: () => randomness.uuid() });
  }
  for (const { id, boxId, version, inputsHash } of counts)
    await record(context, {
      action: publishAt ? "plan-results" : "publish-results",
      subject: `box ${boxId}`,
      after: { count: id, version, inputsHash, ...(publishAt && { publishAt: publishAt.toISOString() }) },
    });
  return ok({ planned: publishAt !== undefined });
};

/**
 * What was planned to be published is not, until somebody decides so again; those who approved it read why. Refuses with
 * `reason-missing` besides.
 */
export const cancelPublication: Act<"cancel-publication"> = async (context, { counts: refs, why }) => {
  const { tx, process, person, notify } = context;
  const found = await waitingAsRead(context, refs);
  if (!found.ok) return found;
  const reason = reasonOf(why);
  if (!reason.ok) return reason;
  const planned = found.value.filter((count) => count.publishAt);
  for (const { id, boxId, publishAt } of planned) {
    await planPublication(tx, id, null);
    await record(context, {
      action: "cancel-publication",
      subject: `box ${boxId}`,
      before: { publishAt: publishAt?.toISOString() ?? null },
      why: reason.value,
    });
  }
  const approvedBy = planned.flatMap(({ approvals }) => approvals.map((one) => one.participantId));
  for (const one of new Set(approvedBy))
    if (one !== person.id) notify(one, cancelledNote(process, { name: person.name, why: reason.value }));
  return done;
};
