import { mayAct, maySomewhere } from "../../domain/desk/rights.js";
import type { Box } from "../../domain/process.js";
import { boxesOf } from "../own-boxes.js";
import { districtOf, mayVote } from "../../domain/voter.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { areaName, boxTitle } from "../process-words.js";
import { refusalSay } from "../refusal-say.js";
import {
  danger,
  gap,
  moment,
  press,
  primary,
  say,
  type ButtonSpec,
  type Line,
  type Say,
  type Screen,
} from "../screen.js";
import { boxAt } from "../vote/booth.js";
import { asksByDistrict, isShut, isVotingOver, votingIsOpen } from "../vote/entry.js";
import { isForm } from "../vote/fill.js";
import { ALL } from "../vote/list.js";
import { chooseBox, chooser, progressLines } from "../vote/which-box.js";
import { deskVoteLine } from "../vote/desk-vote-line.js";
import type { AssistFacts, Here, Next } from "./facts.js";
import { onlyInTurn } from "./only-helpers.js";
import { DESK } from "./over.js";
import { endTurn } from "./start.js";
import { tooLateLines } from "./too-late.js";

/** Whoever has no district yet is asked for it, by the clerk. */
const beforeBallots = (at: Here): Go | undefined =>
  onlyInTurn(at) ?? (needsArea(at) && votingIsOpen(at.facts) ? { step: "area" } : undefined);

const needsArea = ({ facts: { process, person } }: Here): boolean =>
  districtOf(person) === undefined && asksByDistrict(process);

/** Which ballots this person has, and what is to be done with the one at hand. */
function showEntry(at: Here): Screen {
  const boxes = boxesOf(at.facts);
  const box = boxes.length > 1 && at.answers["box"] === undefined ? undefined : boxAt(at);
  if (isShut(at)) return tooLate(at);
  if (boxes.length === 0) return frame([say("assist-no-box"), ...elsewhereLines(at)], []);
  return box ? oneBallot(at, box) : ballots(at, boxes);
}

/** Ballots that a role for one district does not reach. */
const elsewhereLines = ({ facts: { process, elsewhereCast } }: Here): Line[] =>
  elsewhereCast.map((box) => say("assist-elsewhere-cast", { ballot: boxTitle(process, box) }));

const frame = (lines: readonly Line[], buttons: readonly (readonly ButtonSpec[])[]): Screen => ({
  id: "ORG-10",
  lines: [say("assist-helping"), ...lines],
  buttons: [...buttons, [danger(say("button-assist-end"), "end")]],
  nav: "home",
});

const ballots = (at: Here, boxes: readonly Box[]): Screen => {
  const { buttons = [] } = chooser(at.facts, boxes);
  return frame([say("assist-which"), ...progressLines(at.facts), ...elsewhereLines(at)], buttons);
};

/** Nothing is filled in any more here; where other boxes are still open, they are a press away. */
function tooLate(at: Here): Screen {
  const isOneOnly = boxesOf(at.facts).some(({ state }) => state === "open") && !isVotingOver(at.facts);
  return frame(tooLateLines(at.facts, boxAt(at)), [isOneOnly ? others(at) : []]);
}

const others = ({ facts }: Here): ButtonSpec[] =>
  boxesOf(facts).length > 1 ? [press(say("button-assist-others"), "boxes")] : [];

/** Why this ballot is not for this person, or not any more; one with a vote that counts may still be replaced. */
function whyNot({ facts: { process, person, now } }: Here, { id }: Box): Say | undefined {
  const allowed = mayVote(process, person, id, now);
  return allowed.ok || allowed.refusal.code === "vote-at-desk" ? undefined : refusalSay(allowed.refusal);
}

function oneBallot(at: Here, box: Box): Screen {
  const { process, person, drafts } = at.facts;
  const atDesk = person.deskVotes.get(box.id);
  const votedAt = person.votedAt.get(box.id);
  const refused = whyNot(at, box);
  const ballot = say("assist-ballot", { ballot: boxTitle(process, box) });
  if (refused) return frame([ballot, refused], [others(at)]);
  const lines = [
    ballot,
    ...(atDesk ? [deskVoteLine(atDesk)] : []),
    ...(atDesk?.channel === "desk" ? [say("assist-again")] : []),
    ...(!atDesk && votedAt ? [replacesLine(at, box, votedAt)] : []),
    ...(drafts.has(box.id) ? [gap, say("assist-begun")] : []),
    ...elsewhereLines(at),
  ];
  return frame(lines, [...ways(at, box), others(at)]);
}

const replacesLine = ({ facts: { turn } }: Here, { id }: Box, votedAt: Date): Say =>
  say(turn?.replaced.has(id) ? "assist-replaces-desk" : "assist-replaces", { on: moment(votedAt) });

function ways({ facts }: Here, { id }: Box): ButtonSpec[][] {
  const atDesk = facts.person.deskVotes.get(id);
  if (atDesk) return atDesk.channel === "desk" ? [[press(say("button-assist-code-shown"), "again")]] : [];
  const paper = facts.process.rules.paper ? [press(say("button-assist-paper"), "paper")] : [];
  return [[primary(say("button-assist-open"), "open")], paper];
}

const openBallot = ({ facts }: Here): Go => (isForm(facts) ? { step: "ballot" } : { step: "list", set: ALL });

const atBox =
  (next: (box: Box) => Next) =>
  (at: Here): Next => {
    const box = boxAt(at);
    return box ? next(box) : { step: "entry" };
  };

export const entryStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: beforeBallots,
  show: showEntry,
  on: {
    box: chooseBox,
    boxes: { set: { box: undefined, project: undefined } },
    second: { step: "second" },
    open: openBallot,
    again: { step: "again" },
    paper: { step: "paper" },
    end: () => endTurn,
  },
};

export const areaStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyInTurn,
  show: ({ facts: { process, clerk } }) => {
    const reached = process.areas.filter(({ key }) => mayAct(clerk, "help-vote", key));
    return {
      id: "ORG-10",
      lines: [
        say("assist-helping"),
        say("assist-area-question"),
        ...(reached.length < process.areas.length ? [say("assist-area-elsewhere")] : []),
      ],
      buttons: reached.map(({ key }) => [press(areaName(process, key), "area", key)]),
    };
  },
  on: {
    area: ({ arg }) => ({
      act: call("choose-desk-area", { area: arg }),
      done: { step: "entry", clear: true },
    }),
  },
};

/** The code of the vote that is to be replaced. */
export const againStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyInTurn,
  show: ({ facts: { clerk } }) => ({
    id: "ORG-10",
    lines: [say("assist-helping"), say("assist-again-code")],
    buttons: maySomewhere(clerk, "replace-desk-votes")
      ? [[danger(say("button-assist-no-code"), "without")]]
      : [],
  }),
  asks: { label: say("assist-receipt-label"), max: 20 },
  typed: (at) => allow(at.arg)(at),
  on: { without: (at) => allow(null)(at) },
};

const allow = (code: string | null) =>
  atBox(({ id }) => ({
    act: call("allow-replacing", { box: id, code }),
    done: { step: "entry", clear: true },
  }));

/** Given once, a ballot of paper cannot be taken back: it is asked once more. */
export const paperStep: ScreenStep<AssistFacts> = {
  kind: "screen",
  over: DESK,
  divert: onlyInTurn,
  show: () => ({
    id: "ORG-10",
    lines: [say("assist-helping"), say("assist-paper")],
    buttons: [
      [danger(say("button-assist-paper-given"), "given")],
      [press(say("button-assist-no-paper"), "entry")],
    ],
  }),
  on: {
    given: atBox(({ id }) => ({
      act: call("give-paper", { box: id }),
      done: { step: "entry", clear: true, notice: say("assist-paper-noted") },
      refused: () => ({ step: "entry" }),
    })),
    entry: { step: "entry" },
  },
};
