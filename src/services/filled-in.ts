import type { FormView } from "../flows/current-view.js";
import type { FlowState, FormValues } from "../flows/flow.js";

/** Tells one form from another. */
export const formOf = ({ flow, step }: FlowState): string => `${flow}.${step}`;

/** What was just typed into a field, or chosen; of several of many, what is stored is what there is. */
export function typedIn({ fields }: FormView, values: FormValues, name: string): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const isOne = fields.some((field) => field.name === name && field.kind !== "choices");
  return isOne && typeof value === "string" ? value : undefined;
}
