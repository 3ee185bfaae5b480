import { pageOf } from "../../domain/browse/page.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { stacked } from "../process-words.js";
import { gap, quote, say, type Screen } from "../screen.js";
import { countSentence } from "./count-sentences.js";
import type { Here, LookFacts } from "./facts.js";
import { pageWords } from "./items.js";
import { resultsHeading, resultsIn } from "./results-in.js";

/** Long steps stay readable on a phone. */
const PER_PAGE = 6;

const logPage = (at: Here) =>
  pageOf(resultsIn(at)?.result.log ?? [], PER_PAGE, Number(at.answers["logPage"] ?? 1));

/** INF-8, how they were counted: every step of the count in the order it was taken. */
function counted(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown) return { id: "INF-8", lines: [say("results-none")] };
  const page = logPage(at);
  const first = (page.number - 1) * PER_PAGE + 1;
  const steps = page.items.map((entry, index) =>
    say("log-step", { number: String(first + index), sentence: countSentence(entry, at.facts.process) }),
  );
  return {
    id: "INF-8",
    lines: [
      ...resultsHeading(at, shown),
      say(`log-rule-${RULE_KEYS[shown.result.rule]}`),
      ...pageWords(page),
      gap,
      quote(stacked(steps)),
    ],
    buttons: [turnRow(page)],
  };
}

const RULE_KEYS = {
  first_per_area: "first-per-area",
  greedy: "greedy",
  greedy_no_skip: "greedy-no-skip",
} as const;

export const countedStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: counted,
  on: { page: ({ arg }) => ({ set: { logPage: Number(arg) } }) },
};
