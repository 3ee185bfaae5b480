import { DateTime } from "luxon";
import { monthAsNumber, monthsAsNumbers } from "./month-names.js";
import type { LocalText, Photo, Project } from "./process.js";
import { PUBLIC_REASON, publicReason } from "./public-reason.js";
import { ok, refuse, type Result } from "./result.js";
import { lengthOf } from "./text-length.js";

/** How far the works of a funded project are, in this order. */
export const WORK_STEPS = ["planned", "designed", "tendered", "started", "built", "opened"] as const;

/** A project may also be given up on the way. */
export type WorkStep = (typeof WORK_STEPS)[number] | "cancelled";

/** What was said of the works at one moment. */
export interface WorksNews {
  step: WorkStep;
  text: LocalText;
  /** The month in which it is to open, as its first instant. */
  expectedAt: Date | undefined;
  /** Why that is later than was said before; empty where it is not. */
  reason: LocalText;
  /** What is done differently from what people voted for, and why. */
  change: LocalText;
  photos: readonly Photo[];
  at: Date;
}

/** News as they are kept: a correction is a new version, and names the first one. */
export interface NewsVersion extends WorksNews {
  id: number;
  corrects: number | undefined;
}

/** What an organizer writes; `expected` is a month as `yyyy-mm`. */
export interface NewsDraft {
  step: string;
  text: LocalText;
  expected: string | undefined;
  reason: LocalText;
  change: LocalText;
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

/** Characters of why works are cancelled, or done differently. */
export const WORKS_REASON = { min: 20, max: 500 };

/** Characters of the news; whoever cancels owes a reason. */
export const newsLength = (step: WorkStep): { min: number; max: number } =>
  step === "cancelled" ? WORKS_REASON : { min: 10, max: 500 };

/** A month as people write it, `6/2027`, `June 2027`, `06.2027` or `2027-06`, or a day of it; as `yyyy-mm`. */
export function parseMonth(text: string): string | undefined {
  const typed = monthsAsNumbers(monthAsNumber(text.trim()));
  const written = /^(?:\d{1,2}[./-])?(\d{1,2})[./\s-]+(\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(typed);
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

/** What people were told so far about when it opens. */
export interface Said {
  /** The first month ever given. */
  promisedAt: Date | undefined;
  /** The month given last. */
  expectedAt: Date | undefined;
  /** The last reason given for a delay. */
  reason: LocalText;
}

export const NOTHING_SAID: Said = { promisedAt: undefined, expectedAt: undefined, reason: {} };

const isSilent = (text: LocalText): boolean => Object.keys(text).length === 0;

/** Later than promised or than said last: everybody is owed a reason, unless one was given for this very delay. */
export function isSlip(expectedAt: Date | undefined, said: Said): boolean {
  if (!expectedAt) return false;
  if (said.expectedAt && expectedAt > said.expectedAt) return true;
  return said.promisedAt !== undefined && expectedAt > said.promisedAt && isSilent(said.reason);
}

/** The month whose lateness counts: the one in which it opens, or has opened. */
export const monthToJudge = (
  { step, expectedAt }: Pick<WorksNews, "step" | "expectedAt">,
  { now, timeZone }: { now: Date; timeZone: string },
): Date | undefined =>
  step === "opened" ? DateTime.fromJSDate(now, { zone: timeZone }).startOf("month").toJSDate() : expectedAt;

export interface NewsRules {
  languages: readonly string[];
  now: Date;
  timeZone: string;
  said: Said;
}

/**
 * Only of what is funded, in the first language of the process at least; nothing is expected of what is done or given up,
 * and a month that is not named stays what it was. In every language: why it is given up, what is done differently, and why
 * it comes later.
 */
export function checkNews(
  { step, text, expected, reason, change }: NewsDraft,
  project: Pick<Project, "status"> | undefined,
  rules: NewsRules,
): Result<Omit<WorksNews, "at" | "photos">> {
  if (project?.status !== "funded") return refuse("project-not-funded");
  if (!isWorkStep(step)) return refuse("work-step-unknown");
  const words = wordsOf(step, text, rules);
  if (!words.ok) return words;
  const changed = changeIn(change, rules);
  if (!changed.ok) return changed;
  const month = monthOf(step, expected, rules);
  if (!month.ok) return month;
  const expectedAt = month.value;
  const news = { step, text: words.value, expectedAt, change: changed.value };
  if (!isSlip(monthToJudge(news, rules), rules.said)) return ok({ ...news, reason: {} });
  const why = publicReason(rules, reason);
  return why ? ok({ ...news, reason: why }) : refuse("public-reason", PUBLIC_REASON);
}

/** What is new; of what is given up, why. */
function wordsOf(step: WorkStep, text: LocalText, rules: NewsRules): Result<LocalText> {
  if (step === "cancelled") return worksReason(text, rules);
  const words = textsIn(text, rules.languages);
  const length = newsLength(step);
  return fits(words, length, rules.languages) ? ok(words) : refuse("news-length", length);
}

/** What is done differently, where something is. */
function changeIn(change: LocalText, rules: NewsRules): Result<LocalText> {
  return isSilent(textsIn(change, rules.languages)) ? ok({}) : worksReason(change, rules);
}

function worksReason(written: LocalText, rules: NewsRules): Result<LocalText> {
  const why = publicReason(rules, written, WORKS_REASON);
  return why ? ok(why) : refuse("public-reason", WORKS_REASON);
}

function monthOf(
  step: WorkStep,
  expected: string | undefined,
  { now, timeZone, said }: NewsRules,
): Result<Date | undefined> {
  if (!canOpen(step)) return ok(undefined);
  return expected === undefined ? ok(said.expectedAt) : expectedIn(expected, now, timeZone);
}

const textsIn = (text: LocalText, languages: readonly string[]): LocalText =>
  Object.fromEntries(languages.flatMap((tag) => (text[tag] ? [[tag, text[tag]] as const] : [])));

/** In the first language at least, and each of a length. */
const fits = (
  text: LocalText,
  { min, max }: { min: number; max: number },
  languages: readonly string[],
): boolean =>
  Boolean(text[languages[0] ?? ""]) &&
  Object.values(text).every((words) => lengthOf(words ?? "") >= min && lengthOf(words ?? "") <= max);
