import type { LocalText, SpendingKind } from "../../domain/process.js";
import type { Photo } from "../photo-refusal.js";
import type { Nothing } from "./nothing.js";

/** A count of a box as somebody read it. */
export interface CountRef {
  box: number;
  version: number;
}

/** The organizers' desk: roles, reading, questions, projects, results, works. */
export interface DeskActs {
  // organizers
  /** Keeps an invitation for this person until they accept or decline it. */
  "open-invitation": { code: string };
  "accept-role": Nothing;
  /** Null is the whole process. Answers with the `code`, which is kept nowhere, and `until` when it is good. */
  "invite-role": { role: string; area: string | null };
  /** By its number, and a role by its id. */
  "revoke-invitation": { invitation: number };
  "revoke-role": { role: string };
  /** Answers with the `file` and its `name`. */
  "get-record": Nothing;
  "decline-role": Nothing;
  /** Of organizers' acts, `proposal` is the number that people know, `version` the one that was read. */
  "take-proposal": { proposal: number };
  "release-proposal": { proposal: number };
  "publish-proposal": { proposal: number; version: number };
  "ask-change": { proposal: number; version: number; note: string };
  "reject-proposal": { proposal: number; version: number; reason: string; note: string | null };
  /** Answers whether it `waits` to be read again; a second look waits elsewhere. */
  "undo-decision": { proposal: number };
  /**
   * `version` is the one that was read on its card, null for one that is public. `into` is the number of the one that takes it in. Answers with the `merge`, as authors and staff call it from then on,
   * and its `state`: `done` where there is nobody to ask.
   */
  "propose-merge": { proposal: number; version: number | null; into: number; note: string | null };
  /** By whoever began one of the two. Answers with the `state` it comes to. */
  "answer-merge": { merge: number; agree: boolean };
  "undo-merge": { merge: number };
  /** By whoever began a proposal that was refused. */
  "ask-second-look": { proposal: number; text: string };
  /** By somebody else than who refused it: it is public after all, or stays refused. */
  "look-again": { proposal: number; version: number; publish: boolean; note: string };
  /**
   * `cost` in minor units; `spending` where kinds of it are voted on apart; `why` by language, where the technical check found
   * another cost. Answers with the project's `number`.
   */
  "make-project": {
    proposal: number;
    area: string;
    cost: number;
    spending?: SpendingKind | null;
    why?: Readonly<Record<string, string>>;
  };
  /** All of them as they were read, or none. */
  "approve-results": { counts: readonly CountRef[] };
  /** Now, or at a moment to come. Answers whether it is `planned`. */
  "publish-results": { counts: readonly CountRef[]; at: string | null };
  "cancel-publication": { counts: readonly CountRef[]; why: string };
  /**
   * Counts a box again; `note` says by language what is corrected in published results and why, `why` tells colleagues what
   * for, where somebody has approved what waits.
   */
  "correct-results": { box: number; note: Readonly<Record<string, string>>; why?: string };
  "publish-comment": { comment: number };
  "remove-comment": { comment: number; reason: string };
  "undo-comment": { comment: number };
  /** Adds answers to news that are being written; `anew` forgets what was written before. */
  "keep-news": {
    project: number;
    written: Readonly<Record<string, string | number | null>>;
    anew?: boolean;
  };
  "drop-news": { project: number };
  /**
   * `text`, `reason` of a slip and `change` by language; `expected` is the month of the opening as `yyyy-mm`, null where it
   * stays what it was; `corrects` is the version of earlier news that was read; `last` the newest of all that was read, null
   * where nothing was told yet.
   */
  "publish-works": {
    project: number;
    step: string;
    text: Readonly<Record<string, string>>;
    expected: string | null;
    reason: Readonly<Record<string, string>>;
    change: Readonly<Record<string, string>>;
    photo: { file: string; alt: string } | null;
    corrects: number | null;
    last: number | null;
  };
  /** Who tells of the works of a project besides organizers; null for nobody. */
  "put-in-charge": { project: number; person: string | null };
  /** Stores a photo of works, to be sent or published; answers with its `file`. */
  "keep-works-photo": { project: number; photo: Photo };
  /** What somebody who follows the works saw there. */
  "send-works-photo": { project: number; file: string; words: string };
  /** `words` say why to whoever sent it, where it is declined. */
  "decide-works-photo": {
    photo: number;
    verdict: "published" | "thanked" | "declined";
    words: string | null;
  };
  /** Everybody saw it, and nobody will any more; whoever sent it reads why. */
  "take-photo-away": { project: number; file: string; why: string };
  /** A question to a person, here and below. `seen` is the last thing that was said in it when it was read. */
  "take-request": { request: number };
  "release-request": { request: number };
  "answer-request": { request: number; text: string; seen: number };
  /** `text` is the closing line; null for the usual one. */
  "close-request": { request: number; text: string | null; seen: number };
  "pass-request": { request: number; to: string };
  /** An answer, by its id, as long as whoever asked was not told. */
  "undo-answer": { message: number };
  /** Answers with `what` kind of identifier it stands for and `at` when it was used; null when it was not. */
  "look-up-reference": { reference: string };
  // what is left of the desk
  /** A report of pressure was read; it gets no answer. */
  "close-report": { request: number };
  /** What was given up is tried once more. Answers with the `count` of it. */
  "retry-undelivered": Nothing;
  /** A change of frozen rules, by its id. Answers with whether it is `applied`: the first who agrees only agrees. */
  "approve-rule-change": { change: string };
  "reject-rule-change": { change: string; why: string };
  /** By its number, `why` by language. Answers with whether a second organizer is `asked`. */
  "withdraw-project": { project: number; why: LocalText };
}
