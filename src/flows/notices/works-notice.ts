import type { LocalText, Project } from "../../domain/process.js";
import { entry, gap, instant, local, say, type Note } from "../screen.js";
import { notice, type NoticeScene } from "./notice.js";

export interface WorksUpdate extends NoticeScene {
  project: Project;
  /** planned, designed, tendered, started, built, opened, cancelled */
  step: string;
  text: LocalText;
  expectedAt: Date | undefined;
}

/** NOT-7: how far the works of a followed project are, and when they are expected to be done. */
export const worksNotice = ({ project, step, text, expectedAt, ...scene }: WorksUpdate): Note =>
  notice("NOT-7", scene, {
    lines: [
      say(`notice-works-${step}`, { title: local(project.title) }),
      local(text),
      ...(expectedAt ? [gap, say("notice-works-expected", { when: instant(expectedAt, "month") })] : []),
    ],
    button: entry(say("button-read-works"), "look", "card", project.number),
  });
