import { phaseOf } from "../../domain/phase.js";
import type { LocalText, Project } from "../../domain/process.js";
import { areaName } from "../process-words.js";
import { deadline, entry, local, say, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface WithdrawnProject extends NoticeScene {
  project: Project;
  why: LocalText;
}

/** VOT-8, to everybody who voted there, whatever they chose: a vote that was cast can still be changed. */
export function withdrawnNotice({ project, why, ...scene }: WithdrawnProject): Note {
  const { process } = scene;
  const until = phaseOf(process, "voting")?.endsAt ?? scene.now;
  return notice("VOT-8", scene, {
    lines: [
      say("notice-project-withdrawn", {
        number: String(project.number),
        title: local(project.title),
        area: areaName(process, project.area),
      }),
      say("notice-rules-why", { reason: local(why) }),
      say("notice-project-withdrawn-all"),
      say("notice-project-withdrawn-vote", { until: deadline(until) }),
    ],
    button: entry(say("button-vote"), "vote", "entry"),
  });
}
