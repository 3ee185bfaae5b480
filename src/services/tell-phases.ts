import { phaseAt } from "../domain/phase.js";
import type { Phase, Process } from "../domain/process.js";
import { phaseNotice } from "../flows/phase-notice.js";
import { openingOf, peopleToTellOf } from "../persistence/phase-news.js";
import { revisionOf } from "../persistence/process-directory.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { tellOnce, type Audience, type News } from "./tell-once.js";

/** That a phase has opened is news for three days. */
const NEWS_MS = 3 * 24 * 60 * 60_000;

/** NOT-1: tells those who asked for it that a phase has opened, once each, outside quiet hours. Run every minute. */
export const tellPhases = (app: App): Promise<void> =>
  tellOnce(app, (tx, audience) => openingFor(app, tx, audience));

async function openingFor(app: App, tx: Tx, audience: Audience): Promise<News[]> {
  const { processId, now } = audience;
  const process = await app.processes.at(tx, processId, await revisionOf(tx, processId));
  const phase = phaseAt(process, now);
  if (!phase || !isNews(process, phase, now)) return [];
  const occasion = openingOf(processId, phase.kind);
  const people = await peopleToTellOf(tx, { ...audience, kind: phase.kind });
  return people.map(({ participantId, areaKey }) => ({
    participantId,
    occasion,
    note: phaseNotice({ process, phase, now, area: areaKey ?? undefined }),
  }));
}

/** The results' phase is news once there are some, however late they come; and nothing is while the service is paused. */
function isNews({ boxes, pausedUntil }: Process, phase: Phase, now: Date): boolean {
  if (pausedUntil && pausedUntil > now) return false;
  if (phase.kind === "results") return boxes.some(({ state }) => state === "published");
  return now.getTime() - phase.startsAt.getTime() < NEWS_MS;
}
