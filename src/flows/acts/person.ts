import type { HelpKind } from "../../domain/help/thread.js";
import type { MessageKinds } from "../facts.js";
import type { Nothing } from "./nothing.js";

/** What somebody settles for themselves: their profile, their chats, their right to vote. */
export interface PersonActs {
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
}
