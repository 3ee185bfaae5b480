import type { ActRegistry } from "../act.js";
import { approveProcess, askProcessApproval, sendBackProcess } from "./approve-draft.js";
import { endTrial, moveTrial, tryProcess } from "./trial.js";
import { fileOfProcessDraft } from "./draft-file.js";
import {
  beginProcessDraft,
  deleteProcessDraft,
  staffProcessDraft,
  writeProcessDraft,
} from "./write-draft.js";

/** What organizers do to set up a new process (ORG-2). */
export const setupActs = {
  "begin-process-draft": beginProcessDraft,
  "write-process-draft": writeProcessDraft,
  "staff-process-draft": staffProcessDraft,
  "delete-process-draft": deleteProcessDraft,
  "file-of-process-draft": fileOfProcessDraft,
  "ask-process-approval": askProcessApproval,
  "approve-process": approveProcess,
  "send-back-process": sendBackProcess,
  "try-process": tryProcess,
  "move-trial": moveTrial,
  "end-trial": endTrial,
} satisfies Partial<ActRegistry>;
