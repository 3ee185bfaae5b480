import type { ActRegistry } from "../act.js";
import { allowReplacing } from "./allow-replacing.js";
import { atDesk } from "./at-desk.js";
import { beginAtDesk, beginByCode } from "./begin.js";
import { chooseDeskArea, endAtDesk } from "./end.js";
import { givePaper } from "./give-paper.js";

/** What a clerk does for the person in front of the desk (ORG-10). */
export const deskModeActs = {
  "begin-at-desk": beginAtDesk,
  "begin-by-code": beginByCode,
  "choose-desk-area": chooseDeskArea,
  "allow-replacing": allowReplacing,
  "at-desk": atDesk,
  "give-paper": givePaper,
  "end-at-desk": endAtDesk,
} satisfies Partial<ActRegistry>;
