import type { LocalText } from "../../domain/process.js";
import { entry, local, say, type ButtonSpec, type Line, type Note } from "../screen.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";

/** What has waited longer than staff promise. */
export interface OverdueCounts {
  proposals: number;
  looks: number;
  comments: number;
}

export const isAnyOverdue = ({ proposals, looks, comments }: OverdueCounts): boolean =>
  proposals + looks + comments > 0;

const lines = ({ proposals, looks, comments }: OverdueCounts): Line[] => [
  say("overdue-title"),
  ...(proposals > 0 ? [say("overdue-proposals", { count: proposals })] : []),
  ...(looks > 0 ? [say("overdue-looks", { count: looks })] : []),
  ...(comments > 0 ? [say("overdue-comments", { count: comments })] : []),
];

/** ORG-4: once a day in the staff channel, as long as something is overdue. */
export const overdueInChannel = (
  counts: OverdueCounts,
  { day, linkTo }: { day: string; linkTo: LinkTo },
): Note & { name: string } => ({
  id: "ORG-4",
  name: `overdue-${day}`,
  lines: lines(counts),
  buttons: [[privateDoor(linkTo, say("button-open-desk"), "desk", "desk")]],
});

/** The same to each moderator, where staff have no channel; whoever works for several processes reads of which. */
export const overdueNote = (counts: OverdueCounts, title: LocalText): Note => ({
  id: "ORG-4",
  lines: [local(title), ...lines(counts)],
  buttons: [[DESK]],
});

const DESK: ButtonSpec = entry(say("button-open-desk"), "desk", "desk");
