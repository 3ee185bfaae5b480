import { answerBy, isTakenByOther, takenBackUntil, toldUntil } from "../../domain/help/thread.js";
import type { Process } from "../../domain/process.js";
import type { QuestionItem, QuestionThread } from "../../flows/desk-questions/facts.js";
import { privateChatOf } from "../../persistence/conversations.js";
import { lastMessages, type HelpMessage } from "../../persistence/help-messages.js";
import type { HelpRequest } from "../../persistence/help-requests.js";
import { readProfile } from "../../persistence/people.js";
import type { Tx } from "../../persistence/transaction.js";

/** Of a long thread the end is read. */
const MOST_SAID = 8;

interface Reading {
  process: Process;
  now: Date;
  /** Whoever reads it; nobody where all of staff do. */
  person?: { id: string };
}

export function itemFor({ process, person, now }: Reading, request: HelpRequest): QuestionItem {
  const { id, kind, text, createdAt, waitingSince, state, passedTo, taken } = request;
  const by = answerBy(waitingSince, process.timeZone);
  return {
    id,
    kind,
    text,
    createdAt,
    by,
    overdue: state === "waiting" && now > by,
    takenUntil: isTakenByOther(request, person?.id ?? "", now) ? taken?.until : undefined,
    passedTo,
    own: request.asker === person?.id,
  };
}

/** A question with what was said since, wherever it is read. */
export async function threadFor(tx: Tx, reading: Reading, request: HelpRequest): Promise<QuestionThread> {
  const { state, last, taken } = request;
  const { now, person } = reading;
  const isYours = taken !== undefined && taken.by === person?.id && taken.until > now;
  const said: QuestionThread["said"][number][] = [];
  const messages = await lastMessages(tx, request.id, MOST_SAID);
  for (const { kind, text, at, saidBy } of messages) {
    const name =
      saidBy === undefined ? undefined : ((await readProfile(tx, saidBy))?.displayName ?? undefined);
    said.push({ kind, text, at, name });
  }
  return {
    ...itemFor(reading, request),
    state,
    last,
    said,
    unreached: await unreachedBy(tx, messages, { now, asker: request.asker }),
    yoursUntil: isYours ? taken.until : undefined,
  };
}

/** The last answer can no longer be taken back, was not told, and there is no chat in which it could be. */
async function unreachedBy(
  tx: Tx,
  messages: readonly HelpMessage[],
  { now, asker }: { now: Date; asker: string },
): Promise<QuestionThread["unreached"]> {
  const last = messages.findLast(({ kind }) => kind !== "person");
  if (!last || last.told || now <= takenBackUntil(last.at)) return undefined;
  return (await privateChatOf(tx, asker)) === undefined ? { until: toldUntil(last.at) } : undefined;
}
