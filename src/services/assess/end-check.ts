import { SENT_BACK } from "../../domain/assessment/assessment.js";
import { mayBeDirected } from "../../domain/assessment/calendar.js";
import { cleanText } from "../../domain/clean-text.js";
import { refuse } from "../../domain/result.js";
import { lengthOf } from "../../domain/text-length.js";
import { leftCheckNote } from "../../flows/assess/notes-to-people.js";
import { publishedAssessment, readAssessment, shelveAssessment } from "../../persistence/assessments.js";
import { done, type Act } from "../act.js";
import { actAsStaff } from "../desk/staff.js";
import { verdictCard } from "../staff/verdict-cards.js";
import { refreshCard } from "../staff/refresh-card.js";
import { tellEach } from "../together/tell.js";
import { directedBy } from "./checked-proposal.js";

/**
 * A proposal that was sent to the check by mistake is public again, and its authors are told why. What its evaluator had
 * written is kept for the next one. Not once its authors know what was found: refuses with `assess.published`.
 */
export const endCheck: Act<"end-check"> = async (context, { proposal: number, why }) => {
  const { tx, process, now } = context;
  const found = await directedBy(context, number);
  if (!found.ok) return found;
  if (!mayBeDirected(process, now)) return refuse("assess.closed");
  const note = cleanText(why);
  if (lengthOf(note) < SENT_BACK.min || lengthOf(note) > SENT_BACK.max)
    return refuse("assess.why-short", { ...SENT_BACK });
  const proposal = found.value;
  if (await publishedAssessment(tx, proposal.id)) return refuse("assess.published");
  const moved = await actAsStaff(context, proposal, { kind: "end-check", note });
  if (!moved.ok) return refuse("assess.not-in-check");
  const assessment = await readAssessment(tx, proposal.id);
  if (!assessment) return done;
  await refreshCard(context, verdictCard(assessment));
  await shelveAssessment(tx, assessment.id);
  await tellEach(context, [assessment.evaluator], leftCheckNote(proposal, note));
  return done;
};
