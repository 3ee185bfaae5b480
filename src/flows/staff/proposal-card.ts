import { tellFrom } from "../../domain/proposal-calendar.js";
import type { Process } from "../../domain/process.js";
import type { Decision, Standing } from "../../domain/proposal.js";
import type { ReadingCard } from "../desk/facts.js";
import { mergeAskedLines } from "../desk/reading.js";
import { cardTitle, sentLines } from "../desk/sent-lines.js";
import { privateDoor, type LinkTo } from "../groups/private-door.js";
import {
  gap,
  inGroup,
  instant,
  local,
  say,
  type Arg,
  type ButtonSpec,
  type Line,
  type Note,
} from "../screen.js";

/** What a card of the staff channel is about. Its author has no name here. */
export interface ProposalCardFacts {
  now: Date;
  process: Process;
  linkTo: LinkTo;
  /** With the text that was sent last. */
  card: ReadingCard;
  /** The version this card was made for. */
  version: number;
  /** Who reads it, or who decided. */
  reader: string | undefined;
  /** It went into another, and there was nobody to ask. */
  unasked: boolean;
}

/** Where a card stands: what is said of it, and what can be done. */
interface CardState {
  lines: Line[];
  buttons: ButtonSpec[][];
  /** Only the title is told of what nobody has to read any more. */
  brief: boolean;
  /** Nothing about it changes any more. */
  done: boolean;
}

export const proposalCardName = (number: number, version: number): string => `proposal-${number}-${version}`;

/** ORG-4 in the staff channel: one card, edited to what became of it. */
export function proposalCardNote(facts: ProposalCardFacts): { note: Note & { name: string }; done: boolean } {
  const { process, card, version } = facts;
  const { text, number = 0 } = card.proposal;
  const state = stateOf(facts);
  const note = {
    id: "ORG-4",
    name: proposalCardName(number, version),
    lines: [
      cardTitle(process, card.proposal),
      ...(state.brief ? [say("propose-title-line", { title: text.title ?? "" })] : sentLines(facts, card)),
      gap,
      ...state.lines,
    ],
    buttons: state.buttons,
  };
  return { note, done: state.done };
}

function stateOf(facts: ProposalCardFacts): CardState {
  const { standing } = facts.card.proposal;
  if (standing.sent !== facts.version) return over(say("staff-card-new-text"));
  if (standing.state === "withdrawn") return over(say("staff-card-withdrawn"));
  if (standing.waitingSince) return isTaken(standing, facts.now) ? reading(facts) : waiting(facts);
  return standing.decision ? decided(facts, standing.decision) : over(say("staff-card-read"));
}

const over = (line: Line): CardState => ({ lines: [line], buttons: [], brief: true, done: true });

const isTaken = ({ taken }: Standing, now: Date): boolean => taken !== undefined && taken.until > now;

const waiting = (facts: ProposalCardFacts): CardState => ({
  lines: [...mergeAskedLines(facts.card), say("staff-card-nobody")],
  buttons: [[button(facts, "button-take-card", "take")]],
  brief: false,
  done: false,
});

function reading(facts: ProposalCardFacts): CardState {
  const until = facts.card.proposal.standing.taken?.until ?? facts.now;
  return {
    lines: [
      ...mergeAskedLines(facts.card),
      say("staff-card-reading", { name: nameOf(facts), until: instant(until, "hour") }),
    ],
    buttons: [
      [button(facts, "button-publish", "publish")],
      [inDesk(facts, "button-ask-change", "ask"), inDesk(facts, "button-reject", "reject")],
      ...(facts.card.mergeAsked ? [] : [[inDesk(facts, "button-merge", "merge")]]),
      [button(facts, "button-leave-for-others", "release")],
    ],
    brief: false,
    done: false,
  };
}

function decided(facts: ProposalCardFacts, { verdict, at, reason, toldAt }: Decision): CardState {
  const { process, now, card, unasked } = facts;
  const until = tellFrom(at);
  const undoable = toldAt === undefined && now <= until && card.proposal.standing.earlier !== undefined;
  const why = process.rules.proposals.rejectionReasons.find(({ key }) => key === reason);
  return {
    lines: [
      verdict === "merged"
        ? say(unasked ? "staff-card-merged-unasked" : "staff-card-merged", {
            into: String(card.proposal.mergedInto ?? ""),
            at: instant(at, "moment"),
          })
        : say(`staff-card-${verdict}`, { name: nameOf(facts), at: instant(at, "moment") }),
      ...(why ? [local(why.text)] : []),
      ...(undoable ? [say("staff-card-undo", { until: instant(until, "hour") })] : []),
    ],
    buttons: undoable ? [[button(facts, "button-undo", "undo")]] : [],
    brief: true,
    done: !undoable,
  };
}

const nameOf = ({ reader }: ProposalCardFacts): Arg => reader ?? say("staff-somebody");

const shownOn = ({ card, version }: ProposalCardFacts): string => `${card.proposal.number ?? 0}-${version}`;

const button = (facts: ProposalCardFacts, label: string, verb: string): ButtonSpec =>
  inGroup(say(label), "staff", verb, shownOn(facts));

/** A note to the author is written in private, at the desk that there is. */
const inDesk = (facts: ProposalCardFacts, label: string, name: string): ButtonSpec =>
  privateDoor(facts.linkTo, say(label), "desk", name, shownOn(facts));
