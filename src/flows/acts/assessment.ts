/** The technical check, and the talk with authors that belongs to it. */
export interface AssessmentActs {
  /** Null takes it back from whoever had it. */
  "assign-assessment": { proposal: number; evaluator: string | null };
  /** Everything that nobody looks at yet, of an area and about a theme where they are named. Answers with the `count`. */
  "assign-assessments": { area: string | null; theme: string | null; evaluator: string };
  /** `cost` in minor units; `reader` is the second evaluator who is asked, null for whoever may. */
  "write-verdict": {
    proposal: number;
    verdict: string;
    cost: number | null;
    office: string;
    reason: string;
    reader: string | null;
  };
  "note-assessment": { proposal: number; text: string };
  /** A null `reader` is whoever may. */
  "hand-on-verdict": { proposal: number; reader: string | null };
  /** `seen` is when the verdict that was read was written, as an ISO instant. */
  "confirm-verdict": { proposal: number; seen: string };
  "send-back-verdict": { proposal: number; seen: string; why: string };
  /** Those that were read in the preview. Answers with the `count` of those that were still ready. */
  "publish-verdicts": { proposals: readonly number[] };
  "reopen-assessment": { proposal: number };
  /** It is public again; its authors read why. */
  "end-check": { proposal: number; why: string };
  /**
   * Of an author's acts, `proposal` is our id again, here and in the talk below. `seen` is the id of the look whose verdict was
   * read: no other is accepted. Whoever only wants to talk names none.
   */
  "answer-verdict": { proposal: number; accept: boolean; seen: number | null };
  /** `own` is another idea for the same need as the one with the number `proposal`, which cannot be done. */
  "offer-alternative": { proposal: number; own: number };
  "write-design": { proposal: number; text: string };
  "suggest-design": { proposal: number; part: string; text: string };
  "settle-design": { message: number; agree: boolean };
  "summarize-design": { proposal: number; text: string };
}
