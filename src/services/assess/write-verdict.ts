import { checkVerdict, write } from "../../domain/assessment/acts.js";
import { PRIVATE_NOTE } from "../../domain/assessment/assessment.js";
import { mayBeFinished } from "../../domain/assessment/calendar.js";
import { cleanText, cutText } from "../../domain/clean-text.js";
import { bandsMissed } from "../../domain/project-cost.js";
import { refuse } from "../../domain/result.js";
import { toReadNote } from "../../flows/assess/notes-to-people.js";
import { addAssessmentNote } from "../../persistence/assessments.js";
import { done, type Act } from "../act.js";
import { record } from "../desk/staff.js";
import { verdictCard } from "../staff/verdict-cards.js";
import { refreshCard } from "../staff/refresh-card.js";
import { tellEach } from "../together/tell.js";
import { mayBeGivenTo } from "./may-be-given.js";
import { keep, lookedAt } from "./checked-proposal.js";

/** An evaluator says what they found; a second one reads it before anything is done with it. */
export const writeVerdict: Act<"write-verdict"> = async (context, { proposal: number, reader, ...found }) => {
  const { process, now, person } = context;
  const looked = await lookedAt(context, number);
  if (!looked.ok) return looked;
  if (!mayBeFinished(process, now)) return refuse("assess.closed");
  const checked = checkVerdict({
    verdict: found.verdict,
    cost: found.cost ?? undefined,
    office: cleanText(found.office),
    reason: cleanText(found.reason),
  });
  if (!checked.ok) return checked;
  const { proposal, assessment } = looked.value;
  const { verdict, cost } = checked.value;
  if (verdict === "feasible" && bandsMissed(process, proposal.text.area, cost ?? 0).length > 0)
    return refuse("assess.outside-band");
  // Whoever cannot read it any more costs nobody what they wrote: then it is whoever may.
  const asked = reader !== null && (await mayBeGivenTo(context, proposal, reader)).ok ? reader : undefined;
  const by = { by: person.id, reader: asked, now };
  const written = write(assessment, checked.value, by);
  if (!written.ok) return written;
  await keep(context, looked.value, written.value, { action: "write-verdict" });
  if (asked !== undefined) await tellEach(context, [asked], toReadNote(proposal));
  await refreshCard(context, verdictCard(written.value));
  return done;
};

/** Something evaluators keep for themselves: only that it was written is on record. */
export const noteAssessment: Act<"note-assessment"> = async (context, { proposal: number, text }) => {
  const looked = await lookedAt(context, number);
  if (!looked.ok) return looked;
  const words = cutText(cleanText(text), PRIVATE_NOTE.max);
  if (words === "") return refuse("answer-missing");
  const { tx, now, person } = context;
  await addAssessmentNote(tx, {
    proposalId: looked.value.proposal.id,
    by: person.id,
    text: words,
    now,
  });
  await record(context, { action: "note-assessment", subject: `proposal ${number}` });
  return done;
};
