import { DateTime } from "luxon";
import { placeOf, stepAfter, WORK_STEPS, type WorkStep } from "../domain/works.js";
import type { WorksStanding } from "../domain/works-history.js";
import type { Facts } from "./facts.js";
import { hasText } from "./process-words.js";
import { day, instant, local, quote, say, type Arg, type Line, type Say } from "./screen.js";

export const stepName = (step: WorkStep): Say => say(`works-step-${step}`);

/** "Works started (step 4 of 6)" */
export function whereItStands(step: WorkStep): Say {
  const place = placeOf(step);
  return place === undefined
    ? say("works-cancelled")
    : say("works-stand", { step: stepName(step), place, count: WORK_STEPS.length });
}

/** Without promises and reasons, for a card: the news of the works have them. */
export const briefly = (standing: WorksStanding): WorksStanding => ({
  ...standing,
  promisedAt: undefined,
  reason: {},
  news: { ...standing.news, change: {} },
});

type When = Pick<Facts, "now"> & { process: Pick<Facts["process"], "timeZone"> };

/**
 * INF-9: how far it is, what was said last (and the same in other languages), what is done differently, and what comes
 * next by when, beside what was promised.
 */
export function worksLines(standing: WorksStanding, when: When, inOthers: readonly Line[] = []): Line[] {
  const { step, text, change } = standing.news;
  const next = stepAfter(step);
  return [
    whereItStands(step),
    say(step === "cancelled" ? "works-why" : "works-last", { on: day(standing.toldAt) }),
    quote(local(text)),
    ...inOthers,
    ...(hasText(change) ? [say("works-change"), quote(local(change))] : []),
    ...(next ? [say("works-next", { what: say(`works-next-${next}`) })] : []),
    ...expectedLines(standing, when),
  ];
}

const month = (at: Date): Arg => instant(at, "month");

/** When it is to open, or has opened, and why that is later than promised. */
function expectedLines(standing: WorksStanding, when: When): Line[] {
  const { news, promisedAt, reason } = standing;
  const { step, expectedAt } = news;
  if (step === "opened") return openedLines(standing, when);
  if (!expectedAt) return [];
  if (isOver(expectedAt, when)) return [say("works-overdue", { month: month(expectedAt) })];
  if (!promisedAt || expectedAt <= promisedAt) return [say("works-expected", { month: month(expectedAt) })];
  const args = { promised: month(promisedAt), month: month(expectedAt) };
  return hasText(reason)
    ? [say("works-late-because", args), quote(local(reason))]
    : [say("works-late", args)];
}

/** That month has passed. */
export const isOver = (at: Date, { now, process: { timeZone } }: When): boolean =>
  DateTime.fromJSDate(at, { zone: timeZone }).plus({ months: 1 }).toJSDate() <= now;

function openedLines({ toldAt, promisedAt, reason }: WorksStanding, { process }: When): Line[] {
  const opened = say("works-opened-on", { on: instant(toldAt, "full") });
  if (!promisedAt) return [opened];
  const late =
    DateTime.fromJSDate(toldAt, { zone: process.timeZone }).startOf("month").toJSDate() > promisedAt;
  const promised = { promised: month(promisedAt) };
  return late && hasText(reason)
    ? [opened, say("works-promised-because", promised), quote(local(reason))]
    : [opened, say("works-promised", promised)];
}
