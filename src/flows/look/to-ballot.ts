import { paperOf } from "../../domain/ballot.js";
import { mayVote } from "../../domain/voter.js";
import type { Project } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Go, Run } from "../flow.js";
import { isPaused } from "../is-paused.js";
import { boxesOf } from "../home.js";
import { local, say } from "../screen.js";
import { ballotRefusal } from "../vote/ballot-words.js";
import type { Here, LookFacts } from "./facts.js";

/**
 * INF-6: puts the project on the person's ballot and shows it there. What does not fit is shown there too, with ways to
 * make room; whoever may not vote yet is told what that takes.
 */
export function addToBallot({ facts }: Here, project: Project): Go | Run<LookFacts> {
  const { process, person, now } = facts;
  const box = boxesOf(facts).find((one) => paperOf(process, one).projects.has(project.id));
  const there: Go = {
    flow: "vote",
    step: "card",
    set: { project: project.number, ...(box && { box: box.id }) },
  };
  if (!box || isPaused(facts) || !mayVote(process, person, box.id, now).ok) return there;
  return {
    act: call("add-to-ballot", { box: box.id, project: project.id }),
    done: { ...there, toast: say("toast-on-ballot", { title: local(project.title) }) },
    refused: (_at, refusal) => ({ ...there, notice: ballotRefusal(process, refusal) }),
  };
}
