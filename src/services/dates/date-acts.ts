import type { ActRegistry } from "../act.js";
import { changeDates } from "./change-dates.js";
import { approveDateChange, rejectDateChange } from "./decide-dates.js";

/** What organizers may do to the dates of a process. */
export const dateActs = {
  "change-dates": changeDates,
  "approve-date-change": approveDateChange,
  "reject-date-change": rejectDateChange,
} satisfies Partial<ActRegistry>;
