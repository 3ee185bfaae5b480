import { isOverdue, readBy } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import type { Proposal } from "../../domain/proposal.js";
import { joined } from "../process-words.js";
import { closeLines } from "../propose/similar.js";
import { photoLines, placeWords, tags } from "../propose/words.js";
import { day, gap, quote, say, type Arg, type Line } from "../screen.js";
import type { ReadingCard } from "./facts.js";

/** "Proposal 218 · Navile · Green" */
export const cardTitle = (process: Process, { number, text }: Proposal): Arg =>
  joined([say("desk-card", { number: String(number ?? "") }), ...tags(process, text)]);

/** What was sent, what is close to it, and how many more its author sent; not who it is. */
export function sentLines({ process, now }: { process: Process; now: Date }, card: ReadingCard): Line[] {
  const { proposal, history } = card;
  const { text, standing } = proposal;
  const { waitingSince = now } = standing;
  const place = placeWords(process, text);
  const by = { on: day(waitingSince), by: day(readBy(process, waitingSince)) };
  return [
    say(isOverdue(process, standing, now) ? "desk-card-overdue" : "desk-card-sent", by),
    ...(standing.public === undefined ? [] : [say("desk-card-change")]),
    gap,
    say("propose-title-line", { title: text.title ?? "" }),
    quote(text.body ?? ""),
    ...(place ? [say("proposal-where", { address: place })] : []),
    ...photoLines(text.photos),
    gap,
    ...closeOnesLines(process, card),
    say("desk-card-history", { ...history }),
  ];
}

/** What looks close to it, and what its author says about that (PRO-4). */
const closeOnesLines = (process: Process, { proposal, close }: ReadingCard): Line[] => [
  ...(close.length === 0 ? [] : [say("desk-card-close"), ...closeLines({ process, close })]),
  ...(proposal.closeOnes ? [say(`desk-card-close-${proposal.closeOnes}`)] : []),
];
