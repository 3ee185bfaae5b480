import type { Position } from "../../domain/place.js";
import type { Place } from "../../domain/process.js";
import type { CloseAnswer } from "../../domain/proposal.js";
import type { Photo } from "../photo-refusal.js";
import type { Arg } from "../screen.js";
import type { Nothing } from "./nothing.js";

/** Proposals: one's own, those of others, and those that several write. */
export interface ProposalActs {
  // proposals
  /** Stores a photo that came before any proposal; answers with its `file`. */
  "keep-photo": { photo: Photo };
  /** Answers with the `proposal`: a new one, or the draft to go on with; what was sent before goes into it. */
  "start-draft": {
    file: string | null;
    position: Position | null;
    into: number | null;
    /** The group that works on it, by its conversation. */
    group: string | null;
    title: string | null;
  };
  /**
   * The text of a draft is what somebody wrote in a group. Answers with the `proposal`, whether the message `hasWords`, and
   * `whose` it is: the group's too, only the person's own, or that because the service is absent from the group.
   */
  "draft-from-message": { text: string };
  /**
   * `seen` is the version that was shown when it was written, null when nobody knows. What somebody else wrote meanwhile
   * stays; the answer tells with `clash` which suggestions keep the other words.
   */
  "save-proposal": {
    proposal: number;
    values: Readonly<Record<string, string | null>>;
    seen: number | null;
  };
  "place-proposal": { proposal: number; area: string | null; place: Place | null; seen: number | null };
  "add-photo": { proposal: number; photo: Photo };
  "add-photos": { proposal: number; photos: readonly Photo[] };
  "describe-photo": { proposal: number; alt: string | null };
  "remove-photo": { proposal: number; seen: number | null };
  "show-name": { proposal: number; on: boolean };
  "submit-proposal": { proposal: number };
  "drop-change": { proposal: number };
  "withdraw-proposal": { proposal: number };
  "restore-proposal": { proposal: number };
  "delete-draft": { proposal: number };
  /** What the author says about public ones that look close. */
  "answer-close-ones": { proposal: number; answer: CloseAnswer };
  /** `number` is the one whose author is asked to join forces. */
  "ask-to-join": { proposal: number; number: number };
  // what others propose
  /** `proposal` is the number that people know, here and below. Both say what they set, and may be repeated. */
  "support-proposal": { proposal: number };
  "unsupport-proposal": { proposal: number };
  /** Answers with whether it is `held` until staff have read it. */
  "post-comment": { on: string; number: number; text: string };
  "delete-comment": { comment: number };
  "report-comment": { comment: number; reason: string };
  /** Answers with the `file` of a picture with a code that leads to `url`, in the person's language. */
  "make-poster": { title: Arg; about: Arg; url: string };
  // writing together
  /** Answers with the `code`, and `until` when it is valid. */
  "invite-coauthor": { proposal: number };
  /** Invites whoever wrote a draft, and asked to join forces, to one's own proposal that it is close to. */
  "invite-wisher": { draft: number };
  /** Keeps an invitation to write together for this person until they join or decline. */
  "open-coauthor-code": { code: string };
  /** Answers with the `proposal`. */
  "join-proposal": Nothing;
  "decline-coauthor": Nothing;
  "remove-coauthor": { proposal: number; coAuthor: string };
  "leave-proposal": { proposal: number };
  "suggest-change": { proposal: number; part: "title" | "body"; text: string; seen: number | null };
  /** Takes the suggested words, or leaves what is there; `seen` is the version beside which they were read. */
  "settle-suggestion": { suggestion: number; take: boolean; seen: number | null };
  "ask-ready": { proposal: number };
  "answer-ready": { proposal: number; version: number; reason: string | null };
  /** `said` is who wrote the message, as the platform knows them. Answers with `asked`: whether they were asked first. */
  "keep-note": {
    proposal: number;
    text: string;
    ref: string;
    said: { id: string; name: string | null; language: string | null; reachable: boolean };
  };
  "answer-note": { note: number; keep: boolean };
  "remove-note": { note: number };
  discuss: { about: "mine" | "proposal" | "project"; id: number };
  // a group's ideas
  "add-idea": { text: string; group: string | null };
  "take-idea": { idea: number };
  "leave-idea": { idea: number };
  "remove-idea": { idea: number };
  /** Answers with the `proposal` it becomes. */
  "draft-idea": { idea: number };
}
