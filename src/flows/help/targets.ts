import { ROLE_KINDS } from "../../domain/desk/rights.js";
import { targetName, targetNamed } from "../../domain/help/targets.js";
import type { Process } from "../../domain/process.js";
import { say, type Arg } from "../screen.js";

/** Everybody a question can be passed on to: roles, then the desks of the process. */
export const targetsOf = ({ desks }: Pick<Process, "desks">): string[] => [
  ...ROLE_KINDS.map((role) => targetName({ role })),
  ...new Set(desks.map(({ name }) => targetName({ desk: name }))),
];

/** "the moderators", "Casa di Quartiere" */
export function targetWords(name: string): Arg {
  const target = targetNamed(name);
  if (!target) return say("target-office");
  return "desk" in target ? target.desk : say(`target-${target.role}`);
}
