import type { WaitingHelp } from "../../domain/help/waiting.js";
import type { LocalText } from "../../domain/process.js";
import { day, entry, local, say, type ButtonSpec, type Line, type Note } from "../screen.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";

/** What waits at the desk, for whoever is told of it. */
export interface DeskWaits extends Pick<WaitingHelp, "inTime" | "reports"> {
  /** What has waited longer than staff promise. */
  overdue: { proposals: number; looks: number; comments: number; questions: number };
}

export const isAnyOverdue = ({ overdue }: DeskWaits): boolean =>
  Object.values(overdue).some((count) => count > 0);

/** Something is overdue, or only a person's own chat can tell of it. */
export const isAnyWaiting = (waits: DeskWaits): boolean =>
  isAnyOverdue(waits) || waits.inTime !== undefined || waits.reports > 0;

/** What is told in private where staff have a channel, in which no report of pressure stands. */
export const reportsAlone = ({ reports }: DeskWaits): DeskWaits => ({
  overdue: { proposals: 0, looks: 0, comments: 0, questions: 0 },
  inTime: undefined,
  reports,
});

const overdueLines = ({ overdue: { proposals, looks, comments, questions } }: DeskWaits): Line[] => [
  ...(proposals > 0 ? [say("overdue-proposals", { count: proposals })] : []),
  ...(looks > 0 ? [say("overdue-looks", { count: looks })] : []),
  ...(comments > 0 ? [say("overdue-comments", { count: comments })] : []),
  ...(questions > 0 ? [say("overdue-questions", { count: questions })] : []),
];

const waitingLines = ({ inTime, reports }: DeskWaits): Line[] => [
  ...(inTime ? [say("waiting-questions", { count: inTime.questions, by: day(inTime.by) })] : []),
  ...(reports > 0 ? [say("waiting-reports", { count: reports })] : []),
];

/** ORG-4: once a day in the staff channel, as long as something is overdue; what is in time has a card there, or gets one as soon as those before it are decided. */
export const overdueInChannel = (
  waits: DeskWaits,
  { day, linkTo }: { day: string; linkTo: LinkTo },
): Note & { name: string } => ({
  id: "ORG-4",
  name: `overdue-${day}`,
  lines: [say("overdue-title"), ...overdueLines(waits)],
  buttons: [[privateDoor(linkTo, say("button-open-desk"), "desk", "desk")]],
});

/**
 * To each of staff, where they have no channel: what is overdue, and the questions that wait (ORG-9). Whoever works for
 * several processes reads of which.
 */
export const overdueNote = (waits: DeskWaits, title: LocalText): Note => ({
  id: isAnyOverdue(waits) ? "ORG-4" : "ORG-9",
  lines: [
    local(title),
    say(isAnyOverdue(waits) ? "overdue-title" : "waiting-title"),
    ...overdueLines(waits),
    ...waitingLines(waits),
  ],
  buttons: [[DESK]],
});

const DESK: ButtonSpec = entry(say("button-open-desk"), "desk", "desk");
