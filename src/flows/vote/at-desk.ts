import type { Box } from "../../domain/process.js";
import type { DeskVote } from "../facts.js";
import { boxesOf } from "../own-boxes.js";
import { code, entry, gap, press, say, type ButtonSpec, type Say, type Screen } from "../screen.js";
import { deskVoteLine } from "./desk-vote-line.js";
import type { VoteFacts } from "./vote-facts.js";

/** For whoever did not vote there. */
export const notMe: ButtonSpec = entry(say("button-was-not-me"), "help", "report-desk");

/** What to do then; a paper ballot is in the box, and changes no more. */
export const notYouLine = ({ channel }: DeskVote): Say =>
  say(channel === "paper" ? "vote-paper-not-you" : "vote-desk-not-you");

/** VOT-8, for somebody whose vote at a desk counts; a ballot they began stays until voting closes. */
export function votedAtDesk(facts: VoteFacts, box: Box): Screen | undefined {
  const { person, receipt, drafts } = facts;
  const vote = person.deskVotes.get(box.id);
  if (!vote) return undefined;
  return {
    id: "VOT-8",
    lines: [
      deskVoteLine(vote),
      ...(receipt === undefined ? [] : [say("vote-your-code"), code(receipt)]),
      ...(drafts.has(box.id) ? [gap, say("vote-desk-draft")] : []),
      gap,
      notYouLine(vote),
    ],
    buttons: [[notMe], boxesOf(facts).length > 1 ? [press(say("button-other-ballots"), "boxes")] : []],
    nav: "home",
  };
}
