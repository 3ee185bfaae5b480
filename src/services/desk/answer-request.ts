import { cleanText } from "../../domain/clean-text.js";
import { reachOf } from "../../domain/desk/rights.js";
import { refuse } from "../../domain/result.js";
import { answerNote } from "../../flows/desk/author-notes.js";
import {
  answerRequest as storeAnswer,
  PRESSURE,
  readRequest,
  type RequestReader,
} from "../../persistence/help-requests.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireSomewhere } from "./staff.js";

export const LONGEST_ANSWER = 1000;

/** Answers a question in the name of the office; who wrote it stays inside. */
export const answerRequest: Act<"answer-request"> = async (context, { request: id, text }) => {
  const { tx, now, process, person, notify } = context;
  const allowed = requireSomewhere(context, "answer-questions");
  if (!allowed.ok) return allowed;
  const request = await readRequest(tx, readerIn(context), id);
  if (!request) return refuse("question-gone");
  if (request.kind === PRESSURE) return refuse("report-unanswered");
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

/** A report of pressure was read. Its writer gets no message, which somebody else might see. */
export const closeReport: Act<"close-report"> = async (context, { request: id }) => {
  const { tx, now, process, person } = context;
  const request = await readRequest(tx, readerIn(context), id);
  if (request?.kind !== PRESSURE) return refuse("question-gone");
  if (!(await storeAnswer(tx, { id, processId: process.id, answer: null, by: person.id, now })))
    return refuse("question-answered");
  await record(context, { action: "close-report", subject: `question ${id}`, after: { kind: request.kind } });
  return done;
};

/** What somebody may read of what people ask. */
export const readerIn = ({ process, person }: Pick<ActContext, "process" | "person">): RequestReader => ({
  processId: process.id,
  questions: reachOf(person, "answer-questions"),
  reports: reachOf(person, "read-reports"),
});
