import type { DeskVote } from "../facts.js";
import { say, type Note } from "../screen.js";
import { notMe } from "../vote/at-desk.js";
import { deskVoteLine } from "../vote/desk-vote-line.js";

/** Told once in the person's own chat: that they voted, never what. */
export const deskVoteNote = (vote: DeskVote): Note => ({
  id: "VOT-8",
  lines: [deskVoteLine(vote), say("vote-desk-not-you")],
  buttons: [[notMe]],
});
