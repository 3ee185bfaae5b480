import type { Verdict as FoundVerdict } from "../../domain/assessment/assessment.js";
import type { Page } from "../../domain/browse/page.js";
import type { BroadcastTexts } from "../../domain/broadcast.js";
import type { HeldRole } from "../../domain/desk/rights.js";
import type { LocalText } from "../../domain/process.js";
import type { NoticeKind } from "../../domain/notices/kinds.js";
import type { CommentReason, CommentState } from "../../domain/comment.js";
import type { Decision, Proposal, ProposalState, Verdict } from "../../domain/proposal.js";
import type { NewsVersion, WorkStep } from "../../domain/works.js";
import type { CheckCounts } from "../assess/facts.js";
import type { Refusal } from "../../domain/result.js";
import type { Facts } from "../facts.js";
import type { MergedOne, MergeTold } from "../merge/notes.js";
import type { CloseOne } from "../propose/facts.js";
import type { DeskHelp } from "../desk-questions/facts.js";
import type { Answers, At, Go, Run } from "../flow.js";
import { say } from "../screen.js";

/** What waits for organizers, at a glance. */
export interface DeskCounts {
  toRead: number;
  overdue: number;
  questions: number;
  /** Of those, how many wait longer than promised. */
  overdueQuestions: number;
  /** Public proposals. */
  publics: number;
  /** Of those, how many can become projects now: where there is a technical check, it comes first. */
  possible: number;
}

/** A line of the reading queue. */
export interface WaitingItem {
  number: number;
  title: string;
  area: string | undefined;
  overdue: boolean;
  isChange: boolean;
  /** The person reading the queue wrote it. */
  own: boolean;
  /** Until when somebody else reads it. */
  takenUntil: Date | undefined;
  /** How they are called there. */
  takenBy: string | undefined;
  /** Authors are asked whether it may go into another, until then. */
  mergeUntil: Date | undefined;
}

/** A proposal to decide about, without who wrote it. */
export interface ReadingCard {
  proposal: Proposal;
  /** What the same author sent besides. */
  history: { sent: number; published: number };
  /** Public ones of others whose words are close to it. */
  close: readonly CloseOne[];
  /** Authors are asked whether it may go into another. */
  mergeAsked: { into: number; until: Date } | undefined;
}

/** Two proposals that staff proposed to make one. */
export type DeskMerge = Pick<MergeTold, "id" | "from" | "into" | "standing">;

/** A line of the second looks that wait. */
export interface WaitingLook {
  number: number;
  title: string;
  overdue: boolean;
  /** The person at the desk wrote the proposal, or refused it: somebody else reads it. */
  own: boolean;
}

/** A proposal that was refused, and what its author says to that. */
export interface SecondLookCard {
  proposal: Proposal;
  text: string;
  createdAt: Date;
  /** The first one. */
  decision: Decision;
}

/** A merge as somebody proposes it. */
export interface MergeDraft {
  from: MergedOne | undefined;
  /** Public ones it may go into: what looks close, and what its author asked to join. */
  near: readonly { number: number; title: string; wished: boolean }[];
  /** What the authors would be asked, once the second one is chosen. */
  told: MergeTold | undefined;
  /** Why it cannot go anywhere, or into the one that was chosen. */
  refusal: Refusal | undefined;
}

/** A comment that waits for staff. */
export interface WaitingComment {
  id: number;
  text: string;
  name: string | undefined;
  at: Date;
  about: { kind: "proposal" | "project"; number: number };
  /** Why people reported it; none for one that nobody has read yet. */
  reports: readonly { reason: CommentReason; count: number }[];
  /** The person at the desk wrote it. */
  own: boolean;
}

export interface DeskComments {
  /** How many this person can decide about. */
  total: number;
  /** How many that they wrote wait for somebody else. */
  own: number;
  reported: number;
  /** Of the total, how many have waited longer than staff promise. */
  overdue: number;
  /** The first of all. */
  waiting: readonly WaitingComment[];
  card: WaitingComment | undefined;
  /** What this person decided and can still undo, the latest first. */
  undoable: readonly { id: number; state: CommentState; until: Date }[];
}

/** What one clerk did for others at a desk. */
export interface Clerk {
  name: string | undefined;
  votes: number;
  /** The most in one hour. */
  most: number;
  /** Votes that took the place of an earlier one. */
  replaced: number;
}

/** Messages of one occasion that could not be sent, for one reason. */
export interface UndeliveredItem {
  kind: NoticeKind;
  /** The kind of its phase, where it is about one. */
  phase: string | undefined;
  /** What organizers wrote, where they did. */
  texts: BroadcastTexts | undefined;
  why: string | undefined;
  count: number;
  /** It may be tried again. */
  useful: boolean;
}

/** Somebody of the staff. */
export interface StaffMember {
  id: string;
  name: string | undefined;
}

/** What somebody who follows the works of a project saw there, and nobody decided about. */
export interface SentPhoto {
  id: number;
  /** The number of its project. */
  project: number;
  file: string;
  words: string;
  at: Date;
}

/** A photo of the works that everybody sees. */
export interface ShownPhoto {
  file: string;
  words: string;
  at: Date;
}

/** The works of what is funded; nothing of it for whoever may not tell of any. */
export interface DeskWorks {
  /** How far they are, by project; those of which nothing was said yet are missing. */
  steps: ReadonlyMap<number, WorkStep>;
  /** Who is in charge besides organizers, by project. */
  inCharge: ReadonlyMap<number, StaffMember>;
  /** Of which nothing was said for too long. */
  silent: ReadonlySet<number>;
  /** What the reader began to write of them and did not publish, by project. */
  drafts: ReadonlyMap<number, Answers>;
  /** Everything that was said of the project that news are written of. */
  versions: readonly NewsVersion[];
  /** How many people would be told of what is written, where that is on the screen. */
  told: number;
  /** Whoever may be put in charge. */
  staff: readonly StaffMember[];
  /** The first that wait, and how many do. */
  photos: readonly SentPhoto[];
  photoCount: number;
  /** What everybody sees of the project that news are written of, those that staff told first. */
  shown: readonly ShownPhoto[];
}

/** Another process in which whoever looks has a role. */
export interface OtherDesk {
  id: string;
  title: LocalText;
  /** How much waits for them there. */
  waits: number;
}

export interface DeskFacts extends Facts {
  /** How many there are; those of one page where they are listed. */
  otherDesks: Page<OtherDesk>;
  /** Drafts of new processes that another organizer asks to agree to, by id. */
  newProcesses: readonly string[];
  /** The group whose members read what comes in, by the id of its conversation. */
  staffChannel: string | undefined;
  /** The role somebody is invited to. */
  invited: HeldRole | undefined;
  counts: DeskCounts;
  waiting: readonly WaitingItem[];
  card: ReadingCard | undefined;
  /** What this person decided and can still undo, the latest first. */
  undoable: readonly { number: number; verdict: Verdict; until: Date }[];
  help: DeskHelp;
  merges: {
    /** How many wait for their authors. */
    open: number;
    recent: readonly DeskMerge[];
    /** What can still be taken back, by whomever it was proposed. */
    undoable: readonly (DeskMerge & { until: Date })[];
  };
  merge: MergeDraft | undefined;
  looks: readonly WaitingLook[];
  look: SecondLookCard | undefined;
  /** Why there is none on a step that is about one. */
  lookRefusal: Refusal | undefined;
  publics: Page<{ number: number; title: string; area: string | undefined; state: ProposalState }>;
  /** The public proposal that may become a project, and what was found about it where it was checked. */
  candidate: Proposal | undefined;
  found: FoundVerdict | undefined;
  /** How much of the technical check waits. */
  check: CheckCounts;
  comments: DeskComments;
  /** How many messages could not be sent, and of the screen of them what they were. */
  undelivered: { count: number; items: readonly UndeliveredItem[] };
  /** Who helped others vote; for organizers alone. */
  clerks: readonly Clerk[];
  /** A change of frozen rules waits for organizers: whoever looks agreed to it, or not yet. */
  ruleChange: "own" | "another" | undefined;
  /** A change of dates waits for a second organizer: whoever looks asked for it, or another did. */
  dateRequest: "own" | "another" | undefined;
  /** Broadcasts of other organizers that wait for one to agree. */
  toApprove: number;
  /** Counts that are not published yet, and those of them that whoever looks can do something about. */
  unpublished: { all: number; mine: number };
  works: DeskWorks;
  /** Workshops that were published. */
  workshops: number;
  /** The languages of the process, the first one first, as each calls itself. */
  languages: readonly { tag: string; name: string }[];
}

export type Here = At<DeskFacts>;
export type Next = Go | Run<DeskFacts>;

/** The desk is for whoever has any role; what they see of it, their roles tell. Checked whenever it is entered. */
export const onlyStaff = ({ facts }: Here): Go | undefined =>
  facts.person.roles.length > 0
    ? undefined
    : { flow: "home", step: "home", clear: true, notice: say("refusal-only-staff") };
