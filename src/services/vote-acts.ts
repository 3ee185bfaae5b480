import type { ActRegistry } from "./act.js";
import { addToBallot } from "./add-to-ballot.js";
import { castVote } from "./cast-vote.js";
import { clearBallot } from "./clear-ballot.js";
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
  "set-ballot": setBallot,
  "clear-ballot": clearBallot,
  "undo-ballot": undoBallot,
  "refill-ballot": refillBallot,
  "show-choices": showChoices,
  "cast-vote": castVote,
} satisfies Partial<ActRegistry>;
