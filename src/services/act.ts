import type { Capabilities } from "../chat/capabilities.js";
import type { Sender } from "../chat/event.js";
import type { ActInputs, ActName } from "../flows/acts.js";
import type { Checks, Person } from "../flows/facts.js";
import type { Outcome } from "../flows/flow.js";
import type { Note } from "../flows/screen.js";
import type { ShownVotes } from "../domain/desk/replacing.js";
import type { Process } from "../domain/process.js";
import type { Result } from "../domain/result.js";
import type { Tx } from "../persistence/transaction.js";
import type { Log } from "../ports/log.js";
import type { Randomness } from "../ports/randomness.js";

/** Something said in a group. */
export interface GroupPost {
  /** The group by the id of its conversation. */
  groupId: string;
  /** What it is about: its times are told in, and its buttons lead to, this process, whatever else the group is about. */
  process: Pick<Process, "id" | "timeZone" | "languages">;
  /** With a name it can be edited later. */
  note: Note;
  /** A counter: edited at most once in this many milliseconds. */
  everyMs?: number;
}

/** One person's turn at a desk. */
export interface DeskBooth {
  session: string;
  /** The votes at desks that may be replaced there. */
  shown: ShownVotes;
}

/** Where an act runs: inside the transaction of the event that asked for it. */
export interface ActContext {
  tx: Tx;
  /** Server time, the only time rules know. */
  now: Date;
  process: Process;
  person: Person;
  communityId: string;
  conversationId: string;
  platform: string;
  /** Who is writing, as the platform names them. */
  from: Sender;
  /** What the platform can show them. */
  capabilities: Capabilities;
  /** The group in which it was asked for, by the id of its conversation. */
  group?: string | undefined;
  /** At a desk, where `person` votes with a clerk's help: the ballot filled in there is the session's. */
  desk?: DeskBooth | undefined;
  randomness: Randomness;
  secretKey: Uint8Array;
  /** The checks this deployment has the means for. */
  checks: Checks;
  /** How to link to the bot of a platform, where it has such links. */
  linkTo: (platform: string) => ((start: string) => string) | undefined;
  /** Says something in a group, in its language, or edits what was said there, once the transaction has committed. */
  post: (groupId: string, note: Note) => void;
  /** Takes what a turn at a desk left from the screen of another chat, once the transaction has committed. */
  clearDesk: (conversationId: string) => void;
  log: Log;
  /**
   * Tells somebody else, in their language, once the transaction has committed: in the conversation given, else in the
   * chat where they were last seen.
   */
  notify: (participantId: string, note: Note, conversationId?: string) => void;
}

/** One verb. It checks role, phase, ownership and eligibility itself: a button never carries them (I-3). */
export type Act<Name extends ActName> = (
  context: ActContext,
  input: ActInputs[Name],
) => Promise<Result<Outcome>>;

export type ActRegistry = { readonly [Name in ActName]: Act<Name> };

export const done: Result<Outcome> = { ok: true, value: {} };
