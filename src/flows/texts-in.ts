import type { FormValues } from "./flow.js";

/** All its fields are texts or one of few. */
export const textsIn = (values: FormValues): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : null]),
  );
