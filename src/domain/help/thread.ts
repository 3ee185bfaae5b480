import { UNDO_MINUTES } from "../proposal.js";
import { ok, refuse, type Result } from "../result.js";
import { workingDaysAfter } from "../working-days.js";

/** What people ask, or report, in a message to a person (INF-10). */
export const HELP_KINDS = [
  "question",
  "left-out",
  "report-code",
  "report-desk",
  "second-look",
  "change-asked",
  "pressure",
] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** `waiting`: whoever asked waits for an answer; `answered`: they may answer back; `closed`: the same opens it again. */
export type ThreadState = "waiting" | "answered" | "closed";

/** Whoever opens a question has it for so long, in minutes: two do not write the same answer. */
export const ANSWERING_MINUTES = 15;
const DAY_MS = 24 * 60 * 60_000;

/** Answered by the end of this many working days. */
export const ANSWER_WORKING_DAYS = 2;
/** Said one after the other without an answer between them. */
export const MOST_IN_A_ROW = 10;

export interface Thread {
  kind: HelpKind;
  /** Who asked. */
  asker: string;
  state: ThreadState;
  waitingSince: Date;
  taken: { by: string; until: Date } | undefined;
  /** The last thing said in it; 0 before there was one. */
  last: number;
}

/** What staff do with a question. `seen` is the last thing that was said when they read it. */
export type StaffAct =
  { kind: "take" | "release" | "pass" } | { kind: "answer" | "close"; seen: number } | { kind: "read" };

type Standing = Pick<Thread, "state" | "taken">;

export const answerBy = (waitingSince: Date, timeZone: string): Date =>
  workingDaysAfter(waitingSince, ANSWER_WORKING_DAYS, timeZone);

/** Until then an answer can be taken back; whoever asked is told after it. */
export const takenBackUntil = (at: Date): Date => new Date(at.getTime() + UNDO_MINUTES * 60_000);

/** An answer that reached nobody is told so many days, should they come back. */
const TOLD_LATE_DAYS = 30;

/** Until when an answer is told that could not be delivered. */
export const toldUntil = (at: Date): Date => new Date(at.getTime() + TOLD_LATE_DAYS * DAY_MS);

/** What was answered before is not told any more. */
export const answeredSince = (now: Date): Date => new Date(now.getTime() - TOLD_LATE_DAYS * DAY_MS);

export const isTakenByOther = ({ taken }: Pick<Thread, "taken">, id: string, now: Date): boolean =>
  taken !== undefined && taken.by !== id && taken.until > now;

/**
 * How a question stands after an act of somebody of staff. Refuses with `question-your-own`, `question-taken` {until},
 * `question-closed`, `question-moved-on` when more was said than they read, `report-unanswered` and `question-gone`.
 */
export function actOnThread(thread: Thread, act: StaffAct, by: string, now: Date): Result<Standing> {
  const isReport = thread.kind === "pressure";
  if (act.kind === "read") return isReport && thread.state === "waiting" ? READ : refuse("question-answered");
  if (isReport) return refuse("report-unanswered");
  if (thread.asker === by) return refuse("question-your-own");
  if (isTakenByOther(thread, by, now)) return refuse("question-taken");
  if (thread.state === "closed") return refuse("question-closed");
  if ("seen" in act && act.seen !== thread.last) return refuse("question-moved-on");
  return ok(after(thread, act, by, now));
}

const READ: Result<Standing> = ok({ state: "closed", taken: undefined });

function after({ state }: Thread, { kind }: StaffAct, by: string, now: Date): Standing {
  if (kind === "take")
    return { state, taken: { by, until: new Date(now.getTime() + ANSWERING_MINUTES * 60_000) } };
  if (kind === "answer") return { state: "answered", taken: undefined };
  return { state: kind === "close" ? "closed" : state, taken: undefined };
}

/**
 * Whoever asked says more: it waits again, however it stood. A wait that goes on began when it began, and so does one that
 * only an answer ended that has not reached them.
 */
export function goOn(
  { kind, state, waitingSince }: Pick<Thread, "kind" | "state" | "waitingSince">,
  { inARow, reached }: { inARow: number; reached: boolean },
  now: Date,
): Result<Pick<Thread, "state" | "waitingSince">> {
  if (kind === "pressure") return refuse("question-gone");
  if (inARow >= MOST_IN_A_ROW) return refuse("reply-too-many", { most: MOST_IN_A_ROW });
  return ok({ state: "waiting", waitingSince: state === "waiting" || !reached ? waitingSince : now });
}

/**
 * How it stands once an answer is taken back: as before it, unless the last word left is of whoever asked, who waits then,
 * whatever they said meanwhile.
 */
export const afterTakenBack = (
  before: ThreadState,
  lastLeft: "person" | "office" | "closing",
): ThreadState => (lastLeft === "person" ? "waiting" : before);
