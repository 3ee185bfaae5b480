import { DateTime } from "luxon";
import type { LocalText, Project } from "./process.js";
import { ok, refuse, type Result } from "./result.js";
import { lengthOf } from "./text-length.js";

/** How far the works of a funded project are, in this order. */
export const WORK_STEPS = ["planned", "designed", "tendered", "started", "built", "opened"] as const;

/** A project may also be given up on the way. */
export type WorkStep = (typeof WORK_STEPS)[number] | "cancelled";

/** The last that was said of the works. */
export interface WorksNews {
  step: WorkStep;
  text: LocalText;
  /** The month in which it is to open, as its first instant. */
  expectedAt: Date | undefined;
  at: Date;
}

/** What an organizer writes; `expected` is a month as `yyyy-mm`. */
export interface NewsDraft {
  step: string;
  text: LocalText;
  expected: string | undefined;
}

export const isWorkStep = (step: unknown): step is WorkStep =>
  step === "cancelled" || WORK_STEPS.some((one) => one === step);

/** 4 for the fourth of 6; undefined for what was given up. */
export function placeOf(step: WorkStep): number | undefined {
  const place = WORK_STEPS.findIndex((one) => one === step) + 1;
  return place === 0 ? undefined : place;
}

/** What comes next, where something does. */
export const stepAfter = (step: WorkStep): (typeof WORK_STEPS)[number] | undefined =>
  step === "cancelled" ? undefined : WORK_STEPS[WORK_STEPS.indexOf(step) + 1];

/** Whether an opening can still be expected. */
export const canOpen = (step: WorkStep): boolean => stepAfter(step) !== undefined;

/** Characters of the news; whoever cancels owes a reason. */
export const newsLength = (step: WorkStep): { min: number; max: number } => ({
  min: step === "cancelled" ? 20 : 10,
  max: 500,
});

/** A month as people write it, `6/2027`, `06.2027` or `2027-06`, or a day of it; as `yyyy-mm`. */
export function parseMonth(text: string): string | undefined {
  const written = /^(?:\d{1,2}[./-])?(\d{1,2})[./\s-]+(\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text.trim());
  const [year, month] = iso ? [iso[1], iso[2]] : [written?.[2], written?.[1]];
  if (year === undefined || month === undefined) return undefined;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, "0")}` : undefined;
}

/** The month's first instant; a refusal when it is over, or none. */
export function expectedIn(month: string, now: Date, timeZone: string): Result<Date> {
  const first = DateTime.fromFormat(month, "yyyy-MM", { zone: timeZone });
  if (!first.isValid) return refuse("month-unreadable");
  const isOver = first.plus({ months: 1 }) <= DateTime.fromJSDate(now);
  return isOver ? refuse("month-over") : ok(first.toJSDate());
}

/** Only of what is funded, in the first language of the process at least; nothing is expected of what is done or given up. */
export function checkNews(
  { step, text, expected }: NewsDraft,
  project: Pick<Project, "status"> | undefined,
  when: { languages: readonly string[]; now: Date; timeZone: string },
): Result<Omit<WorksNews, "at">> {
  if (project?.status !== "funded") return refuse("project-not-funded");
  if (!isWorkStep(step)) return refuse("work-step-unknown");
  const { min, max } = newsLength(step);
  const written = when.languages.flatMap((tag) => (text[tag] ? [[tag, text[tag]] as const] : []));
  const fits = (words: string): boolean => lengthOf(words) >= min && lengthOf(words) <= max;
  if (!text[when.languages[0] ?? ""] || !written.every(([, words]) => fits(words)))
    return refuse("news-length", { min, max });
  const words = { step, text: Object.fromEntries(written), expectedAt: undefined };
  if (expected === undefined || !canOpen(step)) return ok(words);
  const at = expectedIn(expected, when.now, when.timeZone);
  return at.ok ? ok({ ...words, expectedAt: at.value }) : at;
}
