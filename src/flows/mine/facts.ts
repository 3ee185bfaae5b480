import type { Assessment } from "../../domain/assessment/assessment.js";
import type { Project } from "../../domain/process.js";
import type { Authorship, Proposal, ProposalState } from "../../domain/proposal.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import type { MergeTold } from "../merge/notes.js";

export interface MineFacts extends Facts {
  /** What the person wrote, drafts first. */
  own: readonly OwnItem[];
  /** The proposal that was opened, as those may see it who write it. */
  proposal: Proposal | undefined;
  /** What it became. */
  project: Project | undefined;
  /** As whom this person writes it. */
  as: Authorship;
  /** Name of whoever began it. */
  firstAuthor: string | undefined;
  /** Names of those who write it with them. */
  coAuthors: readonly (string | undefined)[];
  /** It was shown in a group, whose members can read it. */
  isShownToGroup: boolean;
  /** How many questions they asked of the people behind the bot. */
  questions: number;
  followed: readonly Project[];
  /** Proposals of others that the person supports. */
  supported: readonly { number: number; title: string }[];
  /** Somebody's draft that is close to one of the person's proposals, and with whom they would join forces. */
  wish: { number: number; title: string; body: string } | undefined;
  /** What was found about the proposal that was opened, as its authors may know it; they know first. */
  assessment: Assessment | undefined;
  /** Somebody looks at it once more, so that is not the last word. */
  isCheckedAgain: boolean;
  /** Something was said about it between its authors and the office. */
  isTalkedAbout: boolean;
  /** What the person is asked about one of their proposals. */
  merge: MergeTold | undefined;
  /** Questions about the proposal that was opened. */
  merges: readonly MergeTold[];
  /** When a second look at the proposal that was opened was asked for. */
  lookAskedAt: Date | undefined;
  /** How many people support the proposal that was opened. */
  supporters: number;
}

export interface OwnItem {
  id: number;
  number: number | undefined;
  title: string | undefined;
  state: ProposalState;
  /** Where it went. */
  mergedInto: number | undefined;
  hasUnsentChange: boolean;
  isChangeWaiting: boolean;
  /** Somebody else began it: their name, if they have one. */
  begunBy: { name: string | undefined } | undefined;
  /** How many write it with whoever began it. */
  coAuthors: number;
}

export type Here = At<MineFacts>;
export type Next = Go | Run<MineFacts>;
