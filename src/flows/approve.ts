import type { Area } from "../domain/process.js";
import type { CountResult } from "../domain/count/count.js";
import { call } from "./acts.js";
import type { Facts } from "./facts.js";
import { defineFlow, type At, type Run, type Go } from "./flow.js";
import { countSentence, titleOf } from "./look/count-sentences.js";
import { areaName, joined, stacked } from "./process-words.js";
import { danger, entry, gap, money, press, quote, say, type Line, type Screen } from "./screen.js";

export interface CountToApprove {
  box: number;
  area: Area["key"];
  result: CountResult;
}

/** Counts that wait for an organizer; empty for everybody else. */
export interface ApproveFacts extends Facts {
  waiting: readonly CountToApprove[];
}

type Here = At<ApproveFacts>;

const isOrganizer = ({ facts: { person } }: Here): boolean => person.roles.includes("organizer");

/** ORG-7: which districts wait. */
function list({ facts: { waiting, process } }: Here): Screen {
  if (waiting.length === 0) return { id: "ORG-7", lines: [say("approve-none")], buttons: [[toDesk]] };
  return {
    id: "ORG-7",
    lines: [say("approve-waiting", { count: waiting.length })],
    buttons: [...waiting.map(({ box, area }) => [press(areaName(process, area), "open", box)]), [toDesk]],
  };
}

const toDesk = entry(say("button-desk"), "desk", "desk");

const chosen = ({ facts, answers }: Here): CountToApprove | undefined =>
  facts.waiting.find(({ box }) => String(box) === answers["box"]);

/** ORG-7: the whole result and every step of the count, before anybody else sees it. */
function count(at: Here): Screen {
  const shown = chosen(at);
  if (!shown) return list(at);
  const { process } = at.facts;
  const area = areaName(process, shown.area);
  const { standings, voters, log } = shown.result;
  return {
    id: "ORG-7",
    lines: [
      say("approve-title", { area }),
      say("approve-voters", { voters }),
      gap,
      ...standings.map((standing): Line => {
        const { rank, projectId, votes, status } = standing;
        const place = say("results-place", { rank, title: titleOf(process, projectId) });
        const funded = status === "funded" ? [say("results-funded")] : [];
        return joined([
          place,
          say("results-votes", { votes }),
          money(standing.cost, process.currency),
          ...funded,
        ]);
      }),
      gap,
      quote(stacked(log.map((step) => countSentence(step, process)))),
    ],
    buttons: [[danger(say("button-approve"), "approve")]],
  };
}

/** Hard to undo, so it is asked once more (UX-09). */
function sure(at: Here): Screen {
  const shown = chosen(at);
  if (!shown) return list(at);
  const area = areaName(at.facts.process, shown.area);
  return {
    id: "ORG-7",
    lines: [say("approve-sure", { area })],
    buttons: [[danger(say("button-publish-results", { area }), "publish")]],
  };
}

const publish = (at: Here): Run<ApproveFacts> | Go => {
  const shown = chosen(at);
  if (!shown) return { step: "list" };
  return {
    act: call("approve-results", { box: shown.box }),
    done: { step: "published", clear: true },
    refused: () => ({ step: "list" }),
  };
};

const published = (at: Here): Screen => ({
  id: "ORG-7",
  lines: [say("approve-done")],
  buttons: [
    [entry(say("button-see-results"), "look", "results", String(at.answers["box"] ?? ""))],
    at.facts.waiting.length > 0 ? [press(say("button-next-results"), "next")] : [],
  ],
  nav: "home",
});

/** Results are published by an organizer, box by box, after reading the count (ORG-7). */
export const approveFlow = defineFlow<ApproveFacts>({
  id: "approve",
  version: 1,
  first: "list",
  entries: { list: () => ({ step: "list" }) },
  steps: {
    list: {
      kind: "screen",
      show: list,
      divert: (at) => (isOrganizer(at) ? undefined : { flow: "desk", step: "desk" }),
      on: { open: ({ arg }) => ({ step: "count", set: { box: arg } }) },
    },
    count: {
      kind: "screen",
      over: { title: say("over-results") },
      show: count,
      on: { approve: { step: "sure" }, open: ({ arg }) => ({ set: { box: arg } }) },
    },
    sure: {
      kind: "screen",
      over: { title: say("over-results") },
      show: sure,
      on: { publish, open: ({ arg }) => ({ step: "count", set: { box: arg } }) },
    },
    published: {
      kind: "screen",
      over: { title: say("over-results") },
      show: published,
      on: { next: { step: "list" } },
    },
  },
});
