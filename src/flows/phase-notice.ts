import type { Phase, Process } from "../domain/process.js";
import { areaName, areaNamed, phaseNow } from "./process-words.js";
import { endOf, entry, local, left, say, type ButtonSpec, type Line, type Note } from "./screen.js";

export interface PhaseNews {
  process: Process;
  phase: Phase;
  now: Date;
  /** The reader's district. */
  area: string | undefined;
}

/** NOT-1: a phase has opened, what one can do in it, and the way there. */
export function phaseNotice(news: PhaseNews): Note {
  const { process, phase, now } = news;
  const isVoteHere = phase.kind === "voting" && areaNamed(process, news.area) !== undefined;
  return {
    id: "NOT-1",
    lines: [
      local(process.title),
      ...(isVoteHere ? voteHere(news) : [phaseNow(phase, now), say(`calendar-can-${phase.kind}`)]),
    ],
    buttons: [[wayThere(phase)], [entry(say("button-stop-these"), "settings", "stop")]],
  };
}

function voteHere({ process, phase, now, area }: PhaseNews): Line[] {
  const count = process.projects.filter((one) => one.area === area && one.status === "on-ballot").length;
  const until = { until: endOf(phase.endsAt, now), remaining: left(phase.endsAt, now) };
  return [
    say("notice-voting", { area: areaName(process, area), ...until }),
    say("notice-voting-projects", { count }),
  ];
}

function wayThere({ kind }: Phase): ButtonSpec {
  if (kind === "voting") return entry(say("button-read-projects"), "look", "list");
  if (kind === "proposals") return entry(say("button-propose"), "propose", "gate");
  if (kind === "results") return entry(say("button-see-results"), "look", "results");
  return entry(say("button-calendar"), "look", "calendar");
}
