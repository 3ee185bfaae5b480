import type { DeskVote } from "../facts.js";
import type { Note } from "../screen.js";
import { notMe, notYouLine } from "../vote/at-desk.js";
import { deskVoteLine } from "../vote/desk-vote-line.js";

/** Told once in the person's own chat: that they voted, never what. */
export const deskVoteNote = (vote: DeskVote): Note => ({
  id: "VOT-8",
  lines: [deskVoteLine(vote), notYouLine(vote)],
  buttons: [[notMe]],
});
