import { blackoutAt } from "../../domain/calendar/blackout.js";
import { call } from "../acts.js";
import { blackoutNamed, dateRefusal } from "../dates/refusal-words.js";
import { only } from "../desk/only.js";
import type { Go, ScreenStep } from "../flow.js";
import {
  danger,
  entry,
  gap,
  moment,
  press,
  primary,
  say,
  type Arg,
  type Line,
  type Screen,
} from "../screen.js";
import { announcedDay, asSeen, toPublish, type ApproveFacts, type Here, type Next } from "./facts.js";
import { subject, costOf } from "./words.js";

/** Of those on the screen, whatever enough people approved. */
const inQuestion = (at: Here): Arg => subject(at, toPublish(at));

/** What it costs, and how many are told of it. */
const reachLines = (at: Here): Line[] => [
  say("approve-sure-cost", { cost: costOf(at.facts.process, toPublish(at)) }),
  say("approve-sure-authors", { count: at.facts.told.authors }),
  say("approve-sure-others", { count: at.facts.told.others }),
];

/** Hard to undo, so it is asked once more (UX-09). */
const sure = (at: Here): Screen => ({
  id: "ORG-7",
  lines: [say("approve-sure", { area: inQuestion(at) }), ...reachLines(at)],
  buttons: [[danger(say("button-publish-results", { area: inQuestion(at) }), "publish")]],
});

const publish = (at: Here): Next => ({
  act: call("publish-results", { counts: asSeen(at, toPublish(at)), at: null }),
  done: { step: "done", clear: true },
  refused: (now, refusal) => ({ step: "list", notice: dateRefusal(now.facts.process, refusal) }),
});

const onlyReady = (at: Here): Go | undefined =>
  only("results")(at) ?? (toPublish(at).length > 0 ? undefined : { step: "list" });

export const sureStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: sure,
  on: { publish },
  divert: onlyReady,
};

/** What will happen on the day of the results, and until when it can be stopped; why it cannot be on that day. */
function planning(at: Here): Screen {
  const { process, now } = at.facts;
  const day = announcedDay(at) ?? now;
  const blackout = blackoutAt(process, day);
  return {
    id: "ORG-7",
    lines: [
      say("approve-plan", { area: inQuestion(at), at: moment(day) }),
      ...reachLines(at),
      gap,
      blackout
        ? say("refusal-results-blackout", blackoutNamed(process, blackout.from))
        : say("approve-plan-until"),
    ],
    buttons: blackout ? [] : [[primary(say("button-publish-at", { at: moment(day) }), "plan", +day)]],
  };
}

/** The day may have moved, or come, since it was shown: nothing is planned for another, or published at once, unread. */
function plan(at: Here): Next {
  const day = announcedDay(at);
  if (!day) return { step: "count", notice: say("approve-day-came") };
  if (String(+day) !== at.arg) return { step: "plan", notice: say("approve-day-moved") };
  return {
    act: call("publish-results", { counts: asSeen(at, toPublish(at)), at: day.toISOString() }),
    done: { step: "count", notice: say("approve-planned-done") },
    refused: (now, refusal) => ({ step: "count", notice: dateRefusal(now.facts.process, refusal) }),
  };
}

export const planStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: planning,
  on: { plan },
  divert: (at) => onlyReady(at) ?? (announcedDay(at) ? undefined : { step: "count" }),
};

const published = (at: Here): Screen => ({
  id: "ORG-7",
  lines: [say("approve-done")],
  buttons: [
    [entry(say("button-see-results"), "look", "results", resultsOf(at))],
    at.facts.waiting.length > 0 ? [press(say("button-next-results"), "next")] : [],
  ],
  nav: "home",
});

/** Of all of them, the reader's own. */
const resultsOf = ({ answers }: Here): string =>
  /^\d+$/.test(String(answers["box"])) ? String(answers["box"]) : "";

export const doneStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: published,
  on: { next: { step: "list" } },
  divert: only("results"),
};
