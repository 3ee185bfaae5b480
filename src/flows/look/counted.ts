import { pageOf, type Page } from "../../domain/browse/page.js";
import type { CountResult } from "../../domain/count/count.js";
import type { LogEntry } from "../../domain/count/log.js";
import type { Process } from "../../domain/process.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { stacked } from "../process-words.js";
import { gap, quote, say, type Line, type Screen } from "../screen.js";
import { countSentence } from "./count-sentences.js";
import type { Here, LookFacts } from "./facts.js";
import { pageWords } from "./items.js";
import { ruleSentence } from "./rule-sentence.js";
import { resultsHeading, resultsIn } from "./results-in.js";

/** Long steps stay readable on a phone. */
const PER_PAGE = 6;

interface Steps {
  page: Page<LogEntry>;
  lines: readonly Line[];
}

/** The rule, and a page of the steps of a count in the order they were taken. */
export function stepsOf({ rule, log }: CountResult, process: Process, wanted: unknown): Steps {
  const page = pageOf(log, PER_PAGE, Number(wanted ?? 1));
  const first = (page.number - 1) * PER_PAGE + 1;
  const steps = page.items.map((entry, index) =>
    say("log-step", { number: String(first + index), sentence: countSentence(entry, process) }),
  );
  return {
    page,
    lines: [ruleSentence(rule), ...pageWords(page), gap, quote(stacked(steps))],
  };
}

/** INF-8, how they were counted. */
function counted(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown) return { id: "INF-8", lines: [say("results-none")] };
  const { page, lines } = stepsOf(shown.result, at.facts.process, at.answers["logPage"]);
  return { id: "INF-8", lines: [...resultsHeading(at, shown), ...lines], buttons: [turnRow(page)] };
}

export const countedStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: counted,
  on: { page: ({ arg }) => ({ set: { logPage: Number(arg) } }) },
};
