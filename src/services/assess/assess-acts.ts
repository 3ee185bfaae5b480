import type { ActRegistry } from "../act.js";
import { answerVerdict } from "./answer-verdict.js";
import { assignAssessment, assignAssessments } from "./assign.js";
import { endCheck } from "./end-check.js";
import { handOnVerdict } from "./hand-on-verdict.js";
import { offerAlternative } from "./offer-alternative.js";
import { publishVerdicts } from "./publish-verdicts.js";
import { confirmVerdict, sendBackVerdict } from "./read-verdict.js";
import { reopenAssessment } from "./reopen.js";
import { noteAssessment, writeVerdict } from "./write-verdict.js";

/** The technical check: what evaluators, organizers and authors do (ORG-5). */
export const assessActs = {
  "assign-assessment": assignAssessment,
  "assign-assessments": assignAssessments,
  "write-verdict": writeVerdict,
  "note-assessment": noteAssessment,
  "confirm-verdict": confirmVerdict,
  "hand-on-verdict": handOnVerdict,
  "send-back-verdict": sendBackVerdict,
  "publish-verdicts": publishVerdicts,
  "reopen-assessment": reopenAssessment,
  "end-check": endCheck,
  "answer-verdict": answerVerdict,
  "offer-alternative": offerAlternative,
} satisfies Partial<ActRegistry>;
