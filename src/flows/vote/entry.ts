import { paperComesUntil } from "../../domain/paper-vote.js";
import { isStrongEnough } from "../../domain/eligibility/strength.js";
import { isOpen, phaseOf } from "../../domain/phase.js";
import { questionOf } from "../../domain/process-boxes.js";
import type { Box, Process } from "../../domain/process.js";
import { districtOf } from "../../domain/voter.js";
import { boxesOf } from "../own-boxes.js";
import { areaName, boxName, phaseClosed } from "../process-words.js";
import {
  code,
  day,
  entry,
  gap,
  deadline,
  moment,
  press,
  primary,
  left,
  say,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import type { Go } from "../flow.js";
import { votedAtDesk } from "./at-desk.js";
import { isForm } from "./fill.js";
import { boothIn, boxAt, type Booth } from "./booth.js";
import type { Here, VoteFacts } from "./vote-facts.js";
import { chooser, isSecond, progressLines, secondRow } from "./which-box.js";
import { wordsOf } from "./words/words-of.js";

/** With more projects than this, one begins with the themes. */
const MANY = 40;

export const votingIsOpen = ({ process, now }: Pick<VoteFacts, "process" | "now">): boolean => {
  const voting = phaseOf(process, "voting");
  return voting !== undefined && isOpen(voting, now);
};

/** Who was not checked is told why that is needed; who has no district yet is asked for it. */
export function beforeVoting({ facts }: Here): Go | undefined {
  const { process, person } = facts;
  if (!votingIsOpen(facts)) return undefined;
  const { eligibility: rules } = process.rules;
  if (!person.eligibility || !isStrongEnough(rules, person.eligibility.strength))
    return { flow: "verify", step: "why" };
  return districtOf(person) === undefined && asksByDistrict(process)
    ? { flow: "welcome", step: "area", set: { after: "vote" } }
    : undefined;
}

/** Something is asked in each district by itself. */
export const asksByDistrict = (process: Process): boolean =>
  process.areas.length > 1 && process.boxes.some((box) => questionOf(process, box).where !== "city");

/** Which of several ballots is still to be said. */
const chooses = ({ facts, answers }: Here): boolean =>
  boxesOf(facts).length > 1 && typeof answers["box"] !== "number";

/** Whether nothing can be cast now: in the ballot at hand or, where one is still to be chosen, in any. */
export function isShut(at: Here): boolean {
  if (!votingIsOpen(at.facts)) return true;
  if (chooses(at)) return boxesOf(at.facts).every(({ state }) => state !== "open");
  const box = boxAt(at);
  return box !== undefined && box.state !== "open";
}

/** VOT-1, or why there is no voting now (ERR-3, VOT-8). */
export function showEntry(at: Here): Screen {
  const { facts } = at;
  const boxes = boxesOf(facts);
  const box = boxAt(at);
  if (isShut(at)) return notNow(at, box);
  if (!box) return noBox(facts);
  return chooses(at) ? chooser(facts, boxes) : (votedAtDesk(facts, box) ?? invitation(facts, box));
}

function invitation(facts: VoteFacts, box: Box): Screen {
  const booth = boothIn(facts, box);
  const votedAt = facts.person.votedAt.get(box.id);
  return {
    id: "VOT-1",
    lines: [
      ...titleLine(booth, facts),
      wordsOf(booth).invitation,
      say("vote-last-counts"),
      ...paperLine(facts),
      ...(isSecond(facts, box) && !votedAt ? [say("vote-is-second")] : []),
      ...sampleLine(booth),
      ...soFar(booth, votedAt, facts.receipt),
      ...progressLines(facts),
    ],
    buttons: [
      ...ways(booth, facts, votedAt),
      boxesOf(facts).length > 1 ? [press(say("button-other-ballots"), "boxes")] : [],
      secondRow(facts),
      [
        press(say("button-counting"), "counting"),
        ...(facts.process.desks.length > 0 ? [entry(say("button-at-desk"), "help", "places")] : []),
      ],
    ],
    nav: "home",
  };
}

function titleLine({ title: area }: Booth, { process, now }: VoteFacts): Line[] {
  const voting = phaseOf(process, "voting");
  if (!voting) return [];
  const until = deadline(voting.endsAt);
  return [say("vote-title", { area, until, remaining: left(voting.endsAt, now) })];
}

/** On paper one votes later than in a chat, and counting waits for it. */
function paperLine({ process }: VoteFacts): Line[] {
  const until = paperComesUntil(process);
  return until ? [say("vote-paper-until", { until: deadline(until) })] : [];
}

const sampleLine = ({ offered, priceOf }: Booth): Line[] =>
  offered.some((project) => project.sample && priceOf(project) !== undefined) ? [say("vote-sample")] : [];

function soFar({ standing }: Booth, votedAt: Date | undefined, receipt: string | undefined): Line[] {
  const voted = votedAt ? [gap, say("vote-you-voted", { on: moment(votedAt) })] : [];
  const known = receipt === undefined ? [] : [say("vote-your-code"), code(receipt)];
  const draft = standing.count > 0 ? [gap, say("vote-draft", { count: standing.count })] : [];
  return [...voted, ...known, ...draft];
}

function ways({ standing, offered }: Booth, facts: VoteFacts, votedAt: Date | undefined): ButtonSpec[][] {
  const many = offered.length > MANY && facts.process.themes.length > 1;
  const start = isForm(facts) ? "ballot" : many ? "themes" : "list";
  const open = standing.count > 0 ? [primary(say("button-continue-ballot"), "ballot")] : [];
  if (!votedAt) return open.length > 0 ? [open] : [[primary(say("button-open-ballot"), start)]];
  return [open, [press(say("button-change-vote"), "change")], [press(say("button-show-choices"), "show")]];
}

/** Checked for a place that has no ballot here. */
const noBox = ({ process, person }: VoteFacts): Screen => ({
  id: "VOT-8",
  lines: [say("vote-no-box", { area: areaName(process, person.eligibility?.area ?? person.area) })],
  buttons: [[entry(say("button-talk-to-person"), "help", "person")]],
  nav: "home",
});

/** ERR-3 before and after; whoever left a ballot open is told that it was not cast (VOT-8). */
function notNow({ facts }: Here, box: Box | undefined): Screen {
  const boxes = boxesInQuestion(facts, box);
  const left = boxes.some(({ id }) => facts.drafts.has(id));
  const votedAt = boxes.some(({ id }) => facts.person.votedAt.has(id));
  return {
    id: left ? "VOT-8" : "ERR-3",
    lines: notNowLines(facts, box),
    buttons: [
      [entry(say("button-projects"), "look", "list"), entry(say("button-calendar"), "look", "calendar")],
      box?.state === "published" ? [entry(say("button-results"), "look", "results", box.id)] : [],
      votedAt ? [entry(say("button-check-code"), "receipt", "check")] : [],
    ],
    nav: "home",
  };
}

/** Whether voting was, and is no more. */
export const isVotingOver = ({ process, now }: VoteFacts): boolean => {
  const voting = phaseOf(process, "voting");
  return voting !== undefined && now >= voting.endsAt;
};

/** A box that was closed while others are open. */
const closedEarly = (facts: VoteFacts, box: Box | undefined): Box | undefined =>
  box && box.state !== "open" && !isVotingOver(facts) ? box : undefined;

function boxesInQuestion(facts: VoteFacts, box: Box | undefined): readonly Box[] {
  const closed = closedEarly(facts, box);
  return closed ? [closed] : boxesOf(facts);
}

/** Until when there was voting, or from when there is, and what became of the ballots. */
export function notNowLines(facts: VoteFacts, box: Box | undefined): Line[] {
  const { process, now } = facts;
  const closed = closedEarly(facts, box);
  return [
    closed
      ? say("vote-box-closed", { area: boxName(process, closed) })
      : phaseClosed(phaseOf(process, "voting"), now),
    ...(isVotingOver(facts) || closed
      ? whatCounts(facts, boxesInQuestion(facts, box))
      : [say("vote-meanwhile")]),
  ];
}

/** What became of each ballot, named where there are several. */
function whatCounts(facts: VoteFacts, boxes: readonly Box[]): Line[] {
  const told = boxes.flatMap((box) => {
    const what = whatBecame(facts, box);
    return what ? [{ box, what }] : [];
  });
  return boxes.length < 2
    ? told.map(({ what }) => what)
    : told.map(({ box, what }) => say("vote-of-box", { box: boxName(facts.process, box), what }));
}

function whatBecame({ person, drafts }: VoteFacts, { id }: Box): Say | undefined {
  const votedAt = person.votedAt.get(id);
  if (votedAt) return say(drafts.has(id) ? "vote-new-not-cast" : "vote-yours-counts", { on: day(votedAt) });
  return drafts.has(id) ? say("vote-not-cast") : undefined;
}

/** The link that leads others to the vote: it says nothing about this person's own. */
export function shareVote({ facts }: Here): Go {
  const { process, linkTo, now } = facts;
  const voting = phaseOf(process, "voting");
  if (!linkTo || !voting) return { step: "entry" };
  const note = {
    id: "VOT-6-share",
    lines: [
      say("vote-share", {
        city: process.city,
        until: deadline(voting.endsAt),
        remaining: left(voting.endsAt, now),
      }),
      linkTo("g_vote-entry"),
    ],
  };
  return { step: "entry", extras: [{ kind: "note", note }] };
}
