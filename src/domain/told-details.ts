import type { ProposalState } from "./proposal.js";

/** What a thread told of one thing. */
export interface ToldThing {
  /** As long as it is the same, there is nothing new to tell of it. */
  mark: string;
  state?: ProposalState;
}

/** What the thread of a weekly message told, by thing. */
export interface ToldDetails {
  /** Name of the weekly message. */
  digest: string;
  /** Messages in its thread so far. */
  count: number;
  things: Readonly<Record<string, ToldThing>>;
}
