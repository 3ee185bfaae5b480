import { isPhaseOpen, phaseOf } from "../../domain/phase.js";
import type { Facts } from "../facts.js";
import type { At, ScreenStep } from "../flow.js";
import { deadline, entry, press, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import { toPerson } from "./asked.js";

/**
 * Somebody wanted to decide, or to see, how this person votes. The way out is to vote again unseen; a report is up to them.
 * No message ever comes of it, and nothing here says whether they voted.
 */
const pressure = (at: At<Facts>): Screen => ({
  id: "VOT-7",
  lines: [
    say("pressure-title"),
    ...wayOut(at),
    say("pressure-unseen"),
    say("pressure-code"),
    say("pressure-chat"),
    say("pressure-report"),
  ],
  buttons: [
    ...again(at),
    [press(say("button-report-pressure"), "report")],
    at.facts.process.desks.length > 0 ? [press(say("button-places"), "places")] : [],
  ],
});

const isOpen = ({ facts: { process, now } }: At<Facts>): boolean => isPhaseOpen(process, "voting", now);

function wayOut(at: At<Facts>): Line[] {
  const voting = phaseOf(at.facts.process, "voting");
  return voting && isOpen(at) ? [say("pressure-again", { until: deadline(voting.endsAt) })] : [];
}

const again = (at: At<Facts>): ButtonSpec[][] =>
  isOpen(at) ? [[entry(say("button-to-ballot"), "vote", "entry")]] : [];

export const pressureStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: pressure,
  on: { report: toPerson("pressure"), places: { step: "places" } },
};

/** Said once, on a screen that the next one replaces. */
export const reportedStep: ScreenStep<Facts> = {
  kind: "screen",
  over: { title: say("over-help") },
  show: () => ({ id: "VOT-7", lines: [say("pressure-reported"), say("pressure-delete")], nav: "home" }),
};
