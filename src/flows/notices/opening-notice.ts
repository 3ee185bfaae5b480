import { paperOf } from "../../domain/ballot/paper.js";
import type { Phase } from "../../domain/process.js";
import { boxesFor } from "../../domain/voter.js";
import { areaName, areaNamed, phaseNow } from "../process-words.js";
import { endOf, entry, left, say, type ButtonSpec, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface Opening extends NoticeScene {
  phase: Phase;
  /** The reader's district. */
  area: string | undefined;
}

/** NOT-1: a phase has opened, what one can do in it, and the way there. */
export function openingNotice(opening: Opening): Note {
  const { process, phase, now } = opening;
  const isVoteHere = phase.kind === "voting" && areaNamed(process, opening.area) !== undefined;
  return notice("NOT-1", opening, {
    lines: isVoteHere ? voteHere(opening) : [phaseNow(phase, now), say(`calendar-can-${phase.kind}`)],
    button: wayThere(phase),
  });
}

function voteHere({ process, phase, now, area }: Opening): Line[] {
  const nothing = { votedAt: new Set<number>(), draftBoxes: new Set<number>() };
  const boxes = boxesFor(process, { eligibility: undefined, area, ...nothing });
  const count = boxes.reduce((sum, box) => sum + paperOf(process, box).projects.size, 0);
  const until = { until: endOf(phase.endsAt, now), remaining: left(phase.endsAt, now) };
  return [
    say("notice-voting", { area: areaName(process, area), ...until }),
    boxes.length > 1
      ? say("notice-voting-ballots", { count, ballots: boxes.length })
      : say("notice-voting-projects", { count }),
  ];
}

export function wayThere({ kind }: Phase): ButtonSpec {
  if (kind === "voting") return entry(say("button-read-projects"), "look", "list");
  if (kind === "proposals") return entry(say("button-propose"), "propose", "gate");
  if (kind === "results") return entry(say("button-see-results"), "look", "results");
  return entry(say("button-calendar"), "look", "calendar");
}
