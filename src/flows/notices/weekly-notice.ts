import type { Project } from "../../domain/process.js";
import { areaName } from "../process-words.js";
import { entry, local, say, type Line, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface WeeklyNews extends NoticeScene {
  area: string | undefined;
  proposals: number;
  comments: number;
  works: number;
  worksOf: Project | undefined;
}

/** NOT-10: at most five lines, only what is new for this person; undefined when nothing is. */
export function weeklyNotice(news: WeeklyNews): Note | undefined {
  const lines = newsLines(news);
  if (lines.length === 0) return undefined;
  return notice("NOT-10", news, {
    lines: [say("notice-weekly"), ...lines],
    button: entry(say("button-home"), "home", "home"),
    stop: "weekly",
  });
}

function newsLines({ process, area, proposals, comments, works, worksOf }: WeeklyNews): Line[] {
  return [
    ...(proposals > 0
      ? [say("notice-weekly-proposals", { count: proposals, area: areaName(process, area) })]
      : []),
    ...(comments > 0 ? [say("notice-weekly-comments", { count: comments })] : []),
    ...(works > 0 && worksOf
      ? [say("notice-weekly-works", { count: works, title: local(worksOf.title) })]
      : []),
  ];
}
