import { publicFrom, VERDICTS } from "../../domain/assessment/assessment.js";
import { isAlternativeSought } from "../../domain/assessment/alternative.js";
import { isBallotLocked } from "../../domain/proposal-calendar.js";
import { call } from "../acts.js";
import type { ScreenStep } from "../flow.js";
import { dateRefusal } from "../dates/refusal-words.js";
import { joined } from "../process-words.js";
import { gap, moment, money, primary, say, type Arg, type Line, type Screen } from "../screen.js";
import { onlyDirectors, type AssessFacts, type Here, type Next, type ReadyVerdict } from "./facts.js";
import { readyOwnLine } from "./words.js";

/** More lines than this are counted, not told one by one. */
const NAMED = 12;

/** ORG-5: how many verdicts become known together, which, and when to whom. */
function publish({ facts }: Here): Screen {
  const { ready, process, now } = facts;
  const own = readyOwnLine(facts.counts);
  if (ready.length === 0) return { id: "ORG-5", lines: own.length > 0 ? own : [say("assess-none-ready")] };
  const known = publicFrom(now);
  return {
    id: "ORG-5",
    lines: [
      say("assess-publish", { count: ready.length }),
      ...countsOf(ready),
      gap,
      ...ready.slice(0, NAMED).map((one) => lineOf(facts, one)),
      ...(ready.length > NAMED ? [say("assess-publish-more", { count: ready.length - NAMED })] : []),
      ...own,
      gap,
      say("assess-publish-authors"),
      say("assess-publish-all", { at: moment(known) }),
      ...soughtLine(facts),
      ...(isBallotLocked(process, known) ? [say("assess-publish-late")] : []),
    ],
    buttons: [[primary(say("button-publish-verdicts", { count: ready.length }), "publish")]],
  };
}

const countsOf = (ready: readonly ReadyVerdict[]): Line[] =>
  VERDICTS.flatMap((verdict) => {
    const count = ready.filter(({ assessment }) => assessment.found?.verdict === verdict).length;
    return count > 0 ? [say(`assess-count-${verdict}`, { count })] : [];
  });

function lineOf({ process }: AssessFacts, { number, title, assessment }: ReadyVerdict): Arg {
  const { verdict, cost } = assessment.found ?? {};
  return joined([
    String(number),
    title,
    ...(verdict === undefined ? [] : [say(`assess-${verdict}`)]),
    ...(cost === undefined ? [] : [money(cost, process.currency)]),
  ]);
}

/** For how many everybody will be asked for another idea, as things stand. */
function soughtLine({ process, ready }: AssessFacts): Line[] {
  const count = ready.filter(({ assessment }) => isAlternativeSought(assessment, process.rules)).length;
  return count > 0 ? [say("assess-publish-sought", { count })] : [];
}

/** Those that were on the screen, and no others that became ready since. */
const publishAll = ({ answers }: Here): Next => ({
  act: call("publish-verdicts", {
    proposals: Array.isArray(answers["ready"]) ? answers["ready"].map(Number) : [],
  }),
  done: (_at, { count }) => ({ step: "list", notice: say("assess-published", { count: Number(count) }) }),
  refused: (now, refusal) => ({ step: "list", notice: dateRefusal(now.facts.process, refusal) }),
});

export const publishStep: ScreenStep<AssessFacts> = {
  kind: "screen",
  show: publish,
  on: { publish: publishAll },
  divert: onlyDirectors,
};
