import type { CountResult, Standing } from "../../domain/count/count.js";
import { titleOf } from "../look/count-sentences.js";
import type { LocalText } from "../../domain/process.js";
import { areaName, hasText } from "../process-words.js";
import { entry, local, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface ResultsNews extends NoticeScene {
  box: { id: number; area: string };
  result: CountResult;
  /** Of a correction: what was corrected and why. */
  note: LocalText;
  /** The project they follow; without it they hear of the first that is funded. */
  projectId: string | undefined;
}

/** NOT-6: what became of the project somebody follows, or who won in their district, in votes. */
export const resultsNotice = ({ box, result, note, projectId, ...scene }: ResultsNews): Note =>
  notice("NOT-6", scene, {
    lines: [
      ...(hasText(note) ? [say("notice-results-corrected", { note: local(note) })] : []),
      outcome(scene, box.area, result, projectId),
    ],
    button: entry(say("button-see-results"), "look", "results", box.id),
  });

function outcome({ process }: NoticeScene, area: string, result: CountResult, projectId?: string): Line {
  const { standings, winners, voters } = result;
  const shown = projectId ?? winners[0];
  const standing = standings.find((one): one is Standing => one.projectId === shown);
  const where = { area: areaName(process, area), voters };
  if (!standing) return say("notice-none-funded", where);
  const key = standing.status === "funded" ? "notice-project-funded" : "notice-project-not-funded";
  const { votes } = standing;
  return say(key, { ...where, title: titleOf(process, standing.projectId), votes });
}
