import type { Process, Tie } from "../../domain/process.js";

/** The tie that was declared, if it is one of this process. */
export const tieNamed = ({ rules }: Pick<Process, "rules">, tie: string | null): Tie | undefined =>
  rules.eligibility.ties.find((one) => one === tie);
