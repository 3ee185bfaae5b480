import { checkBallot, fingerprintOf } from "../../domain/ballot.js";
import { call } from "../acts.js";
import type { Go } from "../flow.js";
import { entry, gap, press, primary, say, type Line, type Note, type Screen } from "../screen.js";
import { ballotTitle, choiceLines, choicesPage, choicesPager, compare, isRanking } from "./ballot.js";
import { ballotRefusal, goneLines } from "./ballot-words.js";
import { boothIn, ENTRY, inBooth, openBooth, type Booth } from "./booth.js";
import { receiptNote } from "./receipt.js";
import { ALL } from "./list.js";
import { wordsOf } from "./words/words-of.js";
import type { Here } from "./vote-facts.js";

const markOf = ({ box, paper, draft }: Booth): string => fingerprintOf(box.id, paper, draft);

const BALLOT: Go = { step: "ballot" };

/** An empty ballot is not reviewed, and a blank vote is for ballots that are empty where the rules know one. */
export const onlyWithChoices = (at: Here): Go | undefined => {
  const booth = openBooth(at);
  if (!booth) return ENTRY;
  return booth.chosen.length === 0 ? BALLOT : undefined;
};
export const onlyWhenBlank = (at: Here): Go | undefined => {
  const booth = openBooth(at);
  if (!booth) return ENTRY;
  return !booth.isEmpty || !booth.paper.rule.blank ? BALLOT : undefined;
};

/** VOT-5: what will be cast, whether the rule allows it, and who will see it. */
export function showReview(booth: Booth, at: Here): Screen {
  const page = choicesPage(booth, at);
  const checked = checkBallot(booth.paper, booth.draft, false);
  return {
    id: "VOT-5",
    lines: [
      ballotTitle(booth, page),
      ...choiceLines(booth, page),
      gap,
      checked.ok ? wordsOf(booth).fits : ballotRefusal(booth, checked.refusal),
      ...goneLines(booth),
      ...replaces(booth, at),
      say("vote-who-sees"),
      // What lies over the page is gone when it is closed; a chat keeps it.
      ...(at.facts.capabilities.overlays ? [] : [say("vote-this-chat")]),
    ],
    buttons: [
      choicesPager(page),
      checked.ok ? [primary(say("button-cast"), "cast", markOf(booth))] : [],
      isRanking(booth) ? compare(booth) : [],
      [press(say("button-change-something"), "ballot")],
    ],
  };
}

const replaces = ({ box }: Booth, { facts }: Here): Line[] =>
  facts.person.votedAt.has(box.id) ? [say("vote-replaces")] : [];

/** A blank vote is cast on purpose, by a button of its own. */
export const showBlank = (booth: Booth, at: Here): Screen => ({
  id: "VOT-5",
  lines: [
    say("vote-your-ballot", { area: booth.title }),
    say("vote-blank"),
    gap,
    ...replaces(booth, at),
    say("vote-who-sees-blank"),
  ],
  buttons: [
    [primary(say("button-cast-blank"), "cast-blank", markOf(booth))],
    [press(say("button-see-ballot"), "list")],
  ],
});

const cast = (blank: boolean) =>
  inBooth(({ box }, { arg }) => ({
    act: call("cast-vote", { box: box.id, blank, seen: arg }),
    done: (at, { receipt }) => ({
      step: "receipt",
      clear: true,
      set: { ...ALL, box: box.id, project: undefined, choicesPage: undefined },
      extras: at.facts.capabilities.overlays
        ? [{ kind: "note", note: receiptNote(at, box, String(receipt)) }]
        : [],
    }),
    refused: ({ facts }, refusal) => ({
      step: "ballot",
      notice: ballotRefusal(boothIn(facts, box), refusal),
    }),
  }));

export const castBallot = cast(false);
export const castBlank = cast(true);

/** VOT-8: the ballot could not be stored. Nothing of it was, so trying again is safe. */
export const SAVE_FAILED: Note = {
  id: "VOT-8",
  lines: [say("vote-save-failed")],
  buttons: [[entry(say("button-try-again"), "vote", "review")]],
};
