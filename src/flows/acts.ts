import type { Answer as YesNo } from "../domain/ballot/yes-no.js";
import type { Dimension } from "../domain/broadcast.js";
import type { DateChange } from "../domain/calendar/date-change.js";
import type { HelpKind } from "../domain/help/thread.js";
import type { Position } from "../domain/place.js";
import type { Activity, OutreachBy } from "../domain/outreach/target.js";
import type { LocalText, Place, SpendingKind } from "../domain/process.js";
import type { CloseAnswer } from "../domain/proposal.js";
import type { MessageKinds } from "./facts.js";
import type { Photo } from "./photo-refusal.js";
import type { Arg } from "./screen.js";

type Nothing = Readonly<Record<string, never>>;

/** A count of a box as somebody read it. */
export interface CountRef {
  box: number;
  version: number;
}

/** Everything a flow can ask a service to do, with what it must say. One verb, one file in `services`. */
export interface ActInputs {
  // the person
  "finish-welcome": Nothing;
  "choose-process": { process: string };
  "set-language": { language: string };
  "set-area": { area: string | null };
  "set-name": { name: string };
  "set-messages": { kinds: MessageKinds };
  /** On, it comes with the least there is where somebody heard of nothing. */
  "set-weekly": { on: boolean };
  /** What was heard before, as it was. */
  "restore-messages": { kinds: MessageKinds; weekly: boolean; stopped: boolean };
  /** Null: on the one used last. */
  "set-notices-on": { platform: string | null };
  "set-quiet": { on: boolean };
  "set-photos": { on: boolean };
  "stop-messages": Nothing;
  "resume-messages": Nothing;
  "ask-person": { kind: HelpKind; text: string };
  /** More words to a question of one's own. */
  "reply-request": { request: number; text: string };
  "follow-project": { project: number; on: boolean };
  // several chats of one person
  /** Answers with the `code`, which is kept nowhere. */
  "make-link-code": Nothing;
  /** Answers with the `link` that the code stands for. */
  "open-link": { code: string };
  "accept-link": { link: string };
  "decline-link": { link: string };
  /** Answers whether it was their `own`: the chat this is said in. */
  "unlink-chat": { chat: string };
  // the right to vote
  "verify-by-code": { code: string };
  "verify-by-list": { name: string; birthDate: string; tie: string | null };
  /** What the phone itself says; `tie` here and below as it was declared. */
  "verify-by-contact": { phone: string; tie: string };
  "send-phone-code": { phone: string };
  "verify-by-sms": { code: string; tie: string };
  /** Answers with the `url` of the way to the login, and the `word` that is shown there too. */
  "start-login": { tie: string };
  /** Answers with the `code` to show at a desk. */
  "show-desk-code": Nothing;
  /** At the desk: answers with the `check` that a code on somebody's screen stands for. */
  "find-desk-code": { code: string };
  "confirm-at-desk": { check: string; name: string; birthDate: string; area: string | null; tie: string };
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
  // shared chats: `group` is the conversation of the group in which it was asked for
  "set-up-channel": {
    group: string;
    name: string;
    areas: readonly string[];
    themes: readonly string[];
    digestDay: number | null;
    language: string;
  };
  /** `proposal` is the number that people know; `days` from today, null until supports close. */
  "collect-supports": { proposal: number; group: string | null; goal: number; days: number | null };
  "open-check": { group: string; question: string; options: readonly string[]; hours: number };
  /** From now on, or no longer, staff of the process read in this group. */
  "use-for-staff": { group: string };
  "leave-staff-channel": Nothing;
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
  /** `into` is the number of the one that takes it in. Answers with the `merge`, as authors and staff call it from then on. */
  "propose-merge": { proposal: number; version: number; into: number; note: string | null };
  /** By whoever began one of the two. Answers with the `state` it comes to. */
  "answer-merge": { merge: number; agree: boolean };
  "undo-merge": { merge: number };
  /** By whoever began a proposal that was refused. */
  "ask-second-look": { proposal: number; text: string };
  /** By somebody else than who refused it: it is public after all, or stays refused. */
  "look-again": { proposal: number; version: number; publish: boolean; note: string };
  /** `cost` in minor units; `spending` where kinds of it are voted on apart. Answers with the project's `number`. */
  /** `why` by language, where the technical check found another cost. */
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
  /** Counts a box again; `note` says by language what is corrected in published results and why. */
  "correct-results": { box: number; note: Readonly<Record<string, string>> };
  "publish-comment": { comment: number };
  "remove-comment": { comment: number; reason: string };
  "undo-comment": { comment: number };
  /**
   * `text`, `reason` of a slip and `change` by language; `expected` is the month of the opening as `yyyy-mm`, null where it
   * stays what it was; `corrects` is the version of earlier news that was read.
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
  // the technical check
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
  /** `seen` is when the verdict that was read was written, as an ISO instant. */
  /** A null `reader` is whoever may. */
  "hand-on-verdict": { proposal: number; reader: string | null };
  "confirm-verdict": { proposal: number; seen: string };
  "send-back-verdict": { proposal: number; seen: string; why: string };
  /** Those that were read in the preview. Answers with the `count` of those that were still ready. */
  "publish-verdicts": { proposals: readonly number[] };
  "reopen-assessment": { proposal: number };
  /** It is public again; its authors read why. */
  "end-check": { proposal: number; why: string };
  /** Of an author's acts, `proposal` is our id again, here and in the talk below. */
  "answer-verdict": { proposal: number; accept: boolean };
  /** `own` is another idea for the same need as the one with the number `proposal`, which cannot be done. */
  "offer-alternative": { proposal: number; own: number };
  "write-design": { proposal: number; text: string };
  "suggest-design": { proposal: number; part: string; text: string };
  "settle-design": { message: number; agree: boolean };
  "summarize-design": { proposal: number; text: string };
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
  // the dates of the process
  /** As previewed: `seen` is the mark of the calendar that was read. Answers whether a second organizer was `asked`. */
  "change-dates": { change: DateChange; why: LocalText; seen: string };
  /** Answers with whether it is `applied`. */
  "approve-date-change": { change: string };
  /** Null where one takes back what one asked for oneself. */
  "reject-date-change": { change: string; why: string | null };
  /** A message to those of a group who have not done it yet. Answers with the `broadcast`: a draft of one's own. */
  "begin-outreach": { by: OutreachBy; group: string; activity: Activity };
  // what organizers say to many; a `broadcast` by its id
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
  // a new process; a `draft` by its id
  /** `from` is a template by its name, or a process by its short id. Answers with the `draft`. */
  "begin-process-draft": { from: string };
  /** Null leaves a field without an answer. */
  "write-process-draft": { draft: string; field: string; value: string | null };
  "staff-process-draft": { draft: string; person: string; kind: string; on: boolean };
  "delete-process-draft": { draft: string };
  /** Answers with the `file` and its `name`. */
  "file-of-process-draft": { draft: string };
  "ask-process-approval": { draft: string };
  /** As it was read, in this `version`. Answers with the `process` that it became. */
  "approve-process": { draft: string; version: number };
  "send-back-process": { draft: string; version: number; why: string };
  /** In this chat, as a citizen: answers with whose conversation it is from now on, like `choose-process`. */
  "try-process": { draft: string };
  /** Moves the test so that it is in this phase now. */
  "move-trial": { phase: string };
  /** Answers with the `draft` it was of, too. */
  "end-trial": Nothing;
  // meetings
  /** `at` as an ISO instant. Answers with the `token` of its link. */
  "announce-meeting": { name: string; at: string };
  /** Answers with the `meeting`, its `name`, and whether this is `new`. */
  "attend-meeting": { token: string };
  "forget-meeting": { meeting: string };
  // workshops, by the id of their meeting
  /** `at` as an ISO instant, `area` a key or `*`, `name` by language. Answers with the `workshop`. */
  "publish-workshop": {
    name: Readonly<Record<string, string>>;
    at: string;
    area: string;
    place: string;
    stepFree: boolean;
    childcare: boolean;
    capacity: number | null;
  };
  /** A null `place` stays; `why` by language. */
  "move-workshop": {
    workshop: string;
    at: string;
    place: string | null;
    why: Readonly<Record<string, string>>;
  };
  /** In degrees: where exactly it is. */
  "pin-workshop": { workshop: string; latitude: number; longitude: number };
  "resize-workshop": { workshop: string; capacity: number | null };
  "cancel-workshop": { workshop: string; why: Readonly<Record<string, string>> };
  "write-minutes": { workshop: string; text: Readonly<Record<string, string>> };
  /** Answers with the `number` that people know it by. */
  "enter-proposal": {
    workshop: string;
    title: string;
    body: string;
    place: string | null;
    theme: string | null;
  };
  /** Answers whether there was a place: somebody `coming`, or else in the line. */
  "come-to-workshop": { workshop: string };
  "leave-workshop": { workshop: string };
  "remind-of-workshop": { workshop: string; on: boolean };
  /** Answers with the `file`. */
  "workshop-calendar": { workshop: string };
}

export type ActName = keyof ActInputs;

/** A named act with its input. */
export type ActCall = { [Name in ActName]: { name: Name; input: ActInputs[Name] } }[ActName];

export const call = <Name extends ActName>(name: Name, input: ActInputs[Name]): ActCall =>
  ({ name, input }) as ActCall;
