import { pageOf } from "../../domain/browse/page.js";
import { why } from "../../domain/count/why.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { joined } from "../process-words.js";
import { gap, press, say, short, type Screen } from "../screen.js";
import { namesIn, titleOf } from "./count-sentences.js";
import type { BoxResults, Here, LookFacts } from "./facts.js";
import { pageWords } from "./items.js";
import { resultsIn } from "./results-in.js";
import { whySentence } from "./why-sentences.js";

const PER_PAGE = 6;
const LABEL = 40;

/** The project asked about, with the results it is part of. */
function asked({
  facts: { results, process },
  answers,
}: Here): { shown: BoxResults; projectId: string } | undefined {
  const project = process.projects.find(({ number }) => String(number) === String(answers["why"]));
  const projectId = String(project?.id);
  const shown = results.find(({ result }) => result.standings.some((one) => one.projectId === projectId));
  return shown && { shown, projectId };
}

/** INF-8: two or three true sentences about a project, taken from the count and nothing else. */
function whyScreen(at: Here): Screen {
  const found = asked(at);
  if (!found) return choose(at);
  const { process } = at.facts;
  const { shown, projectId } = found;
  const names = namesIn(process);
  return {
    id: "INF-8",
    lines: [
      say("why-title", { title: titleOf(process, projectId) }),
      ...why(shown.result, projectId).map((reason) => whySentence(reason, names)),
      gap,
      say("why-own-picks"),
    ],
    buttons: [[press(say("button-why-another"), "another"), press(say("button-how-counted"), "counted")]],
  };
}

/** Which project it is about, in the order of the ranking. */
function choose(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown) return { id: "INF-8", lines: [say("results-none")] };
  const { process } = at.facts;
  const page = pageOf(shown.result.standings, PER_PAGE, Number(at.answers["whyPage"] ?? 1));
  return {
    id: "INF-8",
    lines: [say("why-which"), ...pageWords(page)],
    buttons: [
      ...page.items.map(({ rank, projectId }) => {
        const number = process.projects.find(({ id }) => String(id) === projectId)?.number ?? "";
        const label = short(joined([String(rank), titleOf(process, projectId)]), LABEL);
        return [press(label, "choose", number)];
      }),
      turnRow(page),
    ],
  };
}

export const whyStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: whyScreen,
  on: {
    choose: ({ arg }) => ({ set: { why: arg } }),
    page: ({ arg }) => ({ set: { whyPage: arg } }),
    another: (at) => ({ set: { why: undefined, box: String(asked(at)?.shown.box ?? "") } }),
    counted: (at) => ({
      step: "counted",
      set: { logPage: undefined, box: String(asked(at)?.shown.box ?? at.answers["box"] ?? "") },
    }),
  },
};
