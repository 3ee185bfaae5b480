import type { DateChange } from "../../domain/calendar/date-change.js";
import type { LocalText } from "../../domain/process.js";

/** The dates of the process. */
export interface DateActs {
  /** As previewed: `seen` is the mark of the calendar that was read. Answers whether a second organizer was `asked`. */
  "change-dates": { change: DateChange; why: LocalText; seen: string };
  /** Answers with whether it is `applied`. */
  "approve-date-change": { change: string };
  /** Null where one takes back what one asked for oneself. */
  "reject-date-change": { change: string; why: string | null };
}
