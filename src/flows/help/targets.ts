import { targetName, targetNamed } from "../../domain/help/thread.js";
import type { Process } from "../../domain/process.js";
import { say, type Arg } from "../screen.js";

/** Roles that a question can be passed on to. */
export const PASSED_TO_ROLES = ["organizer", "moderator"] as const;

/** Everybody a question can be passed on to: roles, then the desks of the process. */
export const targetsOf = ({ desks }: Pick<Process, "desks">): string[] => [
  ...PASSED_TO_ROLES.map((role) => targetName({ role })),
  ...new Set(desks.map(({ name }) => targetName({ desk: name }))),
];

/** "the moderators", "Casa di Quartiere" */
export function targetWords(name: string): Arg {
  const target = targetNamed(name);
  if (!target) return say("target-office");
  return "desk" in target ? target.desk : say(`target-${target.role}`);
}
