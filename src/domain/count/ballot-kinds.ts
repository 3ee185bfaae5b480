import type { BallotRule } from "../process.js";
import type { BallotKind } from "./election.js";

/** What the ballots of a question are to a counting rule; for and against are points of +1 and −1. */
export const KIND_COUNTED: Readonly<Record<BallotRule["kind"], BallotKind>> = {
  approval: "approval",
  budget: "approval",
  points: "cumulative",
  ranking: "ordinal",
  "yes-no": "scoring",
};
