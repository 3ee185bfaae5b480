import type { DateChange } from "../../domain/calendar/date-change.js";
import type { Process } from "../../domain/process.js";
import { entry, local, say, type Note } from "../screen.js";

type Titled = Pick<Process, "title">;

const open = [[entry(say("button-date-request"), "dates", "request")]];

/** To every other organizer: one of them is asked to approve. */
export const askedToApproveNote = ({ title }: Titled, { kind }: DateChange): Note => ({
  id: "ORG-3",
  lines: [say(`dates-asks-you-${kind}`, { title: local(title) })],
  buttons: open,
});

/** To whoever asked. */
export const decidedNote = ({ title }: Titled, decision: "approved" | "declined"): Note => ({
  id: "ORG-3",
  lines: [say(`dates-note-${decision}`, { title: local(title) })],
  buttons: [[entry(say("button-dates"), "dates", "calendar")]],
});
