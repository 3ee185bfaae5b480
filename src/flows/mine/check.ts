import { publicFrom } from "../../domain/assessment/assessment.js";
import { checkEndsAt, mayBeAssigned } from "../../domain/assessment/calendar.js";
import { isLookPossible } from "../../domain/assessment/second-look.js";
import type { Proposal } from "../../domain/proposal.js";
import { verdictLines } from "../assess/verdict-words.js";
import { call } from "../acts.js";
import { day, endOf, moment, press, primary, say, type ButtonSpec, type Line } from "../screen.js";
import type { Here, MineFacts, Next } from "./facts.js";

/** What its authors know of the technical check; they know it first (PRO-11). */
export function checkLines({ process, now, assessment, lookAskedAt }: MineFacts): Line[] {
  const found = assessment?.found;
  if (!assessment?.publishedAt || !found) {
    const ends = checkEndsAt(process);
    return [
      ends && ends > now ? say("mine-in-check", { until: endOf(ends, now) }) : say("mine-in-check-still"),
    ];
  }
  const known = publicFrom(assessment.publishedAt);
  return [
    ...verdictLines(process, found),
    ...(known > now ? [say("notice-verdict-public", { at: moment(known) })] : []),
    ...(found.verdict === "with-changes" ? [say(`mine-changes-${assessment.answer ?? "asked"}`)] : []),
    ...(lookAskedAt && lookAskedAt >= assessment.publishedAt
      ? [say("mine-check-look-asked", { on: day(lookAskedAt) })]
      : []),
  ];
}

/** Whoever began what cannot be done asks once that somebody else looks, as long as anybody can. */
const lookButton = ({ as, assessment, lookAskedAt, process, now }: MineFacts): ButtonSpec[] =>
  as === "author" && assessment && isLookPossible(assessment) && !lookAskedAt && mayBeAssigned(process, now)
    ? [press(say("button-second-look"), "second")]
    : [];

/** The changes it needs are accepted by whoever began it; all who write it talk about it. */
export function checkButtons(facts: MineFacts, { standing }: Proposal): ButtonSpec[][] {
  const { as, assessment } = facts;
  if (standing.state === "not-feasible") return [lookButton(facts)];
  if (standing.state !== "in-check") return [];
  const isAsked = assessment?.found?.verdict === "with-changes" && assessment.answer !== "accepted";
  return [
    isAsked && as === "author" ? [primary(say("button-accept-changes"), "accept")] : [],
    [press(say(isAsked ? "button-discuss-changes" : "button-talk-office"), "talk")],
    lookButton(facts),
  ];
}

export const acceptChanges = ({ facts }: Here): Next => ({
  act: call("answer-verdict", { proposal: facts.proposal?.id ?? 0, accept: true }),
  done: { step: "view", toast: say("toast-changes-accepted") },
});

const toTalk = ({ facts }: Here) => ({
  flow: "design",
  step: "thread",
  set: { proposal: facts.proposal?.id },
});

/** Whoever wants to talk about changes has not refused them. */
export function talk(at: Here): Next {
  const { as, assessment } = at.facts;
  const isAsked = assessment?.found?.verdict === "with-changes" && assessment.answer === undefined;
  if (!isAsked || as !== "author") return toTalk(at);
  return {
    act: call("answer-verdict", { proposal: at.facts.proposal?.id ?? 0, accept: false }),
    done: toTalk,
  };
}
