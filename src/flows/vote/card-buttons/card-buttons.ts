import type { Project } from "../../../domain/process.js";
import { press, say, type Arg, type ButtonSpec, type Line } from "../../screen.js";
import { canUndo, changedLast } from "../ballot-presses.js";
import { myBallotLabel } from "../ballot-words.js";
import type { Booth } from "../booth.js";
import type { Here } from "../vote-facts.js";
import { choosing } from "./choosing.js";
import { pointing } from "./pointing.js";
import { ranking } from "./ranking.js";
import { saying } from "./saying.js";

/** What the card of a project says about this ballot, and what can be done about it there. */
export interface CardPart {
  lines: readonly Line[];
  buttons: readonly (readonly ButtonSpec[])[];
}

export function cardPart(booth: Booth, project: Project, at: Here): CardPart {
  switch (booth.paper.rule.kind) {
    case "approval":
    case "budget":
      return choosing(booth, project);
    case "points":
      return pointing(booth, project, at, booth.paper.rule);
    case "ranking":
      return ranking(booth, project, booth.paper.rule);
    case "yes-no":
      return saying(booth, project);
  }
}

/** "Parco Nord: 3 points" */
export const markedLine = (booth: Booth, project: Project, mark: Arg): Line =>
  say("vote-marked", { name: booth.nameOf(project), mark });

/** `[Undo the last change] [My ballot (2)]` */
export const lastRow = (booth: Booth, project: Project): ButtonSpec[] => [
  ...(canUndo(booth) && changedLast(booth, project) ? [press(say("button-undo-last"), "undo")] : []),
  press(myBallotLabel(booth), "ballot"),
];
