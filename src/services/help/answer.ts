import { cleanText, cutText } from "../../domain/clean-text.js";
import { targetNamed } from "../../domain/help/targets.js";
import { afterTakenBack, takenBackUntil } from "../../domain/help/thread.js";
import { refuse } from "../../domain/result.js";
import { addMessage, deleteMessage, lastMessages, untoldMessage } from "../../persistence/help-messages.js";
import type { HelpRequest } from "../../persistence/help-requests.js";
import { lockRequest, saveRequest } from "../../persistence/help-requests.js";
import { done, type Act, type ActContext } from "../act.js";
import { record, requireSomewhere } from "../desk/staff.js";
import { actAsHelper } from "./request-for-staff.js";
import { tellStaff } from "./staff-thread.js";

export const LONGEST_ANSWER = 1000;

/** The desk a question was passed on to answers in its own name. */
const deskOf = ({ passedTo }: HelpRequest): string | undefined => {
  const target = passedTo === undefined ? undefined : targetNamed(passedTo);
  return target && "desk" in target ? target.desk : undefined;
};

/**
 * Answers a question in the name of the office; who wrote it stays inside. Whoever asked is told once it can no longer be
 * taken back. `seen` is the last thing that was said when it was read: who answers something else is told so.
 */
export const answerRequest: Act<"answer-request"> = async (context, { request: id, text, seen }) => {
  const answer = cutText(cleanText(text), LONGEST_ANSWER);
  if (answer === "") return refuse("answer-missing");
  return sayAsOffice(context, { id, seen, kind: "office", text: answer });
};

/** Closes a question, with a line of one's own or the usual one. Whoever asked opens it again by answering. */
export const closeRequest: Act<"close-request"> = (context, { request: id, text, seen }) =>
  sayAsOffice(context, { id, seen, kind: "closing", text: cutText(cleanText(text ?? ""), LONGEST_ANSWER) });

async function sayAsOffice(
  context: ActContext,
  { id, seen, kind, text }: { id: number; seen: number; kind: "office" | "closing"; text: string },
) {
  const { tx, now, person } = context;
  const acted = await actAsHelper(context, id, { kind: kind === "office" ? "answer" : "close", seen });
  if (!acted.ok) return acted;
  const { stateBefore } = acted.value;
  const desk = deskOf(acted.value);
  const message = await addMessage(tx, {
    requestId: id,
    kind,
    text,
    at: now,
    saidBy: person.id,
    desk,
    stateBefore,
  });
  await tellStaff(context, id, { id: message, kind, text, by: person.name });
  return done;
}

/** Within two minutes whoever asked was not told: it is as if nothing had been said, but for the record. */
export const undoAnswer: Act<"undo-answer"> = async (context, { message: id }) => {
  const { tx, now, process, person } = context;
  const allowed = requireSomewhere(context, "answer-passed-on");
  if (!allowed.ok) return allowed;
  const message = await untoldMessage(tx, process.id, id);
  if (!message || now > takenBackUntil(message.at)) return refuse("answer-told");
  if (message.saidBy !== person.id) return refuse("answer-of-another");
  const { requestId, stateBefore } = message;
  await lockRequest(tx, requestId);
  await deleteMessage(tx, id);
  const [left] = await lastMessages(tx, requestId, 1);
  // Before anything was said in the thread there was the question.
  const state = afterTakenBack(stateBefore, left?.kind ?? "person");
  await saveRequest(tx, requestId, { state });
  await record(context, { action: "undo-answer", subject: `question ${requestId}`, after: { state } });
  await tellStaff(context, requestId, { id, kind: "taken-back", text: "", by: person.name });
  return done;
};
