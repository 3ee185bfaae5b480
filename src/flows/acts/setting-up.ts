import type { Nothing } from "./nothing.js";

/** A new process; a `draft` by its id. */
export interface SettingUpActs {
  /** `from` is a template by its name, or a process by its short id. Answers with the `draft`. */
  "begin-process-draft": { from: string };
  /** Null leaves a field without an answer. */
  "write-process-draft": { draft: string; field: string; value: string | null };
  /** A `role` that somebody has in a process of the community now. */
  "staff-process-draft": { draft: string; role: string; on: boolean };
  "delete-process-draft": { draft: string };
  /** Answers with the `file` and its `name`. */
  "file-of-process-draft": { draft: string };
  "ask-process-approval": { draft: string };
  /** As it was read, in this `version`. Answers with the `process` that it became. */
  "approve-process": { draft: string; version: number };
  "send-back-process": { draft: string; version: number; why: string };
  /** In this chat, as a citizen: answers with whose conversation it is from now on, like `choose-process`. */
  "try-process": { draft: string };
  /** Moves the test so that it is in this phase now. */
  "move-trial": { phase: string };
  /** Answers with the `draft` it was of, too. */
  "end-trial": Nothing;
}
