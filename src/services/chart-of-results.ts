import type { CountResult, Standing } from "../domain/count/count.js";
import type { Box, Process } from "../domain/process.js";
import { boxName, hasPrices } from "../flows/process-words.js";
import { local, money, say } from "../flows/screen.js";
import type { Reader } from "../i18n/format.js";
import { translatePlain } from "../i18n/translate.js";
import { MOST_BARS, type BarChart } from "./results-chart.js";

/** Units of width that a phone shows without shrinking. */
const PHONE = 360;

/** The results of a box as a picture; the same figures stand in the text beside it. */
export function chartOf(process: Process, box: Box, result: CountResult, reader: Reader): BarChart {
  const words = (key: string, args: Parameters<typeof say>[1]): string =>
    translatePlain(say(key, args), reader);
  const area = boxName(process, box);
  return {
    title: words("chart-title", { area, title: local(process.title) }),
    bars: result.standings.slice(0, MOST_BARS).map((standing) => barOf(process, box, standing, words)),
    footnote: words("chart-footnote", { voters: result.voters }),
    width: PHONE,
  };
}

function barOf(
  process: Process,
  box: Box,
  { projectId, votes, status, cost }: Standing,
  words: (key: string, args: Parameters<typeof say>[1]) => string,
): BarChart["bars"][number] {
  const project = process.projects.find(({ id }) => String(id) === projectId);
  return {
    label: project ? words("chart-label", { title: local(project.title) }) : projectId,
    value: votes,
    figure: words("chart-figure", { votes }),
    highlighted: status === "funded",
    ...(status === "funded" &&
      hasPrices(process, box) && { note: words("chart-funded", { cost: money(cost, process.currency) }) }),
  };
}
