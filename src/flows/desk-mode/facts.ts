import type { Box } from "../../domain/process.js";
import type { Person } from "../facts.js";
import type { At, Go, Run } from "../flow.js";
import type { VoteFacts } from "../vote/vote-facts.js";

/** At a desk `person` is whoever is helped; without a turn it is the clerk, who then sees no ballot. */
/** In a turn, the boxes of the process are those of the person that the clerk's role is for. */
export interface AssistFacts extends VoteFacts {
  clerk: Person;
  /** The turn of the person in front of the desk; undefined when there is none, or it was left for too long. */
  turn: Turn | undefined;
  /** Until when a turn of the clerk goes on in another chat of theirs: its ballot stays there. */
  inOtherChat: Date | undefined;
  /** Ballots of the person that are for another desk. */
  elsewhereCast: readonly Box[];
}

export interface Turn {
  until: Date;
  /** Votes at desks that are replaced here: their codes were shown. */
  replaced: ReadonlySet<number>;
}

export type Here = At<AssistFacts>;
export type Next = Go | Run<AssistFacts>;
