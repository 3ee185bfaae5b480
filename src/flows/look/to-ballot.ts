import { isPaperOf, paperOf } from "../../domain/ballot/paper.js";
import { mayVote, secondBoxes } from "../../domain/voter.js";
import { isOffered } from "../../domain/process-boxes.js";
import type { Project } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Go, Run } from "../flow.js";
import { isVotePaused } from "../is-paused.js";
import { boxesOf } from "../own-boxes.js";
import { local, say } from "../screen.js";
import { ballotRefusal } from "../vote/ballot-words.js";
import type { Here, LookFacts } from "./facts.js";

/**
 * INF-6: puts the project on the person's ballot and shows it there. What does not fit is shown there too, with ways to
 * make room; whoever may not vote yet is told what that takes.
 */
export function addToBallot({ facts }: Here, project: Project): Go | Run<LookFacts> {
  const { process, person, now } = facts;
  const mine = [...boxesOf(facts), ...secondBoxes(process, person)];
  const box = mine.find((one) => isOffered(one, project));
  const there: Go = {
    flow: "vote",
    step: "card",
    set: { project: project.number, ...(box && { box: box.id }) },
  };
  if (!box || isVotePaused(facts) || !mayVote(process, person, box.id, now).ok) return there;
  const paper = paperOf(process, box);
  // How many points, or whether for or against, is said on the card.
  if (isPaperOf(paper, "points") || isPaperOf(paper, "yes-no")) return there;
  return {
    act: call("add-to-ballot", { box: box.id, project: project.id }),
    done: { ...there, toast: say("toast-on-ballot", { title: local(project.title) }) },
    refused: (_at, refusal) => ({ ...there, notice: ballotRefusal(process, refusal) }),
  };
}
