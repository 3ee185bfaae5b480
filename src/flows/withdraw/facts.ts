import type { Project } from "../../domain/process.js";
import type { Facts } from "../facts.js";
import type { At } from "../flow.js";

/** For organizers alone. */
export interface WithdrawFacts extends Facts {
  /** What is on a ballot that is still to be cast. */
  candidates: readonly Project[];
  /** The one that was chosen. */
  project: Project | undefined;
  /** How many people have voted where it can be chosen; what they chose nobody knows. */
  voters: number;
  /** How many hear of it because they wrote it or follow it. */
  theirs: number;
  /** The languages of the process, the first one first, as each calls itself. */
  languages: readonly { tag: string; name: string }[];
}

export type Here = At<WithdrawFacts>;
