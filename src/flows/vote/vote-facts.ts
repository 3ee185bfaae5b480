import type { Draft } from "../../domain/ballot/marks.js";
import type { Facts } from "../facts.js";
import type { At, Go, Run } from "../flow.js";

export interface VoteFacts extends Facts {
  /** The person's drafts by box. In a closed box a draft is empty: that it is there tells that it was never cast. */
  drafts: ReadonlyMap<number, Draft>;
  /** Decides in which order this person sees the projects of every ballot. */
  orderSeed: string;
  /** Code of the counted vote in the box at hand; none before the vote and once the box is closed. */
  receipt: string | undefined;
}

export type Here = At<VoteFacts>;
export type Next = Go | Run<VoteFacts>;
