import { isStrongEnough } from "../../domain/eligibility/strength.js";
import { isOpen, phaseOf } from "../../domain/phase.js";
import type { Box } from "../../domain/process.js";
import { boxesOf } from "../home.js";
import { areaName, phaseClosed } from "../process-words.js";
import {
  code,
  day,
  entry,
  gap,
  deadline,
  moment,
  money,
  press,
  primary,
  left,
  say,
  type ButtonSpec,
  type Line,
  type Screen,
} from "../screen.js";
import type { Go } from "../flow.js";
import { isForm } from "./fill.js";
import { boothIn, boxAt, type Booth } from "./booth.js";
import type { Here, VoteFacts } from "./vote-facts.js";

/** With more projects than this, one begins with the themes. */
const MANY = 40;

const votingIsOpen = ({ process, now }: VoteFacts): boolean => {
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
  const unknown = person.eligibility.area === undefined && boxesOf(facts).length === 0;
  return unknown && process.boxes.length > 1
    ? { flow: "welcome", step: "area", set: { after: "vote" } }
    : undefined;
}

/** VOT-1, or why there is no voting now (ERR-3, VOT-8). */
export function showEntry(at: Here): Screen {
  const { facts, answers } = at;
  const boxes = boxesOf(facts);
  const box = boxAt(at);
  if (!votingIsOpen(facts) || (box !== undefined && box.state !== "open")) return notNow(at, box);
  if (!box) return noBox(facts);
  return boxes.length > 1 && answers["box"] === undefined ? chooser(facts, boxes) : invitation(facts, box);
}

function invitation(facts: VoteFacts, box: Box): Screen {
  const booth = boothIn(facts, box);
  const votedAt = facts.person.votedAt.get(box.id);
  return {
    id: "VOT-1",
    lines: [
      ...titleLine(booth, facts),
      ruleInWords(booth),
      say("vote-last-counts"),
      ...sampleLine(booth),
      ...soFar(booth, votedAt, facts.receipt),
    ],
    buttons: [
      ...ways(booth, facts, votedAt),
      boxesOf(facts).length > 1 ? [press(say("button-other-ballots"), "boxes")] : [],
      [
        press(say("button-counting"), "counting"),
        ...(facts.process.desks.length > 0 ? [entry(say("button-at-desk"), "help", "places")] : []),
      ],
    ],
    nav: "home",
  };
}

function titleLine({ area }: Booth, { process, now }: VoteFacts): Line[] {
  const voting = phaseOf(process, "voting");
  if (!voting) return [];
  const until = deadline(voting.endsAt);
  return [say("vote-title", { area, until, remaining: left(voting.endsAt, now) })];
}

function ruleInWords({ paper, offered, currency }: Booth): Line {
  const count = offered.length;
  return paper.rule.kind === "approval"
    ? say("vote-choose-approval", { max: Math.min(paper.rule.max, count), count })
    : say("vote-choose-budget", { budget: money(paper.budget, currency), count });
}

const sampleLine = ({ offered }: Booth): Line[] =>
  offered.some(({ sample }) => sample) ? [say("vote-sample")] : [];

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

/** Several ballots: each with whether it was cast. */
function chooser({ process, person }: VoteFacts, boxes: readonly Box[]): Screen {
  return {
    id: "VOT-1",
    lines: [say("vote-which-box")],
    buttons: boxes.map(({ id, area }) => {
      const label = person.votedAt.has(id) ? "button-box-voted" : "button-box-not-voted";
      return [press(say(label, { area: areaName(process, area) }), "box", id)];
    }),
    nav: "home",
  };
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
  const { process, now, person, drafts } = facts;
  const voting = phaseOf(process, "voting");
  const over = voting !== undefined && now >= voting.endsAt;
  const shut = box !== undefined && box.state !== "open" && !over;
  const votedAt = box && person.votedAt.get(box.id);
  const left = box !== undefined && drafts.has(box.id);
  return {
    id: left ? "VOT-8" : "ERR-3",
    lines: [
      shut ? say("vote-box-closed", { area: areaName(process, box.area) }) : phaseClosed(voting, now),
      ...(over || shut ? whatCounts(votedAt, left) : [say("vote-meanwhile")]),
    ],
    buttons: [
      [entry(say("button-projects"), "look", "list"), entry(say("button-calendar"), "look", "calendar")],
      box?.state === "published" ? [entry(say("button-results"), "look", "results", box.id)] : [],
      votedAt ? [entry(say("button-check-code"), "receipt", "check")] : [],
    ],
    nav: "home",
  };
}

function whatCounts(votedAt: Date | undefined, left: boolean): Line[] {
  if (votedAt && left) return [say("vote-new-not-cast", { on: day(votedAt) })];
  if (votedAt) return [say("vote-yours-counts", { on: day(votedAt) })];
  return left ? [say("vote-not-cast")] : [];
}

export const chooseBox = ({ arg }: Here): Go => ({ step: "entry", set: { box: Number(arg) } });

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
