import { DateTime } from "luxon";
import type { LocalText } from "../process.js";
import { listAt, localAt, valueAt, withValue, wordsAt, type FileData } from "./file-data.js";

const WRITTEN = "yyyy-MM-dd HH:mm";
const DAYS_OF_A_WEEK = 7;

/**
 * Last year's process for the next time its vote can be held: whole years later, to the nearest week, so that what began
 * on a Monday does so again. Age counts on the same day of its year. Projects with what was said of their numbers, where
 * dates had moved from, and elections that are over stay behind.
 */
export function copyOf(file: FileData, now: Date): FileData {
  const years = yearsLater(file, now);
  const phases = listAt(file, ["phases"]);
  const days = daysOf(wordsAt(phases[0], ["starts"]), years);
  const shifted = phases.map((phase) => ({
    ...withValue(phase, ["was"], undefined),
    starts: later(wordsAt(phase, ["starts"]), days),
    ends: later(wordsAt(phase, ["ends"]), days),
  }));
  const kept = withValue(withoutProjects(file), ["sample"], undefined);
  const coming = withElections(withValue(kept, ["phases"], shifted), now);
  return renamed(withDayOfAge(coming, years), years);
}

function withoutProjects(file: FileData): FileData {
  const questions = listAt(file, ["questions"]).map((question) =>
    valueAt(question, ["counting", "incompatible"]) === undefined
      ? question
      : withValue(question, ["counting", "incompatible"], undefined),
  );
  return withValue(withValue(file, ["projects"], undefined), ["questions"], questions);
}

const DAY_OF_AGE = ["eligibility", "ageOn"];

/** Whoever comes of age in between is not left out. */
function withDayOfAge(file: FileData, years: number): FileData {
  const day = DateTime.fromISO(wordsAt(file, DAY_OF_AGE), { zone: "utc" });
  return day.isValid ? withValue(file, DAY_OF_AGE, day.plus({ years }).toFormat("yyyy-MM-dd")) : file;
}

/** Days of elections are no yearly ones: those that are over stay behind. */
function withElections(file: FileData, now: Date): FileData {
  const today = DateTime.fromJSDate(now, { zone: wordsAt(file, ["timeZone"]) }).toFormat("yyyy-MM-dd");
  const coming = listAt(file, ["blackouts"]).filter((each) => wordsAt(each, ["to"]) >= today);
  return withValue(file, ["blackouts"], coming.length > 0 ? coming : undefined);
}

/** Until its first phase is still to come. */
function yearsLater(file: FileData, now: Date): number {
  const first = wordsAt(listAt(file, ["phases"])[0], ["starts"]);
  for (let years = 1; years < 50; years++) {
    const at = DateTime.fromFormat(later(first, daysOf(first, years)), WRITTEN, {
      zone: wordsAt(file, ["timeZone"]),
    });
    if (at.toJSDate() > now) return years;
  }
  return 1;
}

function daysOf(written: string, years: number): number {
  const from = DateTime.fromFormat(written, WRITTEN, { zone: "utc" });
  const days = from.plus({ years }).diff(from, "days").days;
  return Math.round(days / DAYS_OF_A_WEEK) * DAYS_OF_A_WEEK;
}

const later = (written: string, days: number): string =>
  DateTime.fromFormat(written, WRITTEN, { zone: "utc" }).plus({ days }).toFormat(WRITTEN);

/** The edition, where it is a year, is the new one in the title, in those of the questions and in the name of the process too. */
function renamed(file: FileData, years: number): FileData {
  const was = editionIn(file);
  if (!/^\d{4}$/.test(was)) return withValue(file, ["slug"], `${wordsAt(file, ["slug"]).slice(0, 38)}-2`);
  const is = String(Number(was) + years);
  const next = (text: string): string => text.replaceAll(was, is);
  const slug = wordsAt(file, ["slug"]);
  const titles = [["title"], ...listAt(file, ["questions"]).map((_, index) => ["questions", index, "title"])];
  const named = titles.reduce((now, path) => withValue(now, path, nextIn(localAt(now, path), next)), file);
  const edited = withValue(named, ["edition"], is);
  return withValue(edited, ["slug"], slug.includes(was) ? next(slug) : `${slug.slice(0, 35)}-${is}`);
}

const nextIn = (texts: LocalText, next: (text: string) => string): LocalText =>
  Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, next(text)]));

const editionIn = (file: FileData): string => String(Number(file["edition"]) || wordsAt(file, ["edition"]));

/** What is older is no edition: texts name laws too. */
const MOST_YEARS_OLD = 5;

/** Whether a text still speaks of an earlier edition: nobody can tell whether it should, but whoever wrote it. */
export function olderYearIn(file: FileData, text: string): string | undefined {
  const edition = Number(editionIn(file));
  const years = [...text.matchAll(/\b20\d{2}\b/gu)].map(([year]) => year);
  return years.find((year) => Number(year) < edition && Number(year) >= edition - MOST_YEARS_OLD);
}
