import type { BroadcastStanding, BroadcastTexts, Segment } from "./broadcast.js";
import { phaseOf } from "./phase.js";
import type { Phase, PhaseKind } from "./process.js";
import { ok, refuse, type Result } from "./result.js";

// What asks people to do something is of no use once they cannot do it any more (UX-12).

/** After this many days nobody wants to hear any broadcast. */
const USEFUL_MS = 7 * 24 * 60 * 60_000;

interface Sent extends Pick<BroadcastStanding, "dueAt"> {
  texts: Pick<BroadcastTexts, "button">;
  segment: Pick<Segment, "states">;
}

interface Calendar {
  phases: readonly Phase[];
}

const BUTTON_NEEDS: Partial<Record<BroadcastTexts["button"], PhaseKind>> = {
  vote: "voting",
  propose: "proposals",
};

const endOf = (calendar: Calendar, kind: PhaseKind | undefined): Date[] =>
  (kind && [phaseOf(calendar, kind)?.endsAt].filter((end) => end !== undefined)) ?? [];

const endOfButton = ({ texts }: Sent, calendar: Calendar): Date[] =>
  endOf(calendar, BUTTON_NEEDS[texts.button]);

/** Whoever did not vote can be asked why after the vote; what was meant for while people vote is not said later. */
const endOfStates = ({ segment, dueAt }: Sent, calendar: Calendar): Date[] =>
  segment.states.some((state) => state === "not-voted" || state === "draft-ballot")
    ? endOf(calendar, "voting").filter((end) => end > dueAt)
    : [];

/** When what a broadcast asks for is over; undefined when it asks for nothing that ends. */
export function endOfAsking(sent: Sent, calendar: Calendar): Date | undefined {
  return [...endOfButton(sent, calendar), ...endOfStates(sent, calendar)].sort((a, b) => +a - +b)[0];
}

/** Until when somebody who has to wait may still get it. */
export function usefulUntil(sent: Sent, calendar: Calendar): Date {
  const days = new Date(sent.dueAt.getTime() + USEFUL_MS);
  const end = endOfAsking(sent, calendar);
  return end && end < days ? end : days;
}

/** Whether it can go at a moment. Refuses with `broadcast.too-late` when what it asks for is over by then. */
export function isInTime(sent: Sent, calendar: Calendar, at: Date): Result<undefined> {
  const end = endOfAsking(sent, calendar);
  return end && end <= at ? refuse("broadcast.too-late") : ok(undefined);
}
