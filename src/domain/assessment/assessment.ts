/** Whether something proposed can be done (ORG-5). */
export const VERDICTS = ["feasible", "with-changes", "not-feasible"] as const;
export type FeasibilityVerdict = (typeof VERDICTS)[number];

export const isVerdict = (value: unknown): value is FeasibilityVerdict =>
  VERDICTS.some((one) => one === value);

/** Characters of what an evaluator writes. The reason is for everybody: too short a one says nothing. */
export const REASON = { min: 40, max: 1000 };
export const OFFICE = { min: 3, max: 80 };
export const PRIVATE_NOTE = { min: 2, max: 1000 };
export const SENT_BACK = { min: 10, max: 500 };

/** For how long only its authors know a verdict. */
const AUTHORS_FIRST_MS = 24 * 60 * 60_000;

/** What an evaluator finds. */
export interface Verdict {
  verdict: FeasibilityVerdict;
  /** Minor units; undefined where nothing is to be done. */
  cost: number | undefined;
  office: string;
  /** In plain words. */
  reason: string;
}

/** `open` nothing is written · `waiting` for a second reader · `sent-back` by them · `ready` to be published. */
export type AssessmentState = "open" | "waiting" | "sent-back" | "ready" | "published";

/** One look at one proposal. */
export interface Assessment {
  id: number;
  proposalId: number;
  round: number;
  state: AssessmentState;
  evaluator: string | undefined;
  assignedAt: Date;
  found: Verdict | undefined;
  written: { by: string; at: Date } | undefined;
  /** The second reader who was asked; undefined: whoever may. */
  reader: string | undefined;
  /** Who confirmed it or sent it back. */
  read: { by: string; at: Date } | undefined;
  sentBackWhy: string | undefined;
  publishedAt: Date | undefined;
  /** How many supported the proposal when it was published. */
  supports: number;
  answer: VerdictAnswer | undefined;
}

/** What an author says to changes. */
export type VerdictAnswer = "accepted" | "discussing";

/** From when on everybody may know what was published at a moment; by the clock alone, whatever was announced (I-4). */
export const publicFrom = (publishedAt: Date): Date => new Date(publishedAt.getTime() + AUTHORS_FIRST_MS);

/** The last moment of publication of what everybody may know now. */
export const publicIfBefore = (now: Date): Date => new Date(now.getTime() - AUTHORS_FIRST_MS);

export const isKnownToAll = ({ publishedAt }: Pick<Assessment, "publishedAt">, now: Date): boolean =>
  publishedAt !== undefined && publicFrom(publishedAt) <= now;

/** It can be done as it is, or its author has agreed to what must change. */
export const canBeDone = ({ found, answer }: Pick<Assessment, "found" | "answer">): boolean =>
  found?.verdict === "feasible" || (found?.verdict === "with-changes" && answer === "accepted");
