import { refuse } from "../../domain/result.js";
import { addApproval } from "../../persistence/count-approvals.js";
import { done, type Act } from "../act.js";
import { record } from "../desk/staff.js";
import { waitingAsRead } from "./waiting.js";

/** An organizer stands for counts they have read; whoever approved one before does not count twice (ORG-7). */
export const approveResults: Act<"approve-results"> = async (context, { counts: refs }) => {
  const { tx, now, person } = context;
  const found = await waitingAsRead(context, refs);
  if (!found.ok) return found;
  let added = 0;
  for (const { id: countId, boxId, version, inputsHash } of found.value) {
    if (!(await addApproval(tx, { countId, participantId: person.id, at: now }))) continue;
    added += 1;
    await record(context, {
      action: "approve-results",
      subject: `box ${boxId}`,
      after: { count: countId, version, inputsHash },
    });
  }
  return added === 0 ? refuse("results-approved-by-you") : done;
};
