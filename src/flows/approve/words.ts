import type { CountResult } from "../../domain/count/count.js";
import type { Process } from "../../domain/process.js";
import { countSentence, titleOf } from "../look/count-sentences.js";
import { tiesThatMatter } from "../look/ties.js";
import { boxTitle, hasText, joined, stacked } from "../process-words.js";
import {
  gap,
  list,
  local,
  moment,
  money,
  quote,
  remaining,
  say,
  type Arg,
  type Line,
  type Say,
} from "../screen.js";
import { chosen, type ApproveFacts, type CountToApprove, type Here } from "./facts.js";

/** How far the approval of a count is, or when it is published. */
export function approvalWords({ rules }: Process, { approvedBy, publishAt }: CountToApprove): Say {
  if (publishAt) return say("approve-planned-short", { at: moment(publishAt) });
  return say("approve-approvals", { count: approvedBy.length, needed: rules.results.approvals });
}

/** What a screen of the chosen counts is about: one box, or so many. */
export function subject(at: Here, counts = chosen(at)): Arg {
  const [only] = counts;
  return only && counts.length === 1
    ? boxTitle(at.facts.process, only)
    : say("approve-boxes", { count: counts.length });
}

/** Who approved it, when it is published, and what is missing. */
export function standingLines({ facts }: Here, count: CountToApprove): Line[] {
  const { process, now } = facts;
  const names = count.approvedBy.map((name) => name ?? say("staff-somebody"));
  return [
    ...(hasText(count.note) ? [say("approve-correction"), quote(local(count.note))] : []),
    say("approve-figures", { voters: count.result.voters, replaced: count.replaced }),
    ...paperLines(count.paper),
    ...tieLines(process, count.result),
    say("approve-twice"),
    names.length > 0
      ? joined([approvalWords({ ...process }, { ...count, publishAt: undefined }), list(names)])
      : say("approve-nobody", { needed: process.rules.results.approvals }),
    ...(count.publishAt
      ? [say("approve-planned", { at: moment(count.publishAt), remaining: remaining(count.publishAt, now) })]
      : []),
    ...aloneLines(facts, count),
  ];
}

/** What was handed out on paper and is not in the count. */
const paperLines = ({ void: spoiled, missing }: CountToApprove["paper"]): Line[] => [
  ...(spoiled > 0 ? [say("approve-paper-void", { count: spoiled })] : []),
  ...(missing > 0 ? [say("approve-paper-missing", { count: missing })] : []),
];

/** Equal votes, and what decided them; the count log has all of them. */
function tieLines(process: Process, result: CountResult): Line[] {
  const ties = tiesThatMatter(result);
  return ties.length > 0 ? [quote(stacked(ties.map((tie) => countSentence(tie, process))))] : [];
}

/** Two must approve, and there is but one: what to do about it. */
function aloneLines({ organizers, process }: ApproveFacts, { isApproved }: CountToApprove): Line[] {
  return !isApproved && organizers < process.rules.results.approvals ? [gap, say("approve-alone")] : [];
}

/** What is funded, in the order in which it was chosen. */
export function winnersLine(process: Process, { winners }: Pick<CountResult, "winners">): Arg {
  if (winners.length === 0) return say("results-nothing-funded");
  return list(winners.map((id) => titleOf(process, id)));
}

/** What the funded projects of some counts cost together. */
export const costOf = (process: Process, counts: readonly CountToApprove[]): Arg =>
  money(
    counts.reduce((sum, { result }) => sum + result.totalCost, 0),
    process.currency,
  );
