import type { CountResult, Standing } from "../../domain/count/count.js";
import type { BoxPlace } from "../../domain/process-boxes.js";
import { titleOf } from "../look/count-sentences.js";
import { boxName, hasText } from "../process-words.js";
import type { LocalText } from "../../domain/process.js";
import { entry, local, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface ResultsNews extends NoticeScene {
  box: { id: number; question: string; area: string };
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
      outcome(scene, box, result, projectId),
    ],
    button: entry(say("button-see-results"), "look", "results", box.id),
  });

function outcome({ process }: NoticeScene, box: BoxPlace, result: CountResult, projectId?: string): Line {
  const { standings, winners, voters } = result;
  const shown = projectId ?? winners[0];
  const standing = standings.find((one): one is Standing => one.projectId === shown);
  const where = { area: boxName(process, box), voters };
  if (!standing) return say("notice-none-funded", where);
  const title = titleOf(process, standing.projectId);
  if (standing.status === "withdrawn") return say("notice-results-withdrawn", { ...where, title });
  const key = standing.status === "funded" ? "notice-project-funded" : "notice-project-not-funded";
  return say(key, { ...where, title, votes: standing.votes });
}
