import type { LocalText, Project } from "../../domain/process.js";
import { hasText } from "../process-words.js";
import { entry, gap, instant, local, quote, say, type Line, type Note } from "../screen.js";
import { isOver } from "../works-words.js";
import { notice, type NoticeScene } from "./notice.js";

export interface WorksUpdate extends NoticeScene {
  project: Project;
  /** planned, designed, tendered, started, built, opened, cancelled */
  step: string;
  text: LocalText;
  expectedAt: Date | undefined;
  /** Why that is later than was said. */
  reason: LocalText;
  /** What is done differently from what people voted for. */
  change: LocalText;
  isCorrection: boolean;
}

/** A month that has passed is promised to nobody. */
function expectedLine(expectedAt: Date, scene: NoticeScene): Line {
  const month = instant(expectedAt, "month");
  return isOver(expectedAt, scene)
    ? say("works-overdue", { month })
    : say("notice-works-expected", { when: month });
}

/** NOT-7: how far the works of a followed project are, and when they are expected to be done. */
export const worksNotice = ({
  project,
  step,
  text,
  expectedAt,
  reason,
  change,
  isCorrection,
  ...scene
}: WorksUpdate): Note =>
  notice("NOT-7", scene, {
    lines: [
      ...(isCorrection ? [say("notice-works-corrected")] : []),
      say(`notice-works-${step}`, { title: local(project.title) }),
      local(text),
      ...(hasText(change) ? [gap, say("works-change"), quote(local(change))] : []),
      ...(expectedAt ? [gap, expectedLine(expectedAt, scene)] : []),
      ...(hasText(reason) ? [say("notice-works-late"), quote(local(reason))] : []),
    ],
    button: entry(say("button-read-works"), "look", "works", project.number),
  });
