import { mayBeDirected } from "../../domain/assessment/calendar.js";
import { isPhaseOpen, phaseAt } from "../../domain/phase.js";
import type { ProposalState } from "../../domain/proposal.js";
import type { ToldDetails, ToldThing } from "../../domain/told-details.js";
import { nextStep } from "../ideas/next-step.js";
import { areaName, joined } from "../process-words.js";
import { stateLabel } from "../proposal-state.js";
import { deadline, say, short, type Arg, type Line, type Note, type Say } from "../screen.js";
import { needsGroup, titleOf, TITLE, type DigestFacts, type DigestProposal } from "./digest-note.js";

interface Detail extends ToldThing {
  key: string;
  line: Line;
}

interface Details {
  dates: readonly Detail[];
  ours: readonly Detail[];
  news: readonly Detail[];
}

/** What goes into the thread now; undefined without anything new. */
export interface NewDetails {
  note: (Note & { name: string }) | undefined;
  told: ToldDetails;
}

const MOST = 8;

/**
 * SLK-2, below the weekly message: once a week what comes next for everything it tells, and what changed since the week
 * before; later in the week only what is new.
 */
export function digestDetails(facts: DigestFacts, digest: string, last: ToldDetails | undefined): NewDetails {
  const before = last?.things ?? {};
  const all = { dates: phaseDetails(facts), ours: proposalDetails(facts, before), news: newsDetails(facts) };
  const isLater = last?.digest === digest;
  const details = (isLater ? whatIsNew(all, before) : theWeek(all, before)).slice(0, MOST);
  const kept = isLater ? before : only(before, [...all.ours, ...all.news]);
  const posted = isLater ? last.count : 0;
  return {
    note: details.length > 0 ? noteOf(digest, posted, details) : undefined,
    told: {
      digest,
      count: posted + Math.min(details.length, 1),
      things: { ...kept, ...byKey(all.dates), ...byKey(details) },
    },
  };
}

/** The weekly message itself tells the dates. */
const theWeek = ({ ours, news }: Details, before: ToldDetails["things"]): Detail[] => [
  ...ours,
  ...untold(news, before),
];

const whatIsNew = ({ dates, ours, news }: Details, before: ToldDetails["things"]): Detail[] =>
  untold([...dates, ...ours, ...news], before);

const untold = (details: readonly Detail[], before: ToldDetails["things"]): Detail[] =>
  details.filter(({ key, mark }) => before[key]?.mark !== mark);

const noteOf = (digest: string, posted: number, details: readonly Detail[]): Note & { name: string } => ({
  id: "SLK-2",
  name: `${digest}-${posted + 1}`,
  below: digest,
  lines: [say(posted === 0 ? "digest-next" : "digest-new"), ...details.map(({ line }) => line)],
});

const byKey = (details: readonly Detail[]): Record<string, ToldThing> =>
  Object.fromEntries(details.map(({ key, mark, state }) => [key, { mark, ...(state && { state }) }]));

const only = (told: ToldDetails["things"], details: readonly Detail[]): ToldDetails["things"] =>
  Object.fromEntries(Object.entries(told).filter(([key]) => details.some((one) => one.key === key)));

function phaseDetails({ process, now }: DigestFacts): Detail[] {
  const phase = phaseAt(process, now);
  if (!phase) return [];
  const line = say("digest-until", { phase: say(`phase-${phase.kind}`), until: deadline(phase.endsAt) });
  return [{ key: "phase", mark: `${phase.kind} ${phase.endsAt.toISOString()}`, line }];
}

/** What needs the group first. Something withdrawn is told of once, to those who heard of it before. */
function proposalDetails(facts: DigestFacts, before: ToldDetails["things"]): Detail[] {
  const known = facts.proposals.filter(({ id, standing: { state } }) => {
    const last = before[`proposal-${id}`]?.state;
    return state !== "withdrawn" || (last !== undefined && last !== state);
  });
  const needy = known.filter((one) => needsGroup(facts, one));
  const others = known.filter((one) => !needy.includes(one));
  return [...needy, ...others].map((one) => proposalDetail(facts, one, before[`proposal-${one.id}`]));
}

function proposalDetail(facts: DigestFacts, proposal: DigestProposal, before: ToldThing | undefined): Detail {
  const { id, number, standing } = proposal;
  const { state } = standing;
  const next = nextOf(facts, proposal);
  const parts: Arg[] = [
    ...(number === undefined ? [] : [String(number)]),
    titleOf(proposal),
    stateWords(facts, state, before?.state),
    ...(next ? [next] : []),
  ];
  return { key: `proposal-${id}`, mark: `${state} ${next ? markOf(next) : ""}`, state, line: joined(parts) };
}

function stateWords(facts: DigestFacts, state: ProposalState, before: ProposalState | undefined): Say {
  const now = stateLabel(state, facts);
  if (before === undefined || before === state) return now;
  return say("digest-detail-changed", { before: say(`proposal-state-${before}`), now });
}

/** Nothing for what is at an end, and for a draft that nobody can send now. */
function nextOf(facts: DigestFacts, { stage, ...proposal }: DigestProposal): Say | undefined {
  if (stage === undefined || stage === "idea") return undefined;
  if (stage === "draft" && !isPhaseOpen(facts.process, "proposals", facts.now)) return undefined;
  if (proposal.standing.state === "in-check" && !mayBeDirected(facts.process, facts.now)) return undefined;
  return nextStep(facts, { ...proposal, stage });
}

/** A date that moves is news; a count that grows is none. */
const markOf = ({ key, args }: Say): string =>
  [key, ...Object.values(args).filter((arg) => typeof arg === "object")]
    .map((part) => JSON.stringify(part))
    .join(" ");

const newsDetails = ({ process, news, proposals }: DigestFacts): Detail[] =>
  news.items
    .filter(({ number }) => !proposals.some((one) => one.number === number))
    .map(({ number, title, area }) => ({
      key: `new-${number}`,
      mark: "new",
      line: say("digest-detail-public", {
        proposal: joined([String(number), short(title, TITLE), areaName(process, area)]),
      }),
    }));
