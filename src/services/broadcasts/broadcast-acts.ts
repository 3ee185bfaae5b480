import type { ActRegistry } from "../act.js";
import {
  approveBroadcast,
  cancelBroadcast,
  pauseBroadcast,
  resumeBroadcast,
  scheduleBroadcast,
  sendBackBroadcast,
  takeBackBroadcast,
} from "./send-broadcast.js";
import {
  beginBroadcast,
  deleteBroadcast,
  targetBroadcast,
  testBroadcast,
  writeBroadcast,
} from "./write-broadcast.js";

/** What organizers may do to say something to many. */
export const broadcastActs = {
  "begin-broadcast": beginBroadcast,
  "write-broadcast": writeBroadcast,
  "target-broadcast": targetBroadcast,
  "test-broadcast": testBroadcast,
  "schedule-broadcast": scheduleBroadcast,
  "take-back-broadcast": takeBackBroadcast,
  "approve-broadcast": approveBroadcast,
  "send-back-broadcast": sendBackBroadcast,
  "pause-broadcast": pauseBroadcast,
  "resume-broadcast": resumeBroadcast,
  "cancel-broadcast": cancelBroadcast,
  "delete-broadcast": deleteBroadcast,
} satisfies Partial<ActRegistry>;
