import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../canonical-json.js";
import { phaseOf } from "../phase.js";
import { PHASE_ORDER } from "../process-definition.js";
import type { Process } from "../process.js";

// What organizers may do to the dates of a process from chat (ORG-3).

export const EDGES = ["start", "end", "whole"] as const;
/** A phase moves by its start, by its end, or as a whole. */
export type Edge = (typeof EDGES)[number];

export const PAUSED = ["process", "vote"] as const;
/** All that people do, or voting alone. */
export type Paused = (typeof PAUSED)[number];

export const DATE_CHANGE = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("move"),
    phase: z.enum(PHASE_ORDER),
    edge: z.enum(EDGES),
    /** Of the end, or else of the start. */
    to: z.coerce.date(),
    /** Which later phases move along: those that would overlap, or all. */
    follow: z.enum(["needed", "all"]),
  }),
  z.object({ kind: z.literal("pause"), what: z.enum(PAUSED), until: z.coerce.date() }),
  z.object({ kind: z.literal("resume") }),
]);

export type DateChange = z.infer<typeof DATE_CHANGE>;
export type Move = Extract<DateChange, { kind: "move" }>;
export type Pause = Extract<DateChange, { kind: "pause" }>;

/** What a change of dates starts from, and may change. */
export type Calendar = Pick<Process, "phases" | "pausedUntil" | "votePausedUntil">;

/** Tells one calendar from another: a preview, or a request, holds as long as it is the same. */
export function calendarMark({ phases, pausedUntil, votePausedUntil }: Calendar): string {
  const dates = phases.map(({ kind, startsAt, endsAt }) => ({ kind, startsAt, endsAt }));
  const text = canonicalJson({ dates, pausedUntil, votePausedUntil });
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}

/** From the opening of the vote until all its results are out, one organizer alone moves no date. */
export function needsTwoOrganizers({ phases, boxes }: Pick<Process, "phases" | "boxes">, now: Date): boolean {
  const voting = phaseOf({ phases }, "voting");
  return voting !== undefined && voting.startsAt <= now && boxes.some(({ state }) => state !== "published");
}
