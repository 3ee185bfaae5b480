import type { Place } from "./process.js";
import { lengthOf } from "./text-length.js";

export const PROPOSAL_STATES = [
  "draft",
  "submitted",
  "changes-asked",
  "public",
  "merged",
  "in-check",
  "on-ballot",
  "not-feasible",
  "rejected",
  "withdrawn",
] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** States in which everybody may read the public version. */
export const PUBLIC_STATES: readonly ProposalState[] = ["public", "in-check", "on-ballot", "not-feasible"];

export const MOST_PHOTOS = 3;

/** Characters of the two texts that a proposal must have. */
export const TITLE = { min: 10, max: 80 };
export const BODY = { min: 10, max: 1500 };

/** Characters of a line that may become a proposal. */
export const IDEA = { min: 3, max: 120 };

/** People who may write with whoever began a proposal. */
export const MOST_COAUTHORS = 10;

/** For how many days an invitation to write together is valid. */
export const COAUTHOR_CODE_DAYS = 7;

/** For how many days a draft is kept after it was last touched. */
export const DRAFT_DAYS = 60;

/** For how many minutes a card of the reading queue belongs to whoever took it. */
export const READING_MINUTES = 15;

/** For how many minutes a decision can be undone; its author is told only afterwards. */
export const UNDO_MINUTES = 2;

export type Verdict =
  "published" | "change-asked" | "rejected" | "on-ballot" | "merged" | "upheld" | "out-of-check";

/** What staff answered last. */
export interface Decision {
  verdict: Verdict;
  at: Date;
  by: string;
  /** Key of a public reason. */
  reason: string | undefined;
  /** Words to the author. */
  note: string | undefined;
  /** When the author was told. */
  toldAt: Date | undefined;
}

/** Where a proposal was before a decision or a withdrawal, to go back to. */
export interface Earlier {
  state: ProposalState;
  public: number | undefined;
  waitingSince: Date | undefined;
  /** The answer that a second look was at, or that there was before a merge. */
  decision?: Decision | undefined;
}

/** Where a proposal stands: its state, and which of its versions is written, read and public. */
export interface Standing {
  state: ProposalState;
  /** The version that is being written; later than `sent` while there is a change that was not sent. */
  working: number;
  /** The highest number a version ever had: one that was dropped is not given again. */
  last: number;
  /** The version that staff read: the last one sent. */
  sent: number | undefined;
  /** The version everybody sees. */
  public: number | undefined;
  /** Since when the sent version waits to be read; undefined when it does not. */
  waitingSince: Date | undefined;
  decision: Decision | undefined;
  earlier: Earlier | undefined;
  /** Who reads it now, and until when it is theirs. */
  taken: { by: string; until: Date } | undefined;
}

export interface ProposalPhoto {
  id: string;
  file: string;
  /** Undefined until its author was asked; empty when they left it without a description. */
  alt: string | undefined;
}

/** What a version says. A field is undefined as long as nobody answered it; `skipped` names those left empty on purpose. */
export interface ProposalText {
  title: string | undefined;
  body: string | undefined;
  /** An area key or `WHOLE_CITY`. */
  area: string | undefined;
  place: Place | undefined;
  theme: string | undefined;
  skipped: readonly string[];
  photos: readonly ProposalPhoto[];
}

/** What an author says about proposals that look close: mine is different, I supported one, I asked to join forces. */
export type CloseAnswer = "different" | "support" | "join";
/** Part of whose work a proposal is: of the one who began it, or of somebody invited to write with them. */
export type Authorship = "author" | "co-author";

/** A proposal with one of its versions. */
export interface Proposal {
  id: number;
  number: number | undefined;
  author: string | undefined;
  /** The group that works on it. */
  group: string | undefined;
  standing: Standing;
  /** The version of `text`. */
  version: number;
  /** Whose words are new in it. */
  changedBy: string | undefined;
  /** Somebody else has had it on their screen. */
  isShown: boolean;
  text: ProposalText;
  showName: boolean;
  /** Undefined when nothing looked close, or when they did not say. */
  closeOnes: CloseAnswer | undefined;
  submittedAt: Date | undefined;
  /** The number of the one it went into. */
  mergedInto: number | undefined;
  keptUntil: Date | undefined;
  updatedAt: Date;
}

const fits = (text: string | undefined, { min, max }: { min: number; max: number }): boolean =>
  text !== undefined && lengthOf(text) >= min && lengthOf(text) <= max;

/** A title and a text that can be sent; while somebody writes, both may wait unfinished. */
export const isTitle = (text: string | undefined): boolean => fits(text, TITLE);
export const isBody = (text: string | undefined): boolean => fits(text, BODY);

export const hasUnsentChange = ({ working, sent }: Standing): boolean => sent !== undefined && working > sent;
