import type { Page } from "../../domain/browse/page.js";
import type { HelpKind, ThreadState } from "../../domain/help/thread.js";

/** A question in a list of them, without who asked. */
export interface QuestionItem {
  id: number;
  kind: HelpKind;
  text: string;
  createdAt: Date;
  /** By when it is to be answered. */
  by: Date;
  overdue: boolean;
  /** Until when somebody else answers it. */
  takenUntil: Date | undefined;
  /** As `targetName` writes it. */
  passedTo: string | undefined;
  /** The person at the desk asked it. */
  own: boolean;
}

export interface SaidInThread {
  kind: "person" | "office" | "closing";
  text: string;
  at: Date;
  /** Whoever wrote it for the office: colleagues know one another. */
  name: string | undefined;
}

/** One question with what was said since. */
export interface QuestionThread extends QuestionItem {
  state: ThreadState;
  /** The last thing said; 0 before there was one. */
  last: number;
  said: readonly SaidInThread[];
  /** Its last answer did not reach whoever asked; they are told should they come back until then. */
  unreached: { until: Date } | undefined;
  /** The person at the desk has it, until then. */
  yoursUntil: Date | undefined;
}

/** What of the questions of citizens the desk shows (ORG-9). */
export interface DeskHelp {
  waiting: Page<QuestionItem>;
  /** How many are answered and not closed. */
  answered: number;
  thread: QuestionThread | undefined;
  /** Whom it can be passed on to, as `targetName` writes them: somebody else is there to answer. */
  targets: readonly string[];
  /** The last thing said, where all of it is read. */
  reading: number | undefined;
  /** What this person answered and can still take back, the latest first. */
  undoable: readonly { message: number; question: string; until: Date }[];
  /** Answers to choose from, in the words of whoever asked. */
  standard: readonly { key: string; title: string; text: string }[];
}
