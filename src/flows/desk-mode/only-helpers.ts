import { maySomewhere } from "../../domain/desk/rights.js";
import { isPhaseOpen } from "../../domain/phase.js";
import type { Go } from "../flow.js";
import { say } from "../screen.js";
import type { Here } from "./facts.js";
import { NOBODY } from "./nobody.js";

/** Checked whenever a place of the desk is entered; every act checks it again (I-3). */
export const onlyHelpers = ({ facts }: Here): Go | undefined =>
  maySomewhere(facts.clerk, "help-vote")
    ? undefined
    : { flow: "home", step: "home", clear: true, notice: say("refusal-not-at-desk") };

/** A place for the person in front of the desk: once their turn is over, nothing of it is shown to anybody. */
export const onlyInTurn = (at: Here): Go | undefined =>
  onlyHelpers(at) ??
  (at.facts.turn ? undefined : { ...NOBODY, clear: true, notice: say("refusal-desk-turn-over") });

/** Only while people vote. */
export const onlyWhileVoting = (at: Here): Go | undefined =>
  onlyHelpers(at) ?? (isPhaseOpen(at.facts.process, "voting", at.facts.now) ? undefined : NOBODY);
