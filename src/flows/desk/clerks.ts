import { paperComesUntil } from "../../domain/paper-vote.js";
import type { ScreenStep } from "../flow.js";
import { joined } from "../process-words.js";
import { deadline, gap, say, type Arg, type Screen } from "../screen.js";
import type { Clerk, DeskFacts, Here } from "./facts.js";
import { only } from "./only.js";

/** Clerks on one screen: those with the most in one hour, which is what is to be looked at. */
const SHOWN = 12;

const line = ({ name, votes, most, replaced }: Clerk): Arg =>
  say("desk-clerk", { name: name ?? say("desk-clerk-nameless"), votes, most, replaced });

/** Who helped how many people vote: much in one hour, or much replaced, is to be asked about. Never whom. */
function clerks({ facts }: Here): Screen {
  return {
    id: "ORG-10",
    lines: [
      say("desk-clerks-title"),
      say("desk-clerks-why"),
      gap,
      ...facts.clerks.slice(0, SHOWN).map(line),
      ...(facts.clerks.length > SHOWN
        ? [say("desk-clerks-more", { count: facts.clerks.length - SHOWN })]
        : []),
    ],
  };
}

export const clerksStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  over: { title: say("over-clerks") },
  show: clerks,
  divert: only("watch-desks"),
};

/** "14 votes at desks", and until when ballots of paper can be brought in once voting is over. */
export function clerksLine({ clerks: all, process, now }: DeskFacts): Arg {
  const count = all.reduce((sum, { votes }) => sum + votes, 0);
  const paper = paperComesUntil(process);
  return joined([
    say("desk-votes", { count }),
    ...(paper && now < paper ? [say("desk-paper-until", { until: deadline(paper) })] : []),
  ]);
}
