import { defineFlow, type Go } from "../flow.js";
import { fillStep, isForm, pointsStep } from "./fill.js";
import {
  addProject,
  answerOnCard,
  clearAll,
  moveUp,
  pointsForProject,
  rankOnCard,
  removeProject,
  swapProject,
  takePoints,
  undoLast,
} from "./ballot-presses.js";
import { showBallot, showCompare } from "./ballot.js";
import { inBooth, onlyInBooth, shownInBooth, type Booth } from "./booth.js";
import { showCard } from "./card.js";
import { beforeVoting, shareVote, showEntry } from "./entry.js";
import {
  ALL,
  chooseTheme,
  openCard,
  searchBallot,
  showList,
  showPages,
  showSearch,
  showThemes,
  toPage,
} from "./list.js";
import {
  keepVote,
  onlyAfterVote,
  showChange,
  showChoices,
  showReceipt,
  startEmpty,
  startFromLast,
} from "./receipt.js";
import {
  castBallot,
  castBlank,
  onlyWhenBlank,
  onlyWithChoices,
  SAVE_FAILED,
  showBlank,
  showReview,
} from "./review.js";
import { showCounting } from "./counting.js";
import { say, type Say, type Screen } from "../screen.js";
import type { Here, VoteFacts } from "./vote-facts.js";
import { chooseBox, inBox, showSeconds } from "./which-box.js";

/** A screen that only somebody who may vote here now gets to see. */
const screen = (show: (booth: Booth, at: Here) => Screen) =>
  ({ kind: "screen", show: shownInBooth(show, showEntry), divert: onlyInBooth }) as const;

/** The same, over the page. */
const overlay = (title: Say, show: (booth: Booth, at: Here) => Screen) =>
  ({ ...screen(show), over: { title } }) as const;

const onCard = ({ answers }: Here) => answers["project"];
const onButton = ({ arg }: Here) => arg;

const MINE: Go = { step: "ballot" };
const COMPARE: Go = { step: "compare", set: { choicesPage: undefined } };
const LIST: Go = { step: "list" };
const EVERYTHING: Go = { step: "list", set: ALL };
const FITTING: Go = { step: "list", set: { ...ALL, fits: true } };
const toChoices = ({ arg }: Here): Go => ({ set: { choicesPage: Number(arg) } });

/** From the entry to the receipt (VOT-1…8), with ballots BAL-1 to BAL-5. Nothing counts until it is cast. */
export const voteFlow = defineFlow<VoteFacts>({
  id: "vote",
  version: 1,
  first: "entry",
  discreet: true,
  restsWith: "vote",
  ifBroken: { cast: SAVE_FAILED, "cast-blank": SAVE_FAILED },
  entries: {
    entry: (box) => ({ step: "entry", set: { box: null, ...inBox(box).set } }),
    list: (box) => ({ step: "list", ...inBox(box) }),
    card: (number) => ({ step: "card", set: { project: Number(number) } }),
    ballot: (box) => ({ step: "ballot", ...inBox(box) }),
    review: (box) => ({ step: "review", ...inBox(box) }),
    change: (box) => ({ step: "change", ...inBox(box) }),
  },
  steps: {
    entry: {
      kind: "screen",
      over: { title: say("over-voting") },
      show: showEntry,
      divert: beforeVoting,
      on: {
        box: chooseBox,
        boxes: { set: { box: undefined, project: undefined } },
        second: { step: "second" },
        list: EVERYTHING,
        themes: { step: "themes" },
        ballot: MINE,
        change: { step: "change" },
        show: showChoices,
        counting: { step: "counting" },
      },
    },
    second: {
      kind: "screen",
      over: { title: say("over-voting") },
      show: showSeconds,
      on: { box: chooseBox },
    },
    counting: { kind: "screen", over: { title: say("over-counting") }, show: showCounting },
    list: {
      ...screen(showList),
      on: {
        open: openCard,
        pick: addProject(onButton, ({ number }) => ({ step: "card", set: { project: number } })),
        "pick-out": removeProject(onButton),
        page: toPage,
        pages: { step: "pages" },
        fits: FITTING,
        all: EVERYTHING,
        search: { step: "search" },
        themes: { step: "themes" },
        theme: chooseTheme,
        "quick-on": { set: { quick: true } },
        "quick-off": { set: { quick: undefined } },
        undo: undoLast,
        ballot: MINE,
      },
      typed: inBooth(searchBallot),
    },
    pages: { ...screen(showPages), on: { page: toPage } },
    themes: {
      ...screen(showThemes),
      on: {
        theme: chooseTheme,
        all: EVERYTHING,
        ballot: MINE,
      },
    },
    search: { ...screen(showSearch), on: { all: EVERYTHING }, typed: inBooth(searchBallot) },
    card: {
      ...overlay(say("over-project"), showCard),
      on: {
        add: addProject(onCard),
        remove: removeProject(onCard),
        swap: swapProject,
        points: pointsForProject,
        take: takePoints,
        rank: rankOnCard,
        answer: answerOnCard,
        undo: undoLast,
        open: openCard,
        fits: FITTING,
        list: LIST,
        ballot: MINE,
      },
      typed: inBooth(searchBallot),
    },
    ballot: {
      ...overlay(say("over-ballot"), showBallot),
      divert: (at: Here) =>
        onlyInBooth(at) ?? (isForm(at.facts) ? { step: "fill", set: { formPage: undefined } } : undefined),
      on: {
        remove: removeProject(onButton),
        up: moveUp,
        open: openCard,
        clear: clearAll,
        undo: undoLast,
        choices: toChoices,
        list: EVERYTHING,
        compare: COMPARE,
        blank: { step: "blank" },
        review: { step: "review", set: { choicesPage: undefined } },
      },
      typed: inBooth(searchBallot),
    },
    fill: fillStep,
    points: pointsStep,
    compare: {
      ...overlay(say("over-ballot"), showCompare),
      on: { choices: toChoices, ballot: { ...MINE, set: { choicesPage: undefined } } },
    },
    review: {
      ...overlay(say("over-check"), showReview),
      divert: onlyWithChoices,
      on: { cast: castBallot, choices: toChoices, ballot: MINE, compare: COMPARE },
    },
    blank: {
      ...overlay(say("over-check"), showBlank),
      divert: onlyWhenBlank,
      on: { "cast-blank": castBlank, list: EVERYTHING },
    },
    receipt: {
      kind: "screen",
      over: { title: say("over-received"), close: say("button-done") },
      stays: true,
      show: showReceipt,
      on: {
        box: chooseBox,
        second: { step: "second" },
        show: showChoices,
        change: { step: "change" },
        share: shareVote,
      },
    },
    change: {
      ...overlay(say("over-change"), showChange),
      divert: onlyAfterVote,
      on: {
        ballot: MINE,
        refill: startFromLast,
        empty: startEmpty,
        "keep-vote": keepVote,
      },
    },
  },
});
