import type { Standing } from "../../domain/count/count.js";
import type { Go } from "../flow.js";
import { boxName, joined } from "../process-words.js";
import { gap, say, short, type Line, type Note } from "../screen.js";
import { titleOf } from "./count-sentences.js";
import type { BoxResults, Here } from "./facts.js";
import { outcomeWords, votesWords } from "./standing-words.js";
import { resultsHeading, resultsIn } from "./results-in.js";

/** Captions of pictures are short on some platforms; the ranking has every figure in full. */
const FIGURES_IN_CAPTION = 12;
const TITLE_IN_CAPTION = 40;

/** The chart as a picture of its own, with the same figures in words. */
export function chart(at: Here): Go {
  const shown = resultsIn(at);
  const file = shown && (shown.charts[at.facts.person.language] ?? Object.values(shown.charts)[0]);
  if (!shown || file === undefined) return {};
  return { extras: [{ kind: "note", note: chartNote(at, shown, file) }] };
}

function chartNote(at: Here, shown: BoxResults, file: string): Note {
  const { standings } = shown.result;
  const figures = standings.slice(0, FIGURES_IN_CAPTION).map((standing) => figureLine(at, shown, standing));
  const more = standings.length - figures.length;
  return {
    id: "INF-8",
    lines: [
      ...resultsHeading(at, shown),
      gap,
      ...figures,
      ...(more > 0 ? [say("results-more-figures", { count: more })] : []),
    ],
    image: { file, alt: say("results-chart-alt", { area: boxName(at.facts.process, shown) }) },
  };
}

function figureLine({ facts: { process } }: Here, shown: BoxResults, standing: Standing): Line {
  const { rank, projectId } = standing;
  return joined([
    say("results-place", { rank, title: short(titleOf(process, projectId), TITLE_IN_CAPTION) }),
    votesWords(process, shown, standing),
    ...outcomeWords(process, shown, shown.result, standing),
  ]);
}
