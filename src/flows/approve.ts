import { pageOf } from "../domain/browse/page.js";
import type { CountResult, Standing } from "../domain/count/count.js";
import type { BoxPlace } from "../domain/process-boxes.js";
import type { Area, Process } from "../domain/process.js";
import { call } from "./acts.js";
import type { Facts } from "./facts.js";
import { defineFlow, type At, type Run, type Go } from "./flow.js";
import { titleOf } from "./look/count-sentences.js";
import { stepsOf } from "./look/counted.js";
import { pageWords } from "./look/items.js";
import { turnRow } from "./paging.js";
import { boxName, boxTitle, hasPrices, joined } from "./process-words.js";
import { danger, entry, gap, money, press, say, short, type Line, type Screen } from "./screen.js";

export interface CountToApprove {
  box: number;
  question: string;
  area: Area["key"];
  result: CountResult;
}

/** Counts that wait for an organizer; empty for everybody else. */
export interface ApproveFacts extends Facts {
  waiting: readonly CountToApprove[];
}

type Here = At<ApproveFacts>;

/** Fits a button of its own. */
const BOX_TITLE = 56;

const isOrganizer = ({ facts: { person } }: Here): boolean => person.roles.includes("organizer");

/** ORG-7: which districts wait. */
function list({ facts: { waiting, process } }: Here): Screen {
  if (waiting.length === 0) return { id: "ORG-7", lines: [say("approve-none")], buttons: [[toDesk]] };
  return {
    id: "ORG-7",
    lines: [say("approve-waiting", { count: waiting.length })],
    buttons: [
      ...waiting.map((one) => [press(short(boxTitle(process, one), BOX_TITLE), "open", one.box)]),
      [toDesk],
    ],
  };
}

const toDesk = entry(say("button-desk"), "desk", "desk");

const chosen = ({ facts, answers }: Here): CountToApprove | undefined =>
  facts.waiting.find(({ box }) => String(box) === answers["box"]);

/** Projects of a ranking on one screen, however long their titles are. */
const PER_PAGE = 8;

/** ORG-7: the whole result, page by page, before anybody else sees it. */
function count(at: Here): Screen {
  const shown = chosen(at);
  if (!shown) return list(at);
  const { process } = at.facts;
  const { standings, voters } = shown.result;
  const page = pageOf(standings, PER_PAGE, Number(at.answers["place"] ?? 1));
  return {
    id: "ORG-7",
    lines: [
      say("approve-title", { area: boxName(process, shown) }),
      say("approve-voters", { voters }),
      ...pageWords(page),
      gap,
      ...page.items.map((standing) => standingLine(process, shown, standing)),
    ],
    buttons: [
      turnRow(page),
      [press(say("button-how-counted"), "counted")],
      [danger(say("button-approve"), "approve")],
    ],
  };
}

function standingLine(
  process: Process,
  place: BoxPlace,
  { rank, projectId, votes, cost, status }: Standing,
): Line {
  const funded = status === "funded" ? [say("results-funded")] : [];
  return joined([
    say("results-place", { rank, title: titleOf(process, projectId) }),
    say("results-votes", { votes }),
    ...(hasPrices(process, place) ? [money(cost, process.currency)] : []),
    ...funded,
  ]);
}

/** Every step of the count. */
function counted(at: Here): Screen {
  const shown = chosen(at);
  if (!shown) return list(at);
  const { process } = at.facts;
  const { page, lines } = stepsOf(shown.result, process, at.answers["logPage"]);
  return {
    id: "ORG-7",
    lines: [say("approve-title", { area: boxName(process, shown) }), ...lines],
    buttons: [turnRow(page)],
  };
}

const open = ({ arg }: Here): Go => ({ step: "count", set: { box: arg, place: undefined } });

/** Hard to undo, so it is asked once more (UX-09). */
function sure(at: Here): Screen {
  const shown = chosen(at);
  if (!shown) return list(at);
  const area = boxName(at.facts.process, shown);
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
      on: { open },
    },
    count: {
      kind: "screen",
      over: { title: say("over-results") },
      show: count,
      on: {
        approve: { step: "sure" },
        counted: { step: "counted", set: { logPage: undefined } },
        page: ({ arg }) => ({ set: { place: arg } }),
        open,
      },
    },
    counted: {
      kind: "screen",
      over: { title: say("over-results") },
      show: counted,
      on: { page: ({ arg }) => ({ set: { logPage: arg } }), open },
    },
    sure: {
      kind: "screen",
      over: { title: say("over-results") },
      show: sure,
      on: { publish, open },
    },
    published: {
      kind: "screen",
      over: { title: say("over-results") },
      show: published,
      on: { next: { step: "list" } },
    },
  },
});
