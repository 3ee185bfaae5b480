import { ROLE_KINDS, type RoleHolder } from "../desk/rights.js";
import type { Process } from "../process.js";

/** A role, or a desk by its name, that a question can be passed on to. */
export type Target = { role: string } | { desk: string };

/** As it is stored. */
export const targetName = (target: Target): string =>
  "role" in target ? `role:${target.role}` : `desk:${target.desk}`;

export function targetNamed(name: string): Target | undefined {
  const [, kind, rest = ""] = /^(role|desk):([\s\S]+)$/.exec(name) ?? [];
  if (kind === undefined) return undefined;
  return kind === "role" ? { role: rest } : { desk: rest };
}

/** What was passed on to these is somebody's to answer: their roles, and the desks where they sit. */
export const targetsHeldBy = ({ roles }: RoleHolder, { desks }: Pick<Process, "desks">): string[] => [
  ...roles.map(({ kind }) => targetName({ role: kind })),
  ...roles
    .filter(({ kind }) => kind === "desk")
    .flatMap(({ area }) => desks.filter((desk) => area === undefined || desk.area === area))
    .map(({ name }) => targetName({ desk: name })),
];

/** Everybody a question could be passed on to: roles, then the desks of the process. */
export const targetsOf = ({ desks }: Pick<Process, "desks">): string[] => [
  ...ROLE_KINDS.map((role) => targetName({ role })),
  ...new Set(desks.map(({ name }) => targetName({ desk: name }))),
];

/** Those of them that one of these people at least has, or sits at. */
export function targetsAmong(holders: readonly RoleHolder[], process: Pick<Process, "desks">): string[] {
  const held = new Set(holders.flatMap((holder) => targetsHeldBy(holder, process)));
  return targetsOf(process).filter((name) => held.has(name));
}
