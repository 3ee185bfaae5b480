import { mayBeDirected } from "../domain/assessment/calendar.js";
import type { ProposalState } from "../domain/proposal.js";
import type { Facts } from "./facts.js";
import { say, type Say } from "./screen.js";

/** Where a proposal stands, in a word or two: once the ballot is made, what was checked and is not on it waits for nothing. */
export const stateLabel = (state: ProposalState, { process, now }: Pick<Facts, "process" | "now">): Say =>
  say(`proposal-state-${state === "in-check" && !mayBeDirected(process, now) ? "not-on-ballot" : state}`);
