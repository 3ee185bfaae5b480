import { answer } from "../../domain/assessment/acts.js";
import { mayBeDirected } from "../../domain/assessment/calendar.js";
import { refuse } from "../../domain/result.js";
import { answeredNote } from "../../flows/assess/notes-to-people.js";
import { readAssessment, saveAssessment } from "../../persistence/assessments.js";
import { done, type Act } from "../act.js";
import { ownProposal } from "../proposals/own-proposal.js";
import { tellEach } from "../together/tell.js";

/** Whoever began a proposal accepts the changes they read that it needs, or wants to talk about them. */
export const answerVerdict: Act<"answer-verdict"> = async (context, { proposal: id, accept, seen }) => {
  const { tx, process, now } = context;
  const own = await ownProposal(context, id);
  if (!own.ok) return own;
  const assessment = await readAssessment(tx, id);
  if (!assessment || own.value.standing.state !== "in-check") return refuse("assess.nothing-asked");
  if (!mayBeDirected(process, now)) return refuse("assess.closed");
  const said = answer(assessment, {
    said: accept ? "accepted" : "discussing",
    seen: seen ?? undefined,
  });
  if (!said.ok) return said;
  if (said.value.answer === assessment.answer) return done;
  await saveAssessment(tx, said.value, now);
  const { answer: given } = said.value;
  await tellEach(context, [assessment.evaluator], answeredNote(own.value, given === "accepted"));
  return done;
};
