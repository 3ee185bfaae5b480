import type { Assessment } from "../../domain/assessment/assessment.js";
import type { Proposal } from "../../domain/proposal.js";
import { readAnewNote } from "../../flows/assess/notes-to-people.js";
import { saveAssessment } from "../../persistence/assessments.js";
import { recordAct } from "../../persistence/audit.js";
import type { ActContext } from "../act.js";
import { refreshCard } from "../staff/refresh-card.js";
import { verdictCard } from "../staff/verdict-cards.js";
import { tellEach } from "../together/tell.js";
import { mayBeGivenTo } from "./may-be-given.js";

/**
 * A proposal reads otherwise than when its verdict was read, or was to be: whoever did so, or was asked to, is told. It is on
 * record as nobody's act: it follows from what two sides agreed on.
 */
export async function readAnew(
  context: ActContext,
  proposal: Proposal,
  { before, after }: { before: Assessment; after: Assessment },
): Promise<void> {
  const { tx, now, process, communityId } = context;
  await saveAssessment(tx, after, now);
  await recordAct(tx, {
    communityId,
    processId: process.id,
    at: now,
    action: "read-anew",
    subject: `proposal ${proposal.number ?? ""}`,
    before: { state: before.state },
    after: { state: after.state },
  });
  await refreshCard(context, verdictCard(after));
  for (const reader of new Set([before.reader, before.read?.by]))
    if (reader !== undefined && (await mayBeGivenTo(context, proposal, reader)).ok)
      await tellEach(context, [reader], readAnewNote(proposal));
}
