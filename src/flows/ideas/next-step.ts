import { mayBeDirected } from "../../domain/assessment/calendar.js";
import type { Stage } from "../../domain/pipeline.js";
import { isPhaseOpen, phaseOf } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import { changeBy, readBy } from "../../domain/proposal-calendar.js";
import type { Standing } from "../../domain/proposal.js";
import { day, deadline, moment, say, type Say } from "../screen.js";

/** A proposal on its way from a draft to works. */
export interface OnTheWay {
  stage: Exclude<Stage, "idea">;
  standing: Standing;
  openSuggestions: number;
}

interface Today {
  process: Process;
  now: Date;
}

/** What comes next for a proposal, whoever has to do it. */
export function nextStep(today: Today, { stage, standing, openSuggestions: count }: OnTheWay): Say {
  switch (stage) {
    case "draft":
      return count > 0 ? say("pipeline-next-suggestions", { count }) : say("pipeline-next-send");
    case "sent":
      return nextOfSent(today, standing);
    case "public":
      return nextOfPublic(today, standing);
    case "ballot":
      return nextOfBallot(today);
    case "works":
      return say("pipeline-next-works");
  }
}

/** Once the ballot is made without it, nothing comes of the check. */
function nextOfPublic({ process, now }: Today, { state }: Standing): Say {
  if (state !== "in-check") return say("pipeline-next-supports");
  return say(mayBeDirected(process, now) ? "pipeline-next-check" : "pipeline-not-on-ballot");
}

function nextOfSent({ process }: Today, standing: Standing): Say {
  const by = changeBy(process, standing);
  if (by) return say("pipeline-next-change", { by: day(by) });
  const { waitingSince } = standing;
  return waitingSince
    ? say("pipeline-next-read", { by: day(readBy(process, waitingSince)) })
    : say("pipeline-next-send");
}

function nextOfBallot({ process, now }: Today): Say {
  const voting = phaseOf(process, "voting");
  if (voting && isPhaseOpen(process, "voting", now))
    return say("pipeline-next-vote", { until: deadline(voting.endsAt) });
  return voting && now < voting.startsAt
    ? say("pipeline-next-voting-opens", { from: moment(voting.startsAt) })
    : say("pipeline-next-count");
}
