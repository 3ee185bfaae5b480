import { checkEndsAt } from "../../domain/assessment/calendar.js";
import { maySomewhere } from "../../domain/desk/rights.js";
import { phaseOf } from "../../domain/phase.js";
import type { ScreenStep } from "../flow.js";
import { pageWords } from "../look/items.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import {
  endOf,
  gap,
  press,
  primary,
  say,
  short,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { onlyEvaluators, type AssessFacts, type Here } from "./facts.js";
import { lineWords, readyOwnLine } from "./words.js";

const SHORT_TITLE = 40;

/** What was written for another proposal is not taken along. */
export const NOTHING_WRITTEN = {
  verdict: undefined,
  cost: undefined,
  office: undefined,
  reason: undefined,
  reader: undefined,
  adding: undefined,
};

/** ORG-5: what needs me first, then what needs somebody. */
function list({ facts }: Here): Screen {
  const { lines: page } = facts;
  return {
    id: "ORG-5",
    lines: [
      joined([say("assess-title"), ...untilWords(facts), ...pageWords(page)]),
      ...countLines(facts),
      ...unfinishedLine(facts),
      ...(page.total === 0 ? [say("assess-nothing")] : [gap]),
    ],
    items: page.items.map((line) => ({
      line: lineWords(facts, line),
      button: press(joined([String(line.number), short(line.title, SHORT_TITLE)]), "open", line.number),
      beside: [press(say("button-read-number", { number: String(line.number) }), "open", line.number)],
    })),
    buttons: [turnRow(page), ...directing(facts)],
  };
}

function untilWords({ process, now }: AssessFacts) {
  const ends = checkEndsAt(process);
  return ends && ends > now ? [say("assess-until", { until: endOf(ends, now) })] : [];
}

/** How many will be left without a verdict, and how long that can be mended; for whoever directs the check. */
function unfinishedLine({ person, process, now, counts: { unfinished: count } }: AssessFacts): Line[] {
  if (count === 0 || !maySomewhere(person, "direct-assessments")) return [];
  const ends = checkEndsAt(process);
  if (ends && ends > now) return [say("assess-unfinished", { count, by: endOf(ends, now) })];
  const opens = phaseOf(process, "voting")?.startsAt;
  return opens ? [say("assess-unfinished-still", { count, by: endOf(opens, now) })] : [];
}

function countLines({ counts }: AssessFacts): Line[] {
  const { mine, overdue, unassigned, ready } = counts;
  return [
    joined([
      say("assess-mine", { count: mine }),
      ...(overdue > 0 ? [say("desk-overdue", { count: overdue })] : []),
    ]),
    ...(unassigned > 0 ? [say("assess-unassigned", { count: unassigned })] : []),
    ...(ready > 0 ? [say("assess-ready", { count: ready })] : []),
    ...readyOwnLine(counts),
  ];
}

function directing({ person, counts: { unassigned, ready } }: AssessFacts): ButtonSpec[][] {
  if (!maySomewhere(person, "direct-assessments")) return [];
  return [
    ready > 0 ? [primary(say("button-publish-verdicts", { count: ready }), "publish")] : [],
    unassigned > 0 ? [press(say("button-assign-many"), "assign")] : [],
  ];
}

export const listStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  show: list,
  on: {
    open: ({ arg }) => ({ step: "open", set: { number: Number(arg) } }),
    page: ({ arg }) => ({ set: { page: arg } }),
    publish: { step: "publish" },
    assign: { step: "assign-many", set: { area: undefined, theme: undefined, evaluator: undefined } },
  },
  divert: onlyEvaluators,
};
