import type { DateChange } from "../../domain/calendar/date-change.js";
import type { Process } from "../../domain/process.js";
import { entry, local, quote, say, type Note } from "../screen.js";

type Titled = Pick<Process, "title">;

const open = [[entry(say("button-date-request"), "dates", "request")]];

/** To every other organizer: one of them is asked to approve. */
export const askedToApproveNote = ({ title }: Titled, { kind }: DateChange): Note => ({
  id: "ORG-3",
  lines: [say(`dates-asks-you-${kind}`, { title: local(title) })],
  buttons: open,
});

/** To whoever asked; why, where a colleague said no. */
export const decidedNote = (
  { title }: Titled,
  { as, why }: { as: "approved" | "declined"; why?: string | undefined },
): Note => ({
  id: "ORG-3",
  lines: [say(`dates-note-${as}`, { title: local(title) }), ...(why === undefined ? [] : [quote(why)])],
  buttons: [[entry(say("button-dates"), "dates", "calendar")]],
});
