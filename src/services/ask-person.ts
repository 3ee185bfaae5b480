import { cleanText, cutText } from "../domain/clean-text.js";
import { refuse } from "../domain/result.js";
import { addHelpRequest, openRequestsOf } from "../persistence/help-requests.js";
import { done, type Act } from "./act.js";

/** More open questions than this from one person wait until some are answered. */
const MOST_OPEN = 5;
const LONGEST = 1000;

/** A question for the people behind the bot: organizers find it in their desk and answer in this chat (INF-10). */
export const askPerson: Act<"ask-person"> = async ({ tx, now, process, person }, { kind, text }) => {
  if ((await openRequestsOf(tx, process.id, person.id)) >= MOST_OPEN)
    return refuse("questions-too-many", { most: MOST_OPEN });
  await addHelpRequest(tx, {
    processId: process.id,
    participantId: person.id,
    kind,
    text: cutText(cleanText(text), LONGEST),
    createdAt: now,
  });
  return done;
};
