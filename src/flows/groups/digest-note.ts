import { nextPhase, phaseAt, isPhaseOpen } from "../../domain/phase.js";
import type { Process } from "../../domain/process.js";
import type { Stage } from "../../domain/pipeline.js";
import { changeBy } from "../../domain/proposal-calendar.js";
import type { Standing } from "../../domain/proposal.js";
import { joined } from "../process-words.js";
import { stateLabel } from "../proposal-state.js";
import {
  day,
  deadline,
  gap,
  instant,
  local,
  moment,
  say,
  short,
  type Arg,
  type ButtonSpec,
  type Line,
  type Note,
} from "../screen.js";
import { areasWords } from "./areas-words.js";
import { groupDoor, privateDoor, type GroupDoor } from "./private-door.js";

/** What a group works on, as all of it may see. */
export interface DigestProposal {
  id: number;
  number: number | undefined;
  title: string | undefined;
  standing: Standing;
  /** Undefined for what goes nowhere any more. */
  stage: Stage | undefined;
  openSuggestions: number;
  /** Who began it, by name. */
  owner: string | undefined;
}

export interface DigestFacts extends GroupDoor {
  process: Process;
  now: Date;
  /** Keys of the districts it is about; none for all. */
  areas: readonly string[];
  /** The day this week's message began. */
  week: Date;
  proposals: readonly DigestProposal[];
  /** Proposals of its districts and themes that became public since the week before, and how many there are in all. */
  news: {
    items: readonly { number: number; title: string; area: string | undefined }[];
    total: number;
  };
}

/** What a weekly message tells, without its date: the same things are not told twice. */
export interface DigestItems {
  needs: readonly Line[];
  dates: readonly Line[];
  ours: readonly Line[];
}

export const MOST_ITEMS = 8;
export const TITLE = 40;

/** At most eight in all: what needs the group first, then dates, then its proposals. */
export function digestItems(facts: DigestFacts): DigestItems {
  const dates = dateLines(facts);
  const needs = facts.proposals.flatMap((one) => needOf(facts, one)).slice(0, MOST_ITEMS - dates.length);
  const left = MOST_ITEMS - dates.length - needs.length;
  const ours = facts.proposals.filter(({ standing: { state } }) => state !== "withdrawn");
  return { needs, dates, ours: ours.slice(0, left).map((proposal) => proposalLine(facts, proposal)) };
}

export const isEmpty = ({ needs, dates, ours }: DigestItems): boolean =>
  needs.length + dates.length + ours.length === 0;

export const titleOf = ({ title }: DigestProposal): Arg => short(title ?? say("mine-untitled"), TITLE);

/** Whether somebody of the group has to do something about it. */
export const needsGroup = (facts: DigestFacts, proposal: DigestProposal): boolean =>
  needOf(facts, proposal).length > 0;

function needOf({ process, now }: DigestFacts, proposal: DigestProposal): Line[] {
  const { number, standing, openSuggestions: count, owner } = proposal;
  const { state } = standing;
  const title = titleOf(proposal);
  const by = changeBy(process, standing);
  if (by) return [say("digest-change", { number: String(number ?? ""), title, by: day(by) })];
  if (count > 0) return [say("digest-suggestions", { title, count, owner: owner ?? say("staff-somebody") })];
  if (state === "draft" && isPhaseOpen(process, "proposals", now)) return [say("digest-draft", { title })];
  return [];
}

function dateLines({ process, now, news }: DigestFacts): Line[] {
  const phase = phaseAt(process, now);
  const next = nextPhase(process, now);
  return [
    ...(phase
      ? [say("digest-until", { phase: say(`phase-${phase.kind}`), until: deadline(phase.endsAt) })]
      : []),
    ...(next ? [say("digest-from", { phase: say(`phase-${next.kind}`), from: moment(next.startsAt) })] : []),
    ...(news.total > 0 ? [say("digest-news", { count: news.total })] : []),
  ];
}

const proposalLine = (facts: DigestFacts, proposal: DigestProposal): Line =>
  joined([
    ...(proposal.number === undefined ? [] : [String(proposal.number)]),
    titleOf(proposal),
    stateLabel(proposal.standing.state, facts),
  ]);

export const digestName = (date: string): string => `digest-${date}`;

/** SLK-2: one message a week, edited as things change; it calls nobody by name. */
export function digestNote(facts: DigestFacts, items: DigestItems, name: string): Note & { name: string } {
  const { process, areas, week, now } = facts;
  return {
    id: "SLK-2",
    name,
    pinned: true,
    lines: [
      joined([
        say("digest-title", { title: local(process.title) }),
        areasWords(process, areas),
        say("digest-week", { on: day(week) }),
      ]),
      ...section("digest-needs", items.needs),
      ...section("digest-dates", items.dates),
      ...section("digest-ours", items.ours),
      gap,
      say("digest-updated", { at: instant(now, "weekday") }),
    ],
    buttons: [doors(facts), settingsRow(facts)],
  };
}

const section = (title: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [gap, say(title), ...lines];

function doors({ linkTo, process, now }: DigestFacts): ButtonSpec[] {
  return [
    privateDoor(linkTo, say("button-open-home"), "home", "home"),
    ...(isPhaseOpen(process, "voting", now)
      ? [privateDoor(linkTo, say("button-vote-in-private"), "vote", "entry")]
      : []),
  ];
}

const settingsRow = (door: GroupDoor): ButtonSpec[] => [
  groupDoor(door, say("button-channel-settings"), "channel", "setup"),
];
