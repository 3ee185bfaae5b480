import { clockOf, daysLater } from "../../domain/calendar/wall-clock.js";
import { planDates } from "../../domain/calendar/plan-dates.js";
import { parseDay } from "../../domain/calendar/typed-day.js";
import { phaseAt } from "../../domain/phase.js";
import { only } from "../desk/only.js";
import type { Go, ScreenStep } from "../flow.js";
import { endOf, moment, press, say, type ButtonSpec, type Screen } from "../screen.js";
import { changeIn, edgeIn, hasBegun, pausedIn, phaseIn } from "./chosen.js";
import type { DatesFacts, Here } from "./facts.js";
import { dateRefusal } from "./refusal-words.js";

const OVER = { title: say("over-dates") };

/** ORG-3: which of its dates. One that has begun keeps its start. */
function phase({ facts, answers }: Here): Screen {
  const chosen = phaseIn(facts.process, answers);
  if (!chosen) return { id: "ORG-3", lines: [say("refusal-dates-no-phase")] };
  const { kind, startsAt, endsAt } = chosen;
  const isStarted = hasBegun(chosen, facts.now);
  return {
    id: "ORG-3",
    lines: [
      say("dates-phase", {
        phase: say(`phase-${kind}`),
        from: moment(startsAt),
        until: endOf(endsAt, facts.now),
      }),
      say(isStarted ? "dates-which-begun" : "dates-which"),
    ],
    buttons: [
      [press(say("button-move-end"), "edge", "end")],
      ...(isStarted
        ? []
        : [
            [press(say("button-move-start"), "edge", "start")],
            [press(say("button-move-whole"), "edge", "whole")],
          ]),
    ],
  };
}

export const phaseStep: ScreenStep<DatesFacts> = {
  kind: "screen",
  over: OVER,
  show: phase,
  on: { edge: ({ arg }) => ({ step: "date", set: { edge: arg, to: undefined, follow: undefined } }) },
  divert: only("dates"),
};

/** ORG-3: everything, or voting alone. */
const pause = ({ facts }: Here): Screen => ({
  id: "ORG-3",
  lines: [say("dates-pause-what"), say("dates-pause-vote-means"), say("dates-pause-process-means")],
  buttons: [
    ...(phaseAt(facts.process, facts.now)?.kind === "voting"
      ? [[press(say("button-pause-vote"), "what", "vote")]]
      : []),
    [press(say("button-pause-process"), "what", "process")],
  ],
});

export const pauseStep: ScreenStep<DatesFacts> = {
  kind: "screen",
  over: OVER,
  show: pause,
  on: { what: ({ arg }) => ({ step: "date", set: { what: arg, to: undefined } }) },
  divert: only("dates"),
};

const LONGEST_MOMENT = 40;
/** Days later that can be pressed. */
const MOVES = [1, 3, 7, 14];
const RESTS = [1, 2, 7];
/** A pause without an hour is over when offices open. */
const MORNING = "08:00";

const isPause = ({ answers }: Here): boolean => answers["act"] === "pause";

/** The date as it is, where one moves. */
function dateNow({ facts: { process }, answers }: Here): Date | undefined {
  const chosen = phaseIn(process, answers);
  return edgeIn(answers) === "end" ? chosen?.endsAt : chosen?.startsAt;
}

/** The hour of a day that is typed without one. */
function clockHere(at: Here): string {
  const date = isPause(at) ? undefined : dateNow(at);
  return date ? clockOf(date, at.facts.process.timeZone) : MORNING;
}

/** Days that can be pressed instead: only those that may be. */
function offered(at: Here): Date[] {
  const { process, now } = at.facts;
  const morning = parseDay(MORNING, { timeZone: process.timeZone, now, clock: MORNING });
  const first = isPause(at) ? (morning.ok ? morning.value : now) : (dateNow(at) ?? now);
  const days = isPause(at) ? RESTS.map((after) => after - 1) : MOVES;
  return days
    .map((after) => daysLater(first, after, process.timeZone))
    .filter((date) => {
      const change = changeIn({ ...at.answers, to: date.toISOString() });
      return change !== undefined && planDates(process, change, now).ok;
    });
}

function date(at: Here): Screen {
  const { process, now } = at.facts;
  const chosen = phaseIn(process, at.answers);
  const was = dateNow(at);
  return {
    id: "ORG-3",
    lines: [
      isPause(at)
        ? say(`dates-ask-pause-${pausedIn(at.answers)}`)
        : say(`dates-ask-${edgeIn(at.answers)}`, {
            phase: say(`phase-${chosen?.kind ?? "voting"}`),
            was: endOf(was ?? now, now, edgeIn(at.answers) === "end" ? "deadline" : "moment"),
          }),
      say("dates-ask-how", { city: process.city, clock: clockHere(at) }),
    ],
    buttons: offered(at).map((day): ButtonSpec[] => [
      press(endOf(day, now, "moment"), "pick", Math.floor(day.getTime() / 1_000)),
    ]),
  };
}

/** A date that cannot be is refused here, where another is typed. */
function take(at: Here, to: Date): Go {
  const { process, now } = at.facts;
  const set = { to: to.toISOString(), follow: undefined };
  const change = changeIn({ ...at.answers, to: set.to });
  if (!change) return { step: "calendar" };
  const plan = planDates(process, change, now);
  return plan.ok ? { step: "why", set } : { notice: dateRefusal(process, plan.refusal) };
}

function typed(at: Here): Go {
  const { process, now } = at.facts;
  const day = parseDay(at.arg, { timeZone: process.timeZone, now, clock: clockHere(at) });
  return day.ok ? take(at, day.value) : { notice: dateRefusal(process, day.refusal) };
}

export const dateStep: ScreenStep<DatesFacts> = {
  kind: "screen",
  over: OVER,
  asks: { label: say("dates-new-date"), max: LONGEST_MOMENT },
  show: date,
  typed,
  on: { pick: (at) => take(at, new Date(Number(at.arg) * 1_000)) },
  divert: only("dates"),
};
