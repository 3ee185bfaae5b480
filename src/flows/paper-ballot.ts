import type { Box, Process, Project } from "../domain/process.js";
import { boxTitle } from "./process-words.js";
import { local, say, type Arg } from "./screen.js";
import { boothIn } from "./vote/booth.js";
import { wordsOf } from "./vote/words/words-of.js";

/** What stands on a ballot of paper. */
export interface PaperBallotWords {
  title: Arg;
  about: Arg;
  /** How it is marked. */
  how: Arg;
  /** Undefined where the rules know no blank vote. */
  blank: Arg | undefined;
  secret: Arg;
  /** What each field before a project is for. */
  marks: readonly Arg[];
  /** By their numbers: everybody has the same paper. */
  projects: readonly Project[];
  nameOf: (project: Project) => Arg;
  priceOf: (project: Project) => Arg | undefined;
}

export function paperBallotWords(process: Process, box: Box): PaperBallotWords {
  const booth = boothIn({ process, drafts: new Map(), orderSeed: "" }, box);
  const { rule } = booth.paper;
  return {
    title: say("paper-title", { title: local(process.title), ballot: boxTitle(process, box) }),
    about: wordsOf(booth).invitation,
    how: say(`paper-how-${rule.kind}`),
    blank: rule.blank ? say("paper-blank") : undefined,
    secret: say("paper-secret"),
    marks: rule.kind === "yes-no" ? [say("paper-for"), say("paper-against")] : [""],
    projects: booth.offered.toSorted((a, b) => a.number - b.number),
    nameOf: ({ title }) => local(title),
    priceOf: booth.priceOf,
  };
}
