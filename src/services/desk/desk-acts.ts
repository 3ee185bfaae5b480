import type { ActRegistry } from "../act.js";
import { acceptRole, declineRole, openInvitation } from "./accept-role.js";
import { answerRequest, closeRequest, undoAnswer } from "../help/answer.js";
import { closeReport, passRequest, releaseRequest, takeRequest } from "../help/handle-request.js";
import { lookUpReference } from "../help/look-up-reference.js";
import { approveRuleChange, rejectRuleChange } from "../rule-changes/decide-rule-change.js";
import { withdrawProject } from "../rule-changes/withdraw-project.js";
import { mergeActs } from "../merges/merge-acts.js";
import { makeProject } from "./make-project.js";
import { askSecondLook, lookAgain } from "./second-look.js";
import { retryUndelivered } from "./retry-undelivered.js";
import { leaveStaffChannel, useForStaff } from "../staff/use-for-staff.js";
import { worksActs } from "./works-acts.js";
import {
  askChange,
  publishProposal,
  rejectProposal,
  releaseProposal,
  takeProposal,
  undoDecision,
} from "./reading.js";

/** What organizers may do in chat. */
export const deskActs = {
  "open-invitation": openInvitation,
  "accept-role": acceptRole,
  "decline-role": declineRole,
  "take-proposal": takeProposal,
  "release-proposal": releaseProposal,
  "publish-proposal": publishProposal,
  "ask-change": askChange,
  "reject-proposal": rejectProposal,
  "undo-decision": undoDecision,
  ...mergeActs,
  "ask-second-look": askSecondLook,
  "look-again": lookAgain,
  "make-project": makeProject,
  ...worksActs,
  "answer-request": answerRequest,
  "take-request": takeRequest,
  "release-request": releaseRequest,
  "pass-request": passRequest,
  "close-request": closeRequest,
  "undo-answer": undoAnswer,
  "close-report": closeReport,
  "look-up-reference": lookUpReference,
  "approve-rule-change": approveRuleChange,
  "reject-rule-change": rejectRuleChange,
  "withdraw-project": withdrawProject,
  "retry-undelivered": retryUndelivered,
  "use-for-staff": useForStaff,
  "leave-staff-channel": leaveStaffChannel,
} satisfies Partial<ActRegistry>;
