import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { list, moment, say, type Line, type Screen } from "../screen.js";
import { called, nameOf, onlyWriters, type Here, type PastVersion, type TogetherFacts } from "./facts.js";
import { partName } from "./words.js";

/** Every version kept, the newest first: who wrote it, when, and what changed. */
function versions({ facts }: Here): Screen {
  const { proposal, history } = facts;
  return {
    id: "SLK-4",
    lines: [
      say("together-versions", { proposal: proposal ? called(proposal) : "" }),
      ...history.items.map((past) => versionLine(facts, past)),
    ],
    buttons: [turnRow(history)],
  };
}

function versionLine({ firstAuthor }: TogetherFacts, { version, by, at, changed }: PastVersion): Line {
  const about = { version: String(version), name: nameOf(by ?? firstAuthor), at: moment(at) };
  return changed.length === 0
    ? say("together-version-line", about)
    : say("together-version-changed", { ...about, parts: list(changed.map(partName)) });
}

export const versionsStep: ScreenStep<TogetherFacts> = {
  kind: "screen",
  over: { title: say("over-together") },
  show: versions,
  on: { page: ({ arg }) => ({ set: { page: arg } }) },
  divert: onlyWriters,
};
