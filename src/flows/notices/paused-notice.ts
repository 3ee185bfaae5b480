import type { Paused } from "../../domain/calendar/date-change.js";
import { pausesAt } from "../../domain/calendar/plan-dates.js";
import { isOpen, phaseOf } from "../../domain/phase.js";
import type { LocalText, Process } from "../../domain/process.js";
import { endOf, entry, local, moment, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface Rest {
  what: Paused;
  until: Date;
  why: LocalText | undefined;
}

/** What rests at a moment, and why: everything before the vote alone. */
export function restsAt(process: Process, now: Date): Rest[] {
  const { pausedUntil, votePausedUntil } = pausesAt(process, now);
  return [
    ...(pausedUntil ? [{ what: "process", until: pausedUntil, why: process.pausedWhy } as const] : []),
    ...(votePausedUntil
      ? [{ what: "vote", until: votePausedUntil, why: process.votePausedWhy } as const]
      : []),
  ];
}

const calendar = entry(say("button-see-calendar"), "look", "calendar");

/** NOT-8: nobody votes, or nothing is done at all, until a day; why, and what is safe. */
export const pausedNotice = ({ what, until, why, ...scene }: NoticeScene & Rest): Note =>
  notice("NOT-8", scene, { lines: pausedLines(scene.process, { what, until, why }), button: calendar });

/** Where voting rests longer than everything does, that is said too. */
export const pausedLines = ({ votePausedUntil }: Process, { what, until, why }: Rest): Line[] => [
  restLine(what, until),
  ...whyLines(why),
  ...(what === "process" && votePausedUntil && votePausedUntil > until
    ? [restLine("vote", votePausedUntil)]
    : []),
  say(what === "vote" ? "vote-paused-kept" : "paused-deadlines"),
];

export const restLine = (what: Paused, until: Date): Line =>
  say(what === "vote" ? "vote-paused-until" : "paused-until", { until: moment(until) });

const whyLines = (why: LocalText | undefined): Line[] =>
  why ? [say("paused-why", { reason: local(why) })] : [];

/** NOT-8: it goes on before the day that was told, and why. */
export function goesOnNotice({ what, why, ...scene }: NoticeScene & Omit<Rest, "until">): Note {
  const { process, now } = scene;
  const voting = phaseOf(process, "voting");
  const vote =
    voting && (what === "vote" || isOpen(voting, now))
      ? [say("vote-goes-on", { until: endOf(voting.endsAt, now) })]
      : [];
  const lines = what === "vote" && voting ? vote : [say("paused-over"), ...vote];
  return notice("NOT-8", scene, { lines: [...lines, ...whyLines(why)], button: calendar });
}
