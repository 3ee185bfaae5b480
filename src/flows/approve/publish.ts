import { call } from "../acts.js";
import { dateRefusal } from "../dates/refusal-words.js";
import { only } from "../desk/only.js";
import type { ScreenStep } from "../flow.js";
import { danger, entry, press, say, type Screen } from "../screen.js";
import { toPublish } from "./count.js";
import { asSeen, type ApproveFacts, type Here, type Next } from "./facts.js";
import { subject, costOf } from "./words.js";

/** Hard to undo, so it is asked once more (UX-09). */
const sure = (at: Here): Screen => ({
  id: "ORG-7",
  lines: [
    say("approve-sure", { area: subject(at) }),
    say("approve-sure-cost", { cost: costOf(at.facts.process, toPublish(at)) }),
    say("approve-sure-authors", { count: at.facts.told.authors }),
    say("approve-sure-others", { count: at.facts.told.others }),
  ],
  buttons: [[danger(say("button-publish-results", { area: subject(at) }), "publish")]],
});

const publish = (at: Here): Next => ({
  act: call("publish-results", { counts: asSeen(at, toPublish(at)), at: null }),
  done: { step: "done", clear: true },
  refused: (now, refusal) => ({ step: "list", notice: dateRefusal(now.facts.process, refusal) }),
});

export const sureStep: ScreenStep<ApproveFacts> = {
  kind: "screen",
  over: { title: say("over-results") },
  show: sure,
  on: { publish },
  divert: (at) => only("results")(at) ?? (toPublish(at).length > 0 ? undefined : { step: "list" }),
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
