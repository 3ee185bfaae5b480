import { shortHash } from "../../domain/short-hash.js";
import type { ScreenStep } from "../flow.js";
import { link, press, say, type Screen } from "../screen.js";
import type { Here, LookFacts } from "./facts.js";
import { resultsHeading, resultsIn } from "./results-in.js";

/** INF-8: what else there is about these results, and where everything can be checked. */
function more(at: Here): Screen {
  const shown = resultsIn(at);
  if (!shown) return { id: "INF-8", lines: [say("results-none")] };
  const { openDataUrl } = at.facts;
  return {
    id: "INF-8",
    lines: [
      ...resultsHeading(at, shown),
      ...(shown.fingerprint ? [say("results-fingerprint", { hash: shortHash(shown.fingerprint) })] : []),
      say(openDataUrl ? "results-open-data" : "results-no-address"),
    ],
    buttons: [
      shown.fingerprint ? [press(say("button-lab"), "lab")] : [],
      openDataUrl ? [link(say("button-open-data"), openDataUrl)] : [],
      [press(say("button-other-editions"), "editions")],
    ],
  };
}

export const resultsMoreStep: ScreenStep<LookFacts> = {
  kind: "screen",
  show: more,
  on: { lab: { step: "lab", set: { labPage: undefined } }, editions: { step: "editions" } },
};
