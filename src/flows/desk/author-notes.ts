import { readBy } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import type { Decision } from "../../domain/proposal.js";
import { areaName } from "../process-words.js";
import { day, entry, local, money, quote, say, type ButtonSpec, type Line, type Note } from "../screen.js";

/** What the author of a proposal is told about. */
export interface Told {
  /** Our id, and the number people know. */
  id: number;
  number: number;
  /** The answer is about a change; what was public stays. */
  isChange: boolean;
  decision: Pick<Decision, "verdict" | "at" | "reason" | "note">;
  /** Told to somebody who writes it with its author: only whoever began it asks for a second look. */
  forCoAuthor?: boolean;
  /** The project it became. */
  project?: { number: number; area: string; cost: number } | undefined;
  /** The one it went into. */
  mergedInto?: number | undefined;
}

/** What staff answered, in a message to the author: PRO-11, NOT-4 and, with a cost, NOT-5. The preview shows the very same. */
export function decisionNote(process: Process, told: Told): Note {
  return {
    id: told.project ? "NOT-5" : "NOT-4",
    lines: linesOf(process, told),
    buttons: [buttonsOf(told), [entry(say("button-stop-these"), "settings", "stop")]],
  };
}

function linesOf(process: Process, { number, isChange, decision, project, mergedInto }: Told): Line[] {
  const about = { number: String(number) };
  const words = decision.note === undefined ? [] : [quote(decision.note)];
  switch (decision.verdict) {
    case "published":
      return [
        ...(words.length > 0 ? [say("notice-looked-again")] : []),
        say(isChange ? "notice-change-published" : "notice-published", about),
        ...words,
      ];
    case "change-asked":
      return [say("notice-change-asked", { ...about, by: day(readBy(process, decision.at)) }), ...words];
    case "rejected":
      return [
        say(isChange ? "notice-change-rejected" : "notice-rejected", about),
        ...reasonLine(process, decision.reason),
        ...words,
      ];
    case "upheld":
      return [
        say("notice-looked-again"),
        say("notice-upheld", about),
        ...reasonLine(process, decision.reason),
        ...words,
      ];
    case "merged":
      return [
        say("notice-merged", { ...about, into: String(mergedInto ?? "") }),
        say("notice-merged-then", { into: String(mergedInto ?? "") }),
      ];
    case "out-of-check":
      return [say("notice-out-of-check", about), ...words];
    case "on-ballot":
      return [project ? projectLine(process, about, project) : say("notice-on-ballot", about)];
  }
}

export function reasonLine({ rules }: Process, key: string | undefined): Line[] {
  const reason = rules.proposals.rejectionReasons.find((one) => one.key === key);
  return reason ? [local(reason.text)] : [];
}

const projectLine = (
  process: Process,
  about: { number: string },
  { number, area, cost }: NonNullable<Told["project"]>,
): Line =>
  say("notice-project", {
    ...about,
    project: String(number),
    area: areaName(process, area),
    cost: money(cost, process.currency),
  });

function buttonsOf({
  id,
  number,
  decision: { verdict },
  project,
  mergedInto,
  forCoAuthor,
}: Told): ButtonSpec[] {
  if (verdict === "change-asked")
    return [
      entry(say("button-change-now"), "propose", "change", id),
      entry(say("button-ask-what-is-meant"), "help", "change-asked", number),
    ];
  if (verdict === "rejected")
    return [
      entry(say("button-see-proposal"), "mine", "view", id),
      ...(forCoAuthor ? [] : [entry(say("button-second-look"), "help", "second-look", number)]),
    ];
  if (mergedInto !== undefined)
    return [entry(say("button-read-number", { number: String(mergedInto) }), "look", "proposal", mergedInto)];
  if (project) return [entry(say("button-see-project"), "look", "card", project.number)];
  return [entry(say("button-see-proposal"), "mine", "view", id)];
}
