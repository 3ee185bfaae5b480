import { cleanText, cutText } from "../../domain/clean-text.js";
import { goOn } from "../../domain/help/thread.js";
import { refuse } from "../../domain/result.js";
import { addMessage, lastMessages } from "../../persistence/help-messages.js";
import { lockRequest, ownRequest, saveRequest } from "../../persistence/help-requests.js";
import { done, type Act } from "../act.js";
import { tellStaff } from "./staff-thread.js";

const LONGEST = 1000;
/** To count what was said in a row; more is never allowed. */
const LOOK_BACK = 20;

/** Whoever asked says more: in the same thread, which waits for staff again even when it was closed. */
export const replyRequest: Act<"reply-request"> = async (context, { request: id, text }) => {
  const { tx, now, process, person } = context;
  await lockRequest(tx, id);
  const own = await ownRequest(tx, { processId: process.id, participantId: person.id, id });
  if (!own) return refuse("question-gone");
  const said = await lastMessages(tx, id, LOOK_BACK);
  const inARow = said.length - 1 - said.findLastIndex(({ kind }) => kind !== "person");
  const reached = said.findLast(({ kind }) => kind !== "person")?.told ?? true;
  const open = goOn(own, { inARow, reached }, now);
  if (!open.ok) return open;
  const words = cutText(cleanText(text), LONGEST);
  if (words === "") return refuse("answer-missing");
  const message = await addMessage(tx, {
    requestId: id,
    kind: "person",
    text: words,
    at: now,
    saidBy: undefined,
    desk: undefined,
  });
  await saveRequest(tx, id, { ...open.value, taken: own.taken });
  await tellStaff(context, id, { id: message, kind: "person", text: words, by: undefined });
  return done;
};
