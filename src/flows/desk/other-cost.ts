import type { LocalText } from "../../domain/process.js";
import { WHY_OTHER_COST } from "../../domain/project-cost.js";
import type { Field } from "../flow.js";
import { money, quote, say, type Line, type Say } from "../screen.js";
import type { DeskFacts, Here } from "./facts.js";

const nameIn = (tag: string): string => `cost-why-${tag}`;

/** The reason of another cost is not that of this one. */
export const NO_REASON = ({ languages }: DeskFacts): Record<string, undefined> =>
  Object.fromEntries(languages.map(({ tag }) => [nameIn(tag), undefined]));

const costIn = ({ answers }: Here): number => Number(answers["cost"]);

/** The cost that the technical check found, where the one chosen is another. */
const otherThan = (at: Here): number | undefined => {
  const cost = at.facts.found?.cost;
  return cost === costIn(at) ? undefined : cost;
};

/** Why it costs something else than the technical check said, by language. */
export const reasonIn = ({ facts: { languages }, answers }: Here): LocalText =>
  Object.fromEntries(
    languages.flatMap(({ tag }) => {
      const words = answers[nameIn(tag)];
      return typeof words === "string" ? [[tag, words] as const] : [];
    }),
  );

/** Everybody is owed a reason, and some language has none yet. */
export const owesReason = (at: Here): boolean =>
  otherThan(at) !== undefined && Object.keys(reasonIn(at)).length < at.facts.languages.length;

/** Both amounts. */
const bothLine = (at: Here, checked: number): Say => {
  const { currency } = at.facts.process;
  return say("cost-other", { checked: money(checked, currency), cost: money(costIn(at), currency) });
};

/** One field for each language of the process. */
export const reasonFields = (at: Here): Field[] =>
  at.facts.languages.map(({ tag, name }) => ({
    kind: "text",
    name: nameIn(tag),
    id: "ORG-5",
    label: say("cost-why-label", { language: name }),
    question: [
      bothLine(at, at.facts.found?.cost ?? 0),
      say("cost-why-ask", { language: name, ...WHY_OTHER_COST }),
    ],
    ...WHY_OTHER_COST,
  }));

/** Both amounts and the reason, as everybody will read them. */
export const otherCostLines = (at: Here): Line[] => {
  const checked = otherThan(at);
  return checked === undefined
    ? []
    : [bothLine(at, checked), ...Object.values(reasonIn(at)).map((words) => quote(words))];
};
