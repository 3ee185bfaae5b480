import type { BarredAct, BarredRole, ProcessRules } from "../process.js";

type Rules = Pick<ProcessRules["eligibility"], "barred">;

/** The offices whose holders may not do this. */
export const barredFrom = ({ barred = [] }: Rules, act: BarredAct): readonly BarredRole[] =>
  barred.filter(({ from }) => from.includes(act));

/** Whether somebody whom the list has in this office may not do this. An office the process does not name bars nobody. */
export const isBarred = (rules: Rules, barredAs: string | undefined, act: BarredAct): boolean =>
  barredFrom(rules, act).some(({ key }) => key === barredAs);
