import type { DateChange, Paused } from "../../domain/calendar/date-change.js";
import type { DatePlan } from "../../domain/calendar/plan-dates.js";
import { phaseOf } from "../../domain/phase.js";
import type { LocalText, Process } from "../../domain/process.js";
import { endedBy } from "../../flows/dates/words.js";
import { announceThat, nextMove, withdrawMoves } from "../../persistence/notices/announcements.js";
import { setPauses } from "../../persistence/pauses.js";
import { replaceWaiting } from "../../persistence/rule-changes.js";
import type { ActContext } from "../act.js";
import { applyDates } from "../apply-definition.js";
import { record } from "../desk/staff.js";
import { publishOnNewDates } from "../results/move-publication.js";
import { onRecord } from "./on-record.js";

export interface Planned {
  /** As it is now: nobody else changes its dates until the transaction ends. */
  process: Process;
  change: DateChange;
  plan: DatePlan;
  why: LocalText;
}

/** Makes the calendar what was planned, tells everybody once and why, and lets requests lapse that started from the old one. */
export async function applyPlan(context: ActContext, planned: Planned): Promise<void> {
  const { tx, now, randomness } = context;
  const { process, change, plan, why } = planned;
  await replaceWaiting(tx, process.id, "dates", now);
  if (change.kind === "move") {
    await applyDates({ tx, now, randomness, process, phases: plan.phases, why });
    await publishOnNewDates(context, process, plan.phases);
  } else await rest(context, planned);
  await record(context, {
    action: `${change.kind}-dates`,
    subject: "process",
    ...onRecord(process, plan, why),
  });
}

/** How long it is news that the service, or voting, goes on. */
const NEWS_MS = 3 * 24 * 60 * 60_000;

/** What is waiting to be told of a pause is told no more, unless it goes on beside the one that is new. */
async function rest(
  { tx, now, randomness }: ActContext,
  { process, change, plan: { pausedUntil, votePausedUntil }, why }: Planned,
): Promise<void> {
  const subject = change.kind === "pause" ? change.what : endedBy(process, now);
  const isVotePause = change.kind === "pause" && subject === "vote";
  await setPauses(tx, process.id, {
    pausedUntil: pausedUntil ?? null,
    votePausedUntil: votePausedUntil ?? null,
    why: isVotePause ? { votePausedWhy: why } : { pausedWhy: why },
    now,
  });
  const about = { processId: process.id, kind: "paused", subject } as const;
  for (const [other, until] of [
    ["process", pausedUntil],
    ["vote", votePausedUntil],
  ] as const)
    if (other === subject || until === undefined) await withdrawMoves(tx, { ...about, subject: other }, now);
  await announceThat(tx, {
    id: randomness.uuid(),
    ...about,
    version: await nextMove(tx, about),
    dueAt: now,
    usefulUntil: usefulUntil(process, change, subject, now),
    now,
  });
}

function usefulUntil(process: Process, change: DateChange, subject: Paused, now: Date): Date {
  if (change.kind === "pause") return change.until;
  const end = subject === "vote" ? phaseOf(process, "voting")?.endsAt : undefined;
  return end ?? new Date(now.getTime() + NEWS_MS);
}
