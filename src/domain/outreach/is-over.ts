import type { PhaseKind, Process } from "../process.js";
import { areSupportsOpen } from "../support.js";
import { phaseOf } from "../phase.js";
import type { Activity } from "./target.js";

const IN: Record<Activity, PhaseKind> = { proposed: "proposals", supported: "proposals", voted: "voting" };

/** Whether nobody can do it any more: then there is no use in writing to those who have not. */
export function isOver(process: Pick<Process, "phases">, activity: Activity, now: Date): boolean {
  const phase = phaseOf(process, IN[activity]);
  const isStillOn = activity === "supported" && areSupportsOpen(process, now);
  return phase !== undefined && phase.endsAt <= now && !isStillOn;
}
