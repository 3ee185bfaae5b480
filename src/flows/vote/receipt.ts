import { phaseOf } from "../../domain/phase.js";
import { NO_MARKS } from "../../domain/ballot/marks.js";
import type { Box } from "../../domain/process.js";
import { call } from "../acts.js";
import { boxName } from "../process-words.js";
import {
  copy,
  day,
  gap,
  deadline,
  entry,
  moment,
  press,
  primary,
  say,
  type Line,
  type Note,
  type Screen,
} from "../screen.js";
import type { Go } from "../flow.js";
import { choiceRow } from "../settings/messages.js";
import { typedCommand } from "../typed-command.js";
import { choiceLine, goneLines } from "./ballot-words.js";
import { refusalSay } from "../refusal-say.js";
import { boothIn, boxAt, ENTRY, inBooth, openBooth, type Booth } from "./booth.js";
import { isForm } from "./fill.js";
import { nextVote } from "./which-box.js";
import { CHOICES_NOTE } from "./choice-screens.js";
import { ownPicks } from "./own-picks.js";
import type { Here, Next, VoteFacts } from "./vote-facts.js";

const HIDE_AFTER_SECONDS = 30;

/** VOT-6: a message of its own, without the choices. What was reviewed before it says only that the person voted. */
export function showReceipt(at: Here): Screen {
  const { receipt } = at.facts;
  const next = openBooth(at) ? nextVote(at.facts) : { lines: [], buttons: [] };
  return {
    id: "VOT-6",
    lines: [
      ...votedLines(at, boxAt(at)),
      ...(receipt === undefined ? [say("vote-code-was-sent")] : [codeLine(at, receipt)]),
      ...(openBooth(at) ? untilWhen(at) : []),
      say("vote-who-sees"),
      ...next.lines,
    ],
    buttons: [
      ...next.buttons,
      receipt === undefined ? [] : [copy(say("button-copy-code"), receipt)],
      openBooth(at) ? [press(say("button-show-choices"), "show")] : [],
      [
        ...(openBooth(at) ? [press(say("button-change-vote"), "change")] : []),
        ...(at.facts.linkTo ? [press(say("button-tell-friend"), "share")] : []),
      ],
      choiceRow(at.facts),
    ],
    nav: "home",
    fresh: true,
    previously: [say("vote-voted")],
  };
}

const codeLine = ({ facts }: Here, code: string): Line =>
  say("vote-receipt", { code, verify: typedCommand("verify", facts.capabilities) });

/** The same as a message, which stays when the screen that says it is closed. */
export const receiptNote = (at: Here, box: Box, receipt: string): Note => ({
  id: "VOT-6",
  lines: [...votedLines(at, box), codeLine(at, receipt), ...untilWhen(at), say("vote-who-sees")],
  buttons: [
    [copy(say("button-copy-code"), receipt), entry(say("button-change-vote"), "vote", "change", box.id)],
  ],
});

const votedLines = (at: Here, box: Box | undefined): Line[] => {
  const votedAt = box && at.facts.person.votedAt.get(box.id);
  return votedAt ? [isIn(at, box, votedAt)] : [];
};

/** Once the box is closed only the day is known. */
function isIn(at: Here, box: Box, votedAt: Date): Line {
  const on = openBooth(at) ? moment(votedAt) : day(votedAt);
  return say("vote-is-in", { area: boxName(at.facts.process, box), on });
}

function untilWhen({ facts }: Here): Line[] {
  const voting = phaseOf(facts.process, "voting");
  return voting ? [say("vote-can-change", { until: deadline(voting.endsAt) })] : [];
}

/** Shows what was cast for half a minute, in a message that then removes itself. */
export const showChoices = inBooth((booth): Next => ({
  act: call("show-choices", { box: booth.box.id }),
  done: ({ facts }, { choices, points }) => {
    const cast = { choices: numbersIn(choices), points: numbersIn(points), before: NO_MARKS };
    const drafts = new Map([[booth.box.id, cast]]);
    return {
      ...ENTRY,
      extras: [{ kind: "note", note: choicesNote(boothIn({ ...facts, drafts }, booth.box), facts) }],
    };
  },
}));

const numbersIn = (answer: unknown): number[] => (Array.isArray(answer) ? answer.map(Number) : []);

/** `cast` is the booth as if what was cast were its draft. */
function choicesNote(cast: Booth, { process }: Pick<VoteFacts, "process">): Note {
  const choices = cast.chosen.map((project, index) => choiceLine(cast, project, index + 1));
  const gone = goneLines(cast);
  const isBlank = choices.length + gone.length === 0;
  return {
    id: CHOICES_NOTE,
    lines: [
      say("vote-choices", { area: cast.name }),
      ...(isBlank ? [say("vote-cast-blank")] : [...choices, ...gone]),
      ...ownPicks(cast, process),
      gap,
      say("vote-choices-hide", { seconds: HIDE_AFTER_SECONDS }),
    ],
    hideAfterSeconds: HIDE_AFTER_SECONDS,
  };
}

/** VOT-7 */
export function showChange(booth: Booth, { facts }: Here): Screen {
  const votedAt = facts.person.votedAt.get(booth.box.id);
  const continued = booth.standing.count > 0 ? [[primary(say("button-continue-ballot"), "ballot")]] : [];
  return {
    id: "VOT-7",
    lines: [...(votedAt ? [say("vote-you-voted", { on: moment(votedAt) })] : []), say("vote-new-replaces")],
    buttons: [
      ...continued,
      [press(say("button-start-last"), "refill")],
      [press(say("button-start-empty"), "empty")],
      [press(say("button-keep-vote"), "keep-vote")],
      [entry(say("button-pressured"), "help", "pressure")],
    ],
    nav: "home",
  };
}

export const startFromLast = inBooth(({ box }) => ({
  act: call("refill-ballot", { box: box.id }),
  done: { step: "ballot", set: { choicesPage: undefined } },
  refused: (_at, refusal) => ({ notice: refusalSay(refusal) }),
}));

export const startEmpty = inBooth(({ box }) => ({
  act: call("clear-ballot", { box: box.id }),
  done: ({ facts }) => ({ step: isForm(facts) ? "fill" : "list" }),
}));

/** The vote that was cast stays; what was begun instead is put aside. */
export const keepVote = inBooth(({ box }) => ({
  act: call("clear-ballot", { box: box.id }),
  done: { flow: "home", step: "home", toast: say("vote-kept") },
}));

/** Nothing to change for somebody who has not voted. */
export const onlyAfterVote = (at: Here): Go | undefined => {
  const booth = openBooth(at);
  return booth && at.facts.person.votedAt.has(booth.box.id) ? undefined : ENTRY;
};
