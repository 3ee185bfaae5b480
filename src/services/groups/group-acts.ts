import type { GroupAct } from "./group-act.js";
import { answerCheck } from "./answer-check.js";
import { supportInGroup } from "../drives/support-in-group.js";
import { broadcastStaffActs } from "../staff/broadcast-staff-acts.js";
import { changeStaffActs } from "../staff/change-staff-acts.js";
import { questionStaffActs } from "../staff/question-staff-acts.js";
import { staffActs } from "../staff/staff-acts.js";

/** Everything a button of a group may do there, by flow and verb of its press. What it opens in private is no act. */
export const GROUP_ACTS: Readonly<Record<string, GroupAct>> = {
  "check-answer": answerCheck,
  "drive-support": supportInGroup,
  ...staffActs,
  ...questionStaffActs,
  ...broadcastStaffActs,
  ...changeStaffActs,
};
