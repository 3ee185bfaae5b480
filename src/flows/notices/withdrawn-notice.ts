import { phaseOf } from "../../domain/phase.js";
import type { LocalText, Project } from "../../domain/process.js";
import { areaName } from "../process-words.js";
import { deadline, entry, local, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface WithdrawnProject extends NoticeScene {
  project: Project;
  why: LocalText;
}

/** VOT-8, to everybody who voted there, whatever they chose: a vote that was cast can still be changed. */
export function withdrawnNotice({ project, why, ...scene }: WithdrawnProject): Note {
  const until = phaseOf(scene.process, "voting")?.endsAt ?? scene.now;
  return notice("VOT-8", scene, {
    lines: [
      ...leftLines(scene, project, why),
      say("notice-project-withdrawn-all"),
      say("notice-project-withdrawn-vote", { until: deadline(until) }),
    ],
    button: entry(say("button-vote"), "vote", "entry"),
  });
}

/** VOT-8, to whoever wrote it or follows it. */
export const offBallotNotice = ({ project, why, ...scene }: WithdrawnProject): Note =>
  notice("VOT-8", scene, {
    lines: [...leftLines(scene, project, why), say("notice-project-withdrawn-theirs")],
    button: entry(say("button-see-project"), "look", "card", project.number),
  });

const leftLines = ({ process }: NoticeScene, { number, title, area }: Project, why: LocalText): Line[] => [
  say("notice-project-withdrawn", {
    number: String(number),
    title: local(title),
    area: areaName(process, area),
  }),
  say("notice-rules-why", { reason: local(why) }),
];
