import type { Paused } from "../../domain/calendar/date-change.js";
import { phaseOf } from "../../domain/phase.js";
import type { LocalText } from "../../domain/process.js";
import { endOf, entry, local, moment, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface Pause extends NoticeScene {
  what: Paused;
  until: Date;
  why: LocalText | undefined;
}

const calendar = entry(say("button-see-calendar"), "look", "calendar");

/** NOT-8: nobody votes, or nothing is done at all, until a day; why, and what is safe. */
export const pausedNotice = ({ what, until, why, ...scene }: Pause): Note =>
  notice("NOT-8", scene, { lines: pausedLines(what, until, why), button: calendar });

export const pausedLines = (what: Paused, until: Date, why: LocalText | undefined): Line[] => [
  say(what === "vote" ? "vote-paused-until" : "paused-until", { until: moment(until) }),
  ...whyLines(why),
  say(what === "vote" ? "vote-paused-kept" : "paused-deadlines"),
];

const whyLines = (why: LocalText | undefined): Line[] =>
  why ? [say("paused-why", { reason: local(why) })] : [];

/** NOT-8: it goes on before the day that was told, and why. */
export function goesOnNotice({ what, why, ...scene }: Omit<Pause, "until">): Note {
  const voting = phaseOf(scene.process, "voting");
  const line =
    what === "vote" && voting
      ? say("vote-goes-on", { until: endOf(voting.endsAt, scene.now) })
      : say("paused-over");
  return notice("NOT-8", scene, { lines: [line, ...whyLines(why)], button: calendar });
}
