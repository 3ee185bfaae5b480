import type { IncomingPhoto } from "../chat/event.js";
import type { Position } from "../domain/place.js";
import type { Place } from "../domain/process.js";
import type { CloseAnswer } from "../domain/proposal.js";
import type { MessageKinds } from "./facts.js";
import type { Arg } from "./screen.js";

type Nothing = Readonly<Record<string, never>>;
type Photo = Extract<IncomingPhoto, { bytes: Uint8Array }>;

/** Everything a flow can ask a service to do, with what it must say. One verb, one file in `services`. */
export interface ActInputs {
  // the person
  "finish-welcome": Nothing;
  "choose-process": { process: string };
  "set-language": { language: string };
  "set-area": { area: string | null };
  "set-name": { name: string };
  "set-messages": { kinds: MessageKinds };
  "set-quiet": { on: boolean };
  "set-photos": { on: boolean };
  "stop-messages": Nothing;
  "resume-messages": Nothing;
  "ask-person": { kind: "question" | "report-code" | "second-look"; text: string };
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
  // proposals
  /** Stores a photo that came before any proposal; answers with its `file`. */
  "keep-photo": { photo: Photo };
  /** Answers with the `proposal`: a new one, or the draft to go on with; what was sent before goes into it. */
  "start-draft": { file: string | null; position: Position | null; into: number | null };
  "save-proposal": { proposal: number; values: Readonly<Record<string, string | null>> };
  "place-proposal": { proposal: number; area: string | null; place: Place | null };
  "add-photo": { proposal: number; photo: Photo };
  "describe-photo": { proposal: number; alt: string | null };
  "remove-photo": { proposal: number };
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
  "report-comment": { comment: number; reason: string };
  /** Answers with the `file` of a picture with a code that leads to `url`, in the person's language. */
  "make-poster": { title: Arg; about: Arg; url: string };
  // voting
  "add-to-ballot": { box: number; project: number };
  "remove-from-ballot": { box: number; project: number };
  "swap-in-ballot": { box: number; add: number; remove: number };
  /** Exactly these; they may be too much to be cast. */
  "set-ballot": { box: number; projects: readonly number[] };
  "clear-ballot": { box: number };
  "undo-ballot": { box: number };
  "refill-ballot": { box: number };
  /** Answers with the ids of the `choices` cast last. */
  "show-choices": { box: number };
  /** `seen` is the fingerprint of the ballot that was shown for review. Answers with the `receipt` code. */
  "cast-vote": { box: number; blank: boolean; seen: string };
  // organizers
  /** Keeps an invitation for this person until they accept or decline it. */
  "open-invitation": { code: string };
  "accept-role": Nothing;
  "decline-role": Nothing;
  /** Of organizers' acts, `proposal` is the number that people know, `version` the one that was read. */
  "take-proposal": { proposal: number };
  "release-proposal": { proposal: number };
  "publish-proposal": { proposal: number; version: number };
  "ask-change": { proposal: number; version: number; note: string };
  "reject-proposal": { proposal: number; version: number; reason: string; note: string | null };
  "undo-decision": { proposal: number };
  /** `cost` in minor units. Answers with the project's `number`. */
  "make-project": { proposal: number; area: string; cost: number };
  "approve-results": { box: number };
  "publish-comment": { comment: number };
  "remove-comment": { comment: number; reason: string };
  "undo-comment": { comment: number };
  "answer-request": { request: number; text: string };
}

export type ActName = keyof ActInputs;

/** A named act with its input. */
export type ActCall = { [Name in ActName]: { name: Name; input: ActInputs[Name] } }[ActName];

export const call = <Name extends ActName>(name: Name, input: ActInputs[Name]): ActCall =>
  ({ name, input }) as ActCall;
