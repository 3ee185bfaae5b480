import type { Project } from "../../domain/process.js";
import { cutTitle } from "../../domain/short-title.js";
import type { Refusal } from "../../domain/result.js";
import { refusalSay } from "../refusal-say.js";
import { local, money, say, type Arg, type Line, type Say } from "../screen.js";
import type { Booth } from "./booth.js";

/** With a number before and a cost behind, this still fits a button. */
const LISTED = 34;

/** How far the ballot is filled: repeated on every list, card and review (BAL-1, BAL-2). */
export function statusLine(booth: Booth): Say {
  const { paper, standing, currency } = booth;
  const { count, spent, left } = standing;
  if (left < 0) return tooMuchLine(booth);
  return paper.rule.kind === "approval"
    ? say("vote-status-approval", { count, max: paper.rule.max })
    : say("vote-status-budget", {
        spent: money(spent, currency),
        budget: money(paper.budget, currency),
        left: money(left, currency),
      });
}

/** A form takes more than a ballot may hold, and says so. */
function tooMuchLine({ paper, standing: { count, spent, left }, currency }: Booth): Say {
  return paper.rule.kind === "approval"
    ? say("vote-status-too-many", { count, max: paper.rule.max })
    : say("vote-status-over", {
        spent: money(spent, currency),
        budget: money(paper.budget, currency),
        over: money(-left, currency),
      });
}

/** "€20,000 left", "1 choice left". */
export function whatIsLeft({ paper, standing, currency }: Booth): Say {
  const left = Math.max(0, standing.left);
  return paper.rule.kind === "approval"
    ? say("vote-choices-left", { count: left })
    : say("vote-money-left", { left: money(left, currency) });
}

/** A title short enough for a list; the whole one is on the card. */
export const listTitle = ({ title }: Project): Arg =>
  local(
    Object.fromEntries(Object.entries(title).map(([language, text]) => [language, cutTitle(text, LISTED)])),
  );

export const costOf = ({ currency }: Booth, { cost }: Project): Arg => money(cost, currency);

/** "My ballot (2)", "My ballot (2 of 3)". */
export function myBallotLabel({ paper, standing: { count } }: Booth): Say {
  return paper.rule.kind === "approval"
    ? say("button-my-ballot-of", { count, max: paper.rule.max })
    : say("button-my-ballot", { count });
}

/** Projects that left the ballot after they were chosen (VOT-8). */
export const goneLines = ({ gone }: Booth): Line[] =>
  gone.map(({ number }) => say("vote-project-gone", { number: String(number) }));

/** Why the ballot stays as it is, with amounts where the rule is about money. */
export function ballotRefusal({ currency }: Pick<Booth, "currency">, refusal: Refusal): Say {
  const { over } = refusal.details;
  return refusal.code === "ballot-over-budget" && typeof over === "number"
    ? say("vote-over-budget", { over: money(over, currency) })
    : refusalSay(refusal);
}

/** "a · b · c" */
export const dotted = (parts: readonly Arg[]): Arg =>
  parts.reduce((before, part) => say("vote-dotted", { before, part }));
