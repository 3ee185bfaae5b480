import { publicFrom, type Assessment } from "../../domain/assessment/assessment.js";
import { mayBeDirected } from "../../domain/assessment/calendar.js";
import type { Process } from "../../domain/process.js";
import { entry, gap, moment, say, type ButtonSpec, type Note } from "../screen.js";
import { verdictLines } from "./verdict-words.js";

/** What those who wrote a proposal are told of. */
export interface ToldVerdict {
  /** Our id, and the number people know. */
  id: number;
  number: number;
  assessment: Assessment;
  /** Told to somebody who writes it with its author: only whoever began it answers. */
  forCoAuthor: boolean;
  /** Everybody will be asked for another idea. */
  sought: boolean;
  now: Date;
}

/** NOT-5, for those who wrote it, before everybody may know. */
export function verdictNote(process: Process, told: ToldVerdict): Note {
  const { number, assessment, sought, now } = told;
  const { found, publishedAt = now } = assessment;
  const known = publicFrom(publishedAt);
  return {
    id: "NOT-5",
    lines: [
      say("notice-verdict", { number: String(number) }),
      ...(found ? verdictLines(process, found) : []),
      gap,
      ...(found?.verdict === "with-changes" && !told.forCoAuthor && mayBeDirected(process, now)
        ? [say("notice-verdict-answer")]
        : []),
      ...(known > now ? [say("notice-verdict-public", { at: moment(known) })] : []),
      ...(sought ? [say("notice-verdict-sought")] : []),
    ],
    buttons: [buttonsOf(told), [entry(say("button-stop-these"), "settings", "stop")]],
  };
}

function buttonsOf({ id, number, assessment: { found }, forCoAuthor }: ToldVerdict): ButtonSpec[] {
  const see = (label: string) => entry(say(label), "mine", "view", id);
  switch (found?.verdict) {
    case "with-changes":
      return [
        see("button-see-changes"),
        entry(say("button-discuss-changes"), "design", forCoAuthor ? "thread" : "discuss", id),
      ];
    case "not-feasible":
      return [
        see("button-see-proposal"),
        ...(forCoAuthor ? [] : [entry(say("button-second-look"), "help", "second-look", number)]),
      ];
    default:
      return [see("button-see-proposal")];
  }
}
