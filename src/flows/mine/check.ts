import { publicFrom } from "../../domain/assessment/assessment.js";
import { checkEndsAt, mayBeDirected } from "../../domain/assessment/calendar.js";
import { isTalkOpen } from "../../domain/assessment/co-design.js";
import { isLookPossible } from "../../domain/assessment/second-look.js";
import { phaseOf } from "../../domain/phase.js";
import type { Proposal } from "../../domain/proposal.js";
import { verdictLines } from "../assess/verdict-words.js";
import { call } from "../acts.js";
import { day, endOf, moment, press, primary, say, type ButtonSpec, type Line } from "../screen.js";
import type { Here, MineFacts, Next } from "./facts.js";

/** What its authors know of the technical check; they know it first (PRO-11). */
export function checkLines(facts: MineFacts): Line[] {
  const { process, now, assessment } = facts;
  const found = assessment?.found;
  if (!assessment?.publishedAt || !found) return [waitingLine({ process, now })];
  const known = publicFrom(assessment.publishedAt);
  return [
    ...verdictLines(process, found),
    ...(known > now ? [say("notice-verdict-public", { at: moment(known) })] : []),
    ...nextLine(facts, assessment.publishedAt),
  ];
}

/** What follows from the verdict: somebody looks once more, or its author is asked about changes. */
function nextLine(facts: MineFacts, publishedAt: Date): Line[] {
  const { assessment, isCheckedAgain, lookAskedAt } = facts;
  if (lookAskedAt && lookAskedAt >= publishedAt)
    return [say("mine-check-look-asked", { on: day(lookAskedAt) })];
  if (isCheckedAgain) return [say("assessed-again")];
  const isAsked = areChangesAsked(facts) && mayBeDirected(facts.process, facts.now);
  return isAsked || assessment?.answer === "accepted"
    ? [say(`mine-changes-${assessment?.answer ?? "asked"}`)]
    : [];
}

/** Changes that its author reads can be answered, unless another verdict is on its way. */
const areChangesAsked = ({ assessment, isCheckedAgain }: MineFacts): boolean =>
  assessment?.found?.verdict === "with-changes" && !isCheckedAgain;

/** How long offices look at it, as long as anything can come of it. */
function waitingLine({ process, now }: Pick<MineFacts, "process" | "now">): Line {
  if (!mayBeDirected(process, now)) return say("mine-not-checked");
  const ends = checkEndsAt(process);
  if (ends && ends > now) return say("mine-in-check", { until: endOf(ends, now) });
  const opens = phaseOf(process, "voting")?.startsAt;
  return opens ? say("mine-in-check-late", { until: endOf(opens, now) }) : say("mine-in-check-still");
}

/** Whoever began what cannot be done asks once that somebody else looks, as long as anybody can. */
function lookButton({ as, assessment, isCheckedAgain, lookAskedAt, process, now }: MineFacts): ButtonSpec[] {
  const isPossible = assessment !== undefined && isLookPossible(assessment) && !isCheckedAgain;
  return as === "author" && isPossible && !lookAskedAt && mayBeDirected(process, now)
    ? [press(say("button-second-look"), "second")]
    : [];
}

/** The changes it needs are accepted by whoever began it; all who write it talk about it, and read afterwards what was said. */
export function checkButtons(facts: MineFacts, { standing: { state } }: Proposal): ButtonSpec[][] {
  const { as, assessment, process, now, isTalkedAbout } = facts;
  const look = state === "in-check" || state === "not-feasible" ? lookButton(facts) : [];
  if (!isTalkOpen(process, state, now))
    return [look, isTalkedAbout ? [press(say("button-see-talk"), "talk")] : []];
  const isAsked = areChangesAsked(facts) && assessment?.answer !== "accepted";
  return [
    isAsked && as === "author" ? [primary(say("button-accept-changes"), "accept")] : [],
    [press(say(isAsked ? "button-discuss-changes" : "button-talk-office"), "talk")],
    look,
  ];
}

export const acceptChanges = ({ facts, answers }: Here): Next => ({
  act: call("answer-verdict", {
    proposal: facts.proposal?.id ?? 0,
    accept: true,
    seen: Number(answers["seen"] ?? 0),
  }),
  done: { step: "view", toast: say("toast-changes-accepted") },
});

const toTalk = ({ facts }: Here) => ({
  flow: "design",
  step: "thread",
  set: { proposal: facts.proposal?.id },
});

/** Whoever wants to talk about changes has not refused them. */
export function talk(at: Here): Next {
  const { as, assessment, proposal, process, now } = at.facts;
  const isAsked =
    isTalkOpen(process, proposal?.standing.state, now) &&
    areChangesAsked(at.facts) &&
    assessment?.answer === undefined;
  if (!isAsked || as !== "author") return toTalk(at);
  return {
    act: call("answer-verdict", { proposal: proposal?.id ?? 0, accept: false, seen: null }),
    done: toTalk,
  };
}
