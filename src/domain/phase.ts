import type { Phase, PhaseKind } from "./process.js";

interface Calendar {
  phases: readonly Phase[];
}

export const isOpen = (phase: Phase, now: Date): boolean => phase.startsAt <= now && now < phase.endsAt;

/** The phase running now; where two overlap, the one that started last. Undefined in a gap, before and after (I-4). */
export function phaseAt(calendar: Calendar, now: Date): Phase | undefined {
  return calendar.phases.filter((phase) => isOpen(phase, now)).sort((a, b) => +b.startsAt - +a.startsAt)[0];
}

/** The first phase that has not started yet. */
export function nextPhase(calendar: Calendar, now: Date): Phase | undefined {
  return calendar.phases.filter((phase) => phase.startsAt > now).sort((a, b) => +a.startsAt - +b.startsAt)[0];
}

export function phaseOf(calendar: Calendar, kind: PhaseKind): Phase | undefined {
  return calendar.phases.find((phase) => phase.kind === kind);
}

export function isPhaseOpen(calendar: Calendar, kind: PhaseKind, now: Date): boolean {
  return calendar.phases.some((phase) => phase.kind === kind && isOpen(phase, now));
}
