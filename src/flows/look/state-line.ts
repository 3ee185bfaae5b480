import { mayBeAssigned, mayBeDirected } from "../../domain/assessment/calendar.js";
import { say, type Line } from "../screen.js";
import type { LookFacts, PublicProposal } from "./facts.js";

/** Where a proposal stands, for everybody; by the calendar, so that nobody waits for a check that is over. */
export function stateLine(facts: LookFacts, { state, mergedInto }: PublicProposal): Line {
  if (mergedInto !== undefined) return say("proposal-is-merged", { into: String(mergedInto) });
  if (state !== "public" && state !== "in-check") return say(`proposal-is-${state}`);
  const { process, now, assessed } = facts;
  if (!mayBeDirected(process, now))
    return say(
      state === "in-check" && !assessed?.found ? "proposal-is-not-checked" : "proposal-is-not-on-ballot",
    );
  return say(
    state === "public" && !mayBeAssigned(process, now) ? "proposal-is-unchecked" : `proposal-is-${state}`,
  );
}
