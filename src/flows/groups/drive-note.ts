import { daysLeft } from "../../domain/support-drive.js";
import type { Process } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { areaName, joined } from "../process-words.js";
import {
  gap,
  inGroup,
  instant,
  quote,
  say,
  short,
  type ButtonSpec,
  type Line,
  type Note,
} from "../screen.js";
import { called } from "../together/facts.js";
import { privateDoor, type LinkTo } from "./private-door.js";

/** A group's collecting of supports as all of it may see: a number, and nobody. */
export interface DriveShown {
  id: number;
  process: Process;
  now: Date;
  linkTo: LinkTo;
  number: number;
  /** What everybody can read; undefined when it is public no more. */
  proposal: Proposal | undefined;
  count: number;
  goal: number;
  endsAt: Date;
  over: boolean;
}

const SUMMARY = 300;

/** SLK-6: one message that is edited as supports come in, wherever they are given. */
export function driveNote(drive: DriveShown): Note & { name: string } {
  return {
    id: "SLK-6",
    name: `drive-${drive.id}`,
    lines: [...proposalLines(drive), gap, ...(drive.over ? endLines(drive) : runningLines(drive))],
    buttons: drive.over ? [doors(drive)] : [supportRow(drive), doors(drive)],
  };
}

/** What was taken back by its author is not told again. */
function proposalLines({ process, proposal, number }: DriveShown): Line[] {
  if (!proposal) return [say("drive-proposal", { number: String(number) })];
  const { title = "", body = "", area } = proposal.text;
  return [
    say("drive-title", { title }),
    joined([called(proposal), areaName(process, area)]),
    quote(short(body, SUMMARY)),
  ];
}

function runningLines(drive: DriveShown): Line[] {
  const { linkTo, number } = drive;
  return [
    ...counterLines(drive),
    say("drive-not-the-vote"),
    ...(linkTo ? [say("share-link", { url: linkTo(`s_${number}`) })] : []),
  ];
}

function counterLines({ process, now, count, goal, endsAt }: DriveShown): Line[] {
  const days = daysLeft(endsAt, now, process.timeZone);
  if (process.rules.supports.hidden) return [say("drive-until", { on: instant(endsAt, "lastDay") })];
  return [say("drive-counter", { count, goal, days }), ...(count >= goal ? [say("drive-goal-reached")] : [])];
}

function endLines({ process, count, goal }: DriveShown): Line[] {
  if (process.rules.supports.hidden) return [say("drive-over")];
  return [say(count >= goal ? "drive-over-reached" : "drive-over-count", { count, goal })];
}

const supportRow = ({ id }: DriveShown): ButtonSpec[] => [
  { ...inGroup(say("button-support"), "drive", "support", id), tone: "primary" },
];

const doors = ({ linkTo, proposal, number }: DriveShown): ButtonSpec[] =>
  proposal ? [privateDoor(linkTo, say("button-open-in-private"), "look", "proposal", number)] : [];
