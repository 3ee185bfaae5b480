import { answerBy, isTakenByOther } from "../../domain/help/thread.js";
import type { Process } from "../../domain/process.js";
import type { QuestionItem, QuestionThread } from "../../flows/desk-questions/facts.js";
import { lastMessages } from "../../persistence/help-messages.js";
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
  for (const { kind, text, at, saidBy } of await lastMessages(tx, request.id, MOST_SAID)) {
    const name =
      saidBy === undefined ? undefined : ((await readProfile(tx, saidBy))?.displayName ?? undefined);
    said.push({ kind, text, at, name });
  }
  return {
    ...itemFor(reading, request),
    state,
    last,
    said,
    yoursUntil: isYours ? taken.until : undefined,
  };
}
