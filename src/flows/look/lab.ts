import { pageOf } from "../../domain/browse/page.js";
import { questionOf } from "../../domain/process-boxes.js";
import type { Process } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { boxTitle, joined } from "../process-words.js";
import { gap, list, local, money, quote, say, type Arg, type Line, type Screen } from "../screen.js";
import type { BoxResults, Here, LabLine, LookFacts } from "./facts.js";
import { pageWords } from "./items.js";
import { resultsIn } from "./results-in.js";
import { ruleSentence } from "./rule-sentence.js";

const PER_PAGE = 2;

/** INF-8: the same ballots under other rules. Its first line says that it decides nothing (UX-23). */
function lab(at: Here): Screen {
  const shown = resultsIn(at);
  const { process, lab: lines } = at.facts;
  if (!shown || lines.length === 0) return { id: "INF-8", lines: [say("results-none")] };
  const page = pageOf(lines, PER_PAGE, Number(at.answers["labPage"] ?? 1));
  return {
    id: "INF-8",
    lines: [
      say("lab-study"),
      joined([say("lab-title", { area: boxTitle(process, shown) }), ...pageWords(page)]),
      ...page.items.flatMap((line) => [gap, ...ruleLines(process, shown, line)]),
    ],
    buttons: [turnRow(page)],
  };
}

function ruleLines(process: Process, shown: BoxResults, line: LabLine): Line[] {
  const { rule, winners, totalCost, votersWithWinner, averageWinners } = line;
  const priced = questionOf(process, shown).seats === undefined;
  const name = say("lab-rule", { how: ruleSentence(rule), rule });
  return [
    rule === shown.result.rule ? joined([name, say("lab-official")]) : name,
    quote(
      winners.length === 0
        ? say("lab-nothing")
        : list(winners.map((number) => titleNumbered(process, number))),
    ),
    joined([
      ...(priced ? [say("lab-cost", { cost: money(totalCost, process.currency) })] : []),
      say("lab-voters", { voters: votersWithWinner }),
      say("lab-average", { average: decimal(averageWinners) }),
    ]),
  ];
}

const titleNumbered = ({ projects }: Process, wanted: string): Arg => {
  const project = projects.find(({ number }) => String(number) === wanted);
  return project ? local(project.title) : wanted;
};

/** `7/4` as 1.8: for reading, the exact fraction is in the open data. */
function decimal(fraction: string): number {
  const [part = "0", of = "1"] = fraction.split("/");
  return Math.round((Number(part) / Number(of)) * 10) / 10;
}

export const labStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: lab,
  on: { page: ({ arg }) => ({ set: { labPage: arg } }) },
};
