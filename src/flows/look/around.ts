import type { ScreenStep } from "../flow.js";
import { pageRow } from "../paging.js";
import { joined } from "../process-words.js";
import { gap, say, type Screen } from "../screen.js";
import { shownPage } from "./browsing.js";
import type { Here, LookFacts } from "./facts.js";
import { listVerbs, pageWords, projectItems } from "./items.js";

/** INF-7, within 1 km of a project: a list of its own, so that Back leads to the one before it. */
function around(at: Here): Screen {
  const page = shownPage(at, "around");
  return {
    id: "INF-7",
    lines: [
      joined([
        say("look-where", { where: say("look-near-project", { number: String(at.answers["around"]) }) }),
        say("look-found", { count: page.total }),
        ...pageWords(page),
      ]),
      gap,
    ],
    items: projectItems(at.facts, page),
    buttons: [pageRow(page)],
  };
}

export const aroundStep: ScreenStep<LookFacts> = {
  kind: "screen",
  over: { title: say("over-around") },
  show: around,
  on: listVerbs("around"),
};
