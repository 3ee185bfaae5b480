import type { Answer as YesNo } from "../../domain/ballot/yes-no.js";
import type { ActCall } from "../acts.js";
import type { Nothing } from "./nothing.js";

/** The ballot, in one's own chat and at a desk. */
export interface VotingActs {
  // voting
  "add-to-ballot": { box: number; project: number };
  "remove-from-ballot": { box: number; project: number };
  "swap-in-ballot": { box: number; add: number; remove: number };
  /** Exactly so many; 0 takes it off the ballot. */
  "give-points": { box: number; project: number; points: number };
  /** Takes `count` points of one project for another. */
  "move-points": { box: number; from: number; to: number; count: number };
  /** From 1. */
  "rank-project": { box: number; project: number; place: number };
  "answer-project": { box: number; project: number; answer: YesNo };
  /** Exactly these, with these points beside them, or with those they had; they may be too much to be cast. */
  "set-ballot": { box: number; projects: readonly number[]; points: readonly number[] | null };
  "clear-ballot": { box: number };
  "undo-ballot": { box: number };
  "refill-ballot": { box: number };
  /** Answers with the ids of the `choices` cast last, and the `points` beside them. */
  "show-choices": { box: number };
  /** `seen` is the fingerprint of the ballot that was shown for review. Answers with the `receipt` code. */
  "cast-vote": { box: number; blank: boolean; seen: string };
  // at a desk, for the person in front of it: whoever acts is a clerk
  /** Begins the turn of whoever has this document; `tie` as they declare it. */
  "begin-at-desk": {
    name: string;
    birthDate: string;
    tie: string;
    area: string | null;
    /** The spelling was looked at again: the person is on no list. */
    unlisted: boolean;
  };
  /** The same with a personal code. */
  "begin-by-code": { code: string };
  /** Where the person votes, when nothing else tells. */
  "choose-desk-area": { area: string };
  /** Shows the code of an earlier vote at a desk, which may then be replaced; null: an organizer does without. */
  "allow-replacing": { box: number; code: string | null };
  /** Does one of the voting acts for the person, on the ballot of this turn. */
  "at-desk": { act: ActCall };
  /** The person has a ballot of paper: that one counts, and no other. */
  "give-paper": { box: number };
  "end-at-desk": Nothing;
}
