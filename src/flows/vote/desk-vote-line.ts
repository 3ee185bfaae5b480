import type { DeskVote } from "../facts.js";
import { day, say, type Say } from "../screen.js";

/** "A vote at a desk on 15 November is recorded for you; that one counts." */
export const deskVoteLine = ({ on, channel }: DeskVote): Say =>
  channel === "paper" ? say("vote-on-paper", { on: day(on) }) : say("vote-at-desk", { on: day(on) });
