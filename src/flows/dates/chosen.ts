import {
  DATE_CHANGE,
  EDGES,
  PAUSED,
  type DateChange,
  type Edge,
  type Paused,
} from "../../domain/calendar/date-change.js";
import type { Phase, Process } from "../../domain/process.js";
import type { Answers } from "../flow.js";
import { noPublicReason } from "../public-reason.js";
import type { DatesFacts } from "./facts.js";

/** The phase that is to move. */
export const phaseIn = ({ phases }: Pick<Process, "phases">, { phase }: Answers): Phase | undefined =>
  phases.find(({ kind }) => kind === phase);

export const hasBegun = (phase: Phase | undefined, now: Date): boolean =>
  phase !== undefined && phase.startsAt <= now;

export const edgeIn = ({ edge }: Answers): Edge => EDGES.find((one) => one === edge) ?? "end";
export const pausedIn = ({ what }: Answers): Paused => PAUSED.find((one) => one === what) ?? "process";

/** What was chosen so far, once it is whole. */
export function changeIn(answers: Answers): DateChange | undefined {
  const { act: kind, phase, to } = answers;
  const read = DATE_CHANGE.safeParse({
    kind,
    phase,
    edge: edgeIn(answers),
    to,
    follow: answers["follow"] ?? "needed",
    what: pausedIn(answers),
    until: to,
  });
  return read.success ? read.data : undefined;
}

/** Forgets all of it. */
export const nothingChosen = (facts: Pick<DatesFacts, "languages">): Record<string, undefined> => ({
  act: undefined,
  phase: undefined,
  edge: undefined,
  what: undefined,
  to: undefined,
  follow: undefined,
  seen: undefined,
  kept: undefined,
  ...noPublicReason(facts),
});
