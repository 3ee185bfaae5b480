import type { Dimension } from "../../domain/broadcast.js";
import type { MissingBy } from "../../domain/outreach/missing.js";
import type { Activity } from "../../domain/outreach/target.js";
import type { Nothing } from "./nothing.js";

/** What organizers say to many; a `broadcast` by its id. */
export interface BroadcastActs {
  /** A message to those of a group, or of everybody, who have not done it yet. Answers with the `broadcast`: a draft of one's own. */
  "begin-outreach": { by: MissingBy; group: string; activity: Activity };
  /** Answers with the `broadcast`: a new one, or the one in which nothing was written yet. */
  "begin-broadcast": Nothing;
  /** Null takes the text of a language out; a language or button that is not named stays. */
  "write-broadcast": {
    broadcast: string;
    texts: Readonly<Record<string, string | null>>;
    button: string | null;
  };
  "target-broadcast": { broadcast: string; dimension: Dimension; values: readonly string[] };
  "test-broadcast": { broadcast: string };
  /** Null is now. Answers with whether it `waits` for a second organizer. */
  "schedule-broadcast": { broadcast: string; dueAt: string | null };
  "take-back-broadcast": { broadcast: string };
  /** `seen` is the mark of what was read. */
  "approve-broadcast": { broadcast: string; seen: string };
  "send-back-broadcast": { broadcast: string; seen: string; why: string };
  "pause-broadcast": { broadcast: string };
  "resume-broadcast": { broadcast: string };
  "cancel-broadcast": { broadcast: string };
  "delete-broadcast": { broadcast: string };
}
