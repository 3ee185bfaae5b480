import { pageOf } from "../../domain/browse/page.js";
import { phaseOf } from "../../domain/phase.js";
import type { Go, ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { boxTitle, hasPrices, joined, stacked } from "../process-words.js";
import {
  entry,
  gap,
  moment,
  money,
  press,
  remaining,
  quote,
  say,
  short,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import { chart } from "./chart.js";
import { cancelledLater, standingLine } from "./standing-words.js";
import { countSentence, titleOf } from "./count-sentences.js";
import type { BoxResults, Here, LookFacts } from "./facts.js";
import { resultsHeading, resultsIn } from "./results-in.js";
import { tiesThatMatter } from "./ties.js";
import { turnout } from "./turnout.js";

/** A ranking has no button for each project, so that more of it fits. */
const PER_PAGE = 9;

/** Fits a button of its own. */
const BOX_TITLE = 56;

/** INF-8: who voted, the ranking, what is funded and what is left, and how equal votes were decided. */
function results(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown) return isOfNoDistrict(at) ? allResults(at) : noResults(at);
  const page = pageOf(shown.result.standings, PER_PAGE, Number(at.answers["place"] ?? 1));
  return {
    id: "INF-8",
    lines: [
      ...resultsHeading(at, shown),
      gap,
      ...page.items.map((standing) => standingLine(at.facts.process, shown, shown.result, standing)),
      ...(page.number === page.count ? closingLines(at, shown) : []),
    ],
    buttons: [
      turnRow(page),
      [press(say("button-how-counted"), "counted"), press(say("button-why"), "why")],
      [...chartButton(shown), ...tookPartButton(shown)],
      [...otherDistricts(at.facts), press(say("button-results-more"), "more")],
    ],
  };
}

/** Whoever belongs to no district is shown all of them. */
const isOfNoDistrict = ({ facts: { person, results: all } }: Here): boolean =>
  person.area === undefined && all.length > 0;

/** After the last project: the money left, blank ballots, and the ties that matter with what decided them. */
function closingLines({ facts: { process } }: Here, shown: BoxResults): Line[] {
  const { result } = shown;
  const ties = tiesThatMatter(result);
  return [
    gap,
    ...(hasPrices(process, shown)
      ? [say("results-left-over", { left: money(result.leftOver, process.currency) })]
      : []),
    ...(result.blank > 0 ? [say("results-blank", { blank: result.blank })] : []),
    ...(ties.length > 0 ? [quote(stacked(ties.map((tie) => countSentence(tie, process))))] : []),
  ];
}

const chartButton = ({ charts }: BoxResults): ButtonSpec[] =>
  Object.keys(charts).length > 0 ? [press(say("button-chart"), "chart")] : [];

const tookPartButton = ({ turnout: told }: BoxResults): ButtonSpec[] =>
  told ? [press(say("button-took-part"), "took-part")] : [];

const otherDistricts = ({ results: all }: LookFacts): ButtonSpec[] =>
  all.length > 1 ? [press(say("button-all-results"), "all")] : [];

const resultsCome = (at: Date, now: Date): Line =>
  say("results-come", { on: moment(at), remaining: remaining(at, now) });

/** Nothing published here: when it will be, and where results of other districts or editions are. */
function noResults({ facts }: Here): Screen {
  const { process, now } = facts;
  const phase = phaseOf(process, "results");
  return {
    id: "INF-8",
    lines: [
      say("results-none"),
      ...(phase && now < phase.startsAt ? [resultsCome(phase.startsAt, now)] : []),
    ],
    buttons: [
      facts.results.length > 0 ? [press(say("button-all-results"), "all")] : [],
      [entry(say("button-calendar"), "look", "calendar"), press(say("button-other-editions"), "editions")],
    ],
  };
}

const showBox = ({ arg }: Here): Go => ({ step: "results", set: { box: arg, place: undefined } });

export const resultsStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: results,
  on: {
    page: (at) => ({ set: { [resultsIn(at) ? "place" : "districts"]: Number(at.arg) } }),
    box: showBox,
    counted: { step: "counted", set: { logPage: undefined } },
    chart,
    why: { step: "why", set: { why: undefined, whyPage: undefined } },
    "took-part": { step: "took-part" },
    more: { step: "results-more" },
    all: { step: "all-results" },
    editions: { step: "editions" },
  },
};

/** INF-8 over all districts: the first of each ranking, and a way to each. */
function allResults({ facts: { process, results: all }, answers }: Here): Screen {
  const page = pageOf(all, PER_PAGE - 1, Number(answers["districts"] ?? 1));
  return {
    id: "INF-8",
    lines: [
      say("results-all-title"),
      gap,
      ...page.items.map((box): Line => {
        const { result } = box;
        const [winner] = result.winners;
        return joined([
          boxTitle(process, box),
          ...(winner === undefined
            ? [say("results-nothing-funded")]
            : [titleOf(process, winner), ...cancelledLater(process, winner)]),
          turnout(process, box, result.voters),
        ]);
      }),
    ],
    buttons: [
      ...page.items.map((one) => [press(short(boxTitle(process, one), BOX_TITLE), "box", one.box)]),
      turnRow(page),
      [press(say("button-other-editions"), "editions")],
    ],
  };
}

export const allResultsStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: allResults,
  on: {
    box: showBox,
    page: ({ arg }) => ({ set: { districts: Number(arg) } }),
    editions: { step: "editions" },
  },
};
