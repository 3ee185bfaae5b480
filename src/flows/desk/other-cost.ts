import type { Field } from "../flow.js";
import { owesPublicReason, publicReasonFields, publicReasonLines } from "../public-reason.js";
import { money, say, type Line, type Say } from "../screen.js";
import type { Here } from "./facts.js";

const costIn = ({ answers }: Here): number => Number(answers["cost"]);

/** The cost that the technical check found, where the one chosen is another. */
const otherThan = (at: Here): number | undefined => {
  const cost = at.facts.found?.cost;
  return cost === costIn(at) ? undefined : cost;
};

/** Everybody is owed a reason, and some language has none yet. */
export const owesReason = (at: Here): boolean => otherThan(at) !== undefined && owesPublicReason(at);

/** Both amounts. */
const bothLine = (at: Here, checked: number): Say => {
  const { currency } = at.facts.process;
  return say("cost-other", { checked: money(checked, currency), cost: money(costIn(at), currency) });
};

/** Why it costs something else than everybody read. */
export const reasonFields = (at: Here): Field[] =>
  publicReasonFields(at.facts, {
    id: "ORG-5",
    ask: [bothLine(at, at.facts.found?.cost ?? 0), say("cost-why-ask")],
  });

/** Both amounts and the reason, as everybody will read them. */
export const otherCostLines = (at: Here): Line[] => {
  const checked = otherThan(at);
  return checked === undefined ? [] : [bothLine(at, checked), ...publicReasonLines(at)];
};
