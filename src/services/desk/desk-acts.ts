import type { ActRegistry } from "../act.js";
import { acceptRole, declineRole, openInvitation } from "./accept-role.js";
import { answerRequest, closeReport } from "./answer-request.js";
import { approveRuleChange, rejectRuleChange } from "../rule-changes/decide-rule-change.js";
import { mergeActs } from "../merges/merge-acts.js";
import { makeProject } from "./make-project.js";
import { publishWorks } from "./publish-works.js";
import { askSecondLook, lookAgain } from "./second-look.js";
import { retryUndelivered } from "./retry-undelivered.js";
import { leaveStaffChannel, useForStaff } from "../staff/use-for-staff.js";
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
  "publish-works": publishWorks,
  "answer-request": answerRequest,
  "close-report": closeReport,
  "approve-rule-change": approveRuleChange,
  "reject-rule-change": rejectRuleChange,
  "retry-undelivered": retryUndelivered,
  "use-for-staff": useForStaff,
  "leave-staff-channel": leaveStaffChannel,
} satisfies Partial<ActRegistry>;
