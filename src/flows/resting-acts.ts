import type { ActName } from "./acts.js";

/**
 * What people do on pages that can be read while the service is paused: these acts wait until it goes on (ERR-7). Where a whole
 * flow rests, the flow says so itself.
 */
const RESTING: ReadonlySet<ActName> = new Set<ActName>([
  "withdraw-proposal",
  "restore-proposal",
  "delete-draft",
  "drop-change",
  "invite-wisher",
  "answer-merge",
  "ask-second-look",
  "answer-verdict",
  "offer-alternative",
  "write-design",
  "suggest-design",
  "settle-design",
  "summarize-design",
  "come-to-workshop",
  "leave-workshop",
  "attend-meeting",
  "enter-proposal",
  "send-works-photo",
]);

export const restsWithService = (act: ActName): boolean => RESTING.has(act);
