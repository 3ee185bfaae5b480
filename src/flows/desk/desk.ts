import { defineFlow, type Answers, type ScreenStep } from "../flow.js";
import { gap, local, say, type Screen } from "../screen.js";
import { channelLines, channelRow, leaveChannel, useChannel } from "./channel.js";
import { commentReasonStep, commentsStep, commentStep } from "./comments.js";
import { askStep, askCheckStep, reasonStep, rejectCheckStep, rejectStep } from "./decide.js";
import { clerksStep } from "./clerks.js";
import type { DeskFacts, Here } from "./facts.js";
import { inviteStep } from "./invite.js";
import { areaStep, costStep, costWhyStep, projectStep, publicsStep } from "./make-project.js";
import { questionSteps } from "../desk-questions/steps.js";
import { otherDesksRow, otherDesksStep, staffHereOrElsewhere, turnTo } from "./other-desks.js";
import { undeliveredStep } from "./undelivered.js";
import { worksSteps } from "./works.js";
import { PART_VERBS, partSteps, TASK_VERBS, deskRows, waitingLines } from "./parts.js";
import { mergeSteps, openMerge, undoMerge } from "./merge.js";
import { openLook, secondLookSteps } from "./second-look.js";
import { queueStep, readStep, undoLast, undoLines, undoRows } from "./reading.js";

/** `218-2`: the card that was pressed. */
function shownOn(card: string): Answers {
  const [number = 0, version = 0] = card.split("-").map(Number);
  return { number, version };
}

/** ORG-1: what waits for me, and the way to all that I may do. */
function desk(at: Here): Screen {
  const { facts } = at;
  return {
    id: "ORG-1",
    lines: [
      say("desk-title", { title: local(facts.process.title) }),
      gap,
      ...waitingLines(facts),
      ...channelLines(at),
      ...undoLines(facts),
    ],
    buttons: [...deskRows(facts), channelRow(at), ...undoRows(facts), otherDesksRow(facts)],
    nav: "home",
  };
}

const deskStep: ScreenStep<DeskFacts> = {
  kind: "screen",
  show: desk,
  on: {
    ...TASK_VERBS,
    ...PART_VERBS,
    undo: undoLast,
    "undo-merge": undoMerge,
    "use-channel": useChannel,
    "leave-channel": leaveChannel,
    desks: { step: "desks", set: { page: undefined } },
  },
  divert: staffHereOrElsewhere,
};

/** The organizers' desk. Who may be here is checked at every step, and by every act once more. */
export const deskFlow = defineFlow<DeskFacts>({
  id: "desk",
  version: 1,
  first: "desk",
  entries: {
    desk: () => ({ step: "desk" }),
    // What was on the way here has its numbers in the other process.
    of: (process) => ({ step: "desk", act: turnTo(process), clear: true }),
    works: () => ({ step: "works" }),
    // From a card of the staff channel: number and version as they were shown there.
    ask: (card) => ({ step: "ask", set: shownOn(card) }),
    reject: (card) => ({ step: "reason", set: shownOn(card) }),
    question: (id) => ({ step: "question", set: { question: Number(id) } }),
    pass: (id) => ({ step: "pass", set: { question: Number(id) } }),
    merge: (card) => {
      const [number = 0, version = 0] = card.split("-").map(Number);
      return openMerge(number, version);
    },
    merges: () => ({ step: "merges" }),
    looks: () => ({ step: "looks" }),
    look: openLook,
  },
  shows: ({ help: { reading } }) => (reading === undefined ? {} : { seen: reading }),
  steps: {
    invite: inviteStep,
    desk: deskStep,
    desks: otherDesksStep,
    ...partSteps,
    queue: queueStep,
    read: readStep,
    ask: askStep,
    "ask-check": askCheckStep,
    reason: reasonStep,
    reject: rejectStep,
    "reject-check": rejectCheckStep,
    ...questionSteps,
    comments: commentsStep,
    comment: commentStep,
    "comment-reason": commentReasonStep,
    publics: publicsStep,
    cost: costStep,
    "cost-why": costWhyStep,
    area: areaStep,
    project: projectStep,
    undelivered: undeliveredStep,
    clerks: clerksStep,
    ...mergeSteps,
    ...secondLookSteps,
    ...worksSteps,
  },
});
