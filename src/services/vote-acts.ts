import type { ActRegistry } from "./act.js";
import { addToBallot } from "./add-to-ballot.js";
import { answerProject } from "./answer-project.js";
import { castVote } from "./cast-vote.js";
import { clearBallot } from "./clear-ballot.js";
import { givePoints } from "./give-points.js";
import { movePoints } from "./move-points.js";
import { rankProject } from "./rank-project.js";
import { refillBallot } from "./refill-ballot.js";
import { removeFromBallot } from "./remove-from-ballot.js";
import { setBallot } from "./set-ballot.js";
import { showChoices } from "./show-choices.js";
import { swapInBallot } from "./swap-in-ballot.js";
import { undoBallot } from "./undo-ballot.js";

/** What a voter does. Nothing counts until `cast-vote`. */
export const voteActs = {
  "add-to-ballot": addToBallot,
  "remove-from-ballot": removeFromBallot,
  "swap-in-ballot": swapInBallot,
  "give-points": givePoints,
  "move-points": movePoints,
  "rank-project": rankProject,
  "answer-project": answerProject,
  "set-ballot": setBallot,
  "clear-ballot": clearBallot,
  "undo-ballot": undoBallot,
  "refill-ballot": refillBallot,
  "show-choices": showChoices,
  "cast-vote": castVote,
} satisfies Partial<ActRegistry>;
