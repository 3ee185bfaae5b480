import { mayReopen } from "../../domain/assessment/acts.js";
import { mayBeDirected } from "../../domain/assessment/calendar.js";
import { backInCheck } from "../../domain/assessment/standing.js";
import { isLookPossible, mayLookAgain } from "../../domain/assessment/second-look.js";
import { refuse } from "../../domain/result.js";
import { openAssessment } from "../../persistence/assessments.js";
import { saveStanding } from "../../persistence/proposal-standing.js";
import { openLookAt, settleLook } from "../../persistence/second-looks.js";
import { done, type Act } from "../act.js";
import { requireRight } from "../desk/staff.js";
import { areaOf, keep, lookedAt } from "./checked-proposal.js";

/**
 * It is looked at once more; what was found before stays public until something else is. An evaluator opens it again where
 * its authors asked for that; else only whoever directs the check does.
 */
export const reopenAssessment: Act<"reopen-assessment"> = async (context, { proposal: number }) => {
  const { tx, process, now, person } = context;
  const looked = await lookedAt(context, number);
  if (!looked.ok) return looked;
  if (!mayBeDirected(process, now)) return refuse("assess.closed");
  const { proposal, assessment } = looked.value;
  const allowed = mayReopen(assessment, now);
  if (!allowed.ok) return allowed;
  const asked = isLookPossible(assessment) && (await openLookAt(tx, proposal.id, assessment.publishedAt));
  const mine = asked
    ? mayLookAgain(assessment, person.id)
    : requireRight(context, "direct-assessments", areaOf(proposal.text));
  if (!mine.ok) return mine;
  const back = backInCheck(proposal.standing);
  if (!back.ok) return back;
  await saveStanding(tx, proposal.id, back.value, { now });
  const again = await openAssessment(tx, {
    processId: process.id,
    proposalId: proposal.id,
    evaluator: person.id,
    now,
  });
  await settleLook(tx, { proposalId: proposal.id, by: person.id, now });
  await keep(context, looked.value, again, { action: "reopen-assessment" });
  return done;
};
