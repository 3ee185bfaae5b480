import type { CountResult, Standing } from "../domain/count/count.js";
import type { Box, Process } from "../domain/process.js";
import { questionOf } from "../domain/process-boxes.js";
import { outcomeWords, votesWords } from "../flows/look/standing-words.js";
import { boxName, priceOf } from "../flows/process-words.js";
import { local, say, type Say } from "../flows/screen.js";
import type { Reader } from "../i18n/format.js";
import { translatePlain } from "../i18n/translate.js";
import { MOST_BARS, type BarChart } from "./results-chart.js";

/** Units of width that a phone shows without shrinking. */
const PHONE = 360;

/** The results of a box as a picture; the same figures stand in the text beside it. */
export function chartOf(process: Process, box: Box, result: CountResult, reader: Reader): BarChart {
  const words: Words = (line) => translatePlain(line, reader);
  return {
    title: words(say("chart-title", { area: boxName(process, box), title: local(process.title) })),
    bars: result.standings
      .slice(0, MOST_BARS)
      .map((standing) => barOf({ process, box, result, words }, standing)),
    footnote: words(say("chart-footnote", { voters: result.voters })),
    width: PHONE,
  };
}

type Words = (line: Say) => string;

interface Drawn {
  process: Process;
  box: Box;
  result: CountResult;
  words: Words;
}

function barOf({ process, box, result, words }: Drawn, standing: Standing): BarChart["bars"][number] {
  const { projectId, status, cost } = standing;
  const project = process.projects.find(({ id }) => String(id) === projectId);
  const price = priceOf(process, { ...box, cost });
  const won = status === "funded" || status === "part-funded";
  const [outcome] = outcomeWords(process, box, result, standing);
  const hasPoints = givesPoints(process, box);
  const notes = [
    ...(hasPoints ? [say("chart-ballots", { votes: standing.votes })] : []),
    ...(won
      ? [
          status === "funded" && price !== undefined
            ? say("chart-funded", { cost: price })
            : (outcome ?? say("results-chosen")),
        ]
      : []),
  ];
  return {
    label: project ? words(say("chart-label", { title: local(project.title) })) : projectId,
    value: lengthOf(process, box, standing),
    // Beside a bar there is room for a few words; from how many ballots points come stands below it.
    figure: words(
      hasPoints ? say("log-points", { points: standing.score }) : votesWords(process, box, standing),
    ),
    highlighted: won,
    ...(notes.length > 0 && { note: notes.map(words).join(" · ") }),
  };
}

const givesPoints = (process: Process, box: Box): boolean =>
  ["points", "ranking"].includes(questionOf(process, box).ballot.kind);

/** Votes, points, or how many are for it: never less than nothing. */
function lengthOf(process: Process, box: Box, { votes, score }: Standing): number {
  switch (questionOf(process, box).ballot.kind) {
    case "points":
    case "ranking":
      return score;
    case "yes-no":
      return (votes + score) / 2;
    default:
      return votes;
  }
}
