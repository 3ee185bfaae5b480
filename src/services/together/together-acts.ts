import type { ActRegistry } from "../act.js";
import { discuss } from "./discuss.js";
import { declineCoAuthor, inviteCoAuthor, inviteWisher, joinProposal, openCoAuthorCode } from "./invite.js";
import { answerNote, keepNote, removeNote } from "./notes.js";
import { leaveProposal, removeCoAuthorAct } from "./people.js";
import { answerReady, askReady } from "./ready.js";
import { settleSuggestion, suggestChange } from "./suggest.js";

/** What people who write a proposal together may do. */
export const togetherActs = {
  "invite-coauthor": inviteCoAuthor,
  "invite-wisher": inviteWisher,
  "open-coauthor-code": openCoAuthorCode,
  "join-proposal": joinProposal,
  "decline-coauthor": declineCoAuthor,
  "remove-coauthor": removeCoAuthorAct,
  "leave-proposal": leaveProposal,
  "suggest-change": suggestChange,
  "settle-suggestion": settleSuggestion,
  "ask-ready": askReady,
  "answer-ready": answerReady,
  "keep-note": keepNote,
  "answer-note": answerNote,
  "remove-note": removeNote,
  discuss,
} satisfies Partial<ActRegistry>;
