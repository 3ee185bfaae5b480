import { isPhaseOpen } from "./phase.js";
import type { Process } from "./process.js";
import type { ProposalState } from "./proposal.js";
import { ok, refuse, type Result } from "./result.js";

/** States in which a proposal can be helped on: afterwards it is voted on, or nobody reads it. */
export const SUPPORTABLE: readonly ProposalState[] = ["public", "in-check"];

/** States in which a support takes one of those a person has; what is withdrawn or turned down gives it back. */
export const SUPPORT_COUNTS: readonly ProposalState[] = [...SUPPORTABLE, "on-ballot", "not-feasible"];

type Calendar = Pick<Process, "phases">;

/** Until when all rests, where it does. */
interface Resting {
  pausedUntil?: Date | undefined;
}

/** Proposals are supported while they are written and while they are checked. */
export const areSupportsOpen = (process: Calendar, now: Date): boolean =>
  isPhaseOpen(process, "proposals", now) || isPhaseOpen(process, "check", now);

/** Somebody before a public proposal. */
export interface Supporting {
  state: ProposalState;
  /** They wrote it. */
  own: boolean;
  /** They support it, or one that was merged into it. */
  supported: boolean;
  /** How many proposals of the process they support. */
  given: number;
}

type Rules = Calendar & Resting & { rules: { supports: Pick<Process["rules"]["supports"], "quota"> } };

/**
 * Whether somebody may support a proposal now. Supporting twice is supporting once, so it is allowed.
 * Refuses with `support.paused`, `support.closed`, `support.not-here`, `support.own`, `support.quota` {quota}.
 */
export function maySupport(
  process: Rules,
  { state, own, supported, given }: Supporting,
  now: Date,
): Result<undefined> {
  const { quota } = process.rules.supports;
  const open = mayTakeSupportBack(process, now);
  if (!open.ok) return open;
  if (!SUPPORTABLE.includes(state)) return refuse("support.not-here");
  if (own) return refuse("support.own");
  if (!supported && quota !== undefined && given >= quota) return refuse("support.quota", { quota });
  return ok(undefined);
}

/** A support is taken back as long as it can be given: afterwards it has done what it was for. All rests with the service. */
export function mayTakeSupportBack(
  { phases, pausedUntil }: Calendar & Resting,
  now: Date,
): Result<undefined> {
  if (pausedUntil !== undefined && pausedUntil > now) return refuse("support.paused");
  return areSupportsOpen({ phases }, now) ? ok(undefined) : refuse("support.closed");
}

/** How many supports somebody has left; undefined where there is no limit. */
export const supportsLeft = ({ rules }: Pick<Rules, "rules">, given: number): number | undefined =>
  rules.supports.quota === undefined ? undefined : Math.max(0, rules.supports.quota - given);
