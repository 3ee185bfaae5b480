import { cleanText } from "../../domain/clean-text.js";
import { refuse } from "../../domain/result.js";
import { answerNote } from "../../flows/desk/author-notes.js";
import { answerRequest as storeAnswer, readRequest } from "../../persistence/help-requests.js";
import { done, type Act } from "../act.js";
import { isStaff, record } from "./staff.js";

export const LONGEST_ANSWER = 1000;

/** Answers a question in the name of the office; who wrote it stays inside. */
export const answerRequest: Act<"answer-request"> = async (context, { request: id, text }) => {
  const { tx, now, process, person, notify } = context;
  if (!isStaff(context)) return refuse("not-staff");
  const request = await readRequest(tx, process.id, id);
  if (!request) return refuse("question-gone");
  const answer = cleanText(text).slice(0, LONGEST_ANSWER);
  if (answer === "") return refuse("answer-missing");
  if (!(await storeAnswer(tx, { id, processId: process.id, answer, by: person.id, now })))
    return refuse("question-answered");
  await record(context, {
    action: "answer-request",
    subject: `question ${id}`,
    after: { kind: request.kind },
  });
  notify(request.participantId, answerNote(process, request.text, answer));
  return done;
};
