import type { LocalText, Phase } from "../../domain/process.js";
import { deadline, endOf, entry, local, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface Move extends NoticeScene {
  phase: Phase;
  why: LocalText | undefined;
}

/** NOT-8: a date is another one now, what it was, and why. */
export const movedNotice = ({ phase, why, ...scene }: Move): Note =>
  notice("NOT-8", scene, {
    lines: [newDates(phase, scene.now), ...(why ? [say("notice-moved-why", { reason: local(why) })] : [])],
    button: entry(say("button-see-calendar"), "look", "calendar"),
  });

/** Once a phase has begun only its end moves; before, either may have. */
function newDates({ kind, startsAt, endsAt, movedFrom }: Phase, now: Date): Line {
  const phase = say(`phase-${kind}`);
  const until = endOf(endsAt, now);
  return movedFrom && startsAt <= now
    ? say("notice-moved", { phase, until, was: deadline(movedFrom) })
    : say("notice-moved-start", { phase, from: deadline(startsAt), until });
}
