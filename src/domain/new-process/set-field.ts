import { parseBirthDate } from "../birth-date.js";
import { joinDays, parseDays } from "../calendar/typed-days.js";
import { cleanText } from "../clean-text.js";
import { currencyCoded, parseMoney } from "../money.js";
import { ok, refuse, type Result } from "../result.js";
import { parseMoment } from "../typed-moment.js";
import { writtenMoment } from "../written-moment.js";
import { areaFields } from "./fields/area-fields.js";
import { ballotFields } from "./fields/ballot-fields.js";
import { dateFields } from "./fields/date-fields.js";
import type { DraftField, FieldKind } from "./fields/field.js";
import { nameFields } from "./fields/name-fields.js";
import { proposalFields, whoFields } from "./fields/people-fields.js";
import { reasonFields } from "./fields/reason-fields.js";
import { themeFields } from "./fields/theme-fields.js";
import { textFields } from "./fields/text-fields.js";
import { joinNames, splitNames } from "./name-list.js";
import { wordsAt, type FileData } from "./file-data.js";

/** Everything that can be answered about a new process as it is now. */
export const fieldsOf = (file: FileData): DraftField[] => [
  ...nameFields(file),
  ...areaFields(file),
  ...dateFields(file),
  ...whoFields(),
  ...proposalFields(),
  ...themeFields(file),
  ...reasonFields(file),
  ...ballotFields(file),
  ...textFields(file),
];

/** Works may end years after a vote. */
const MOST_DAYS = 6 * 366;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The file with one field as somebody typed or chose it; null leaves it without an answer. Refuses with `setup-no-field`,
 * `setup-needed`, `setup-not-offered`, `setup-number` {min, max}, `setup-too-long` {length, max}, `setup-too-many` {count, most}, `setup-slug`,
 * `setup-day`, `setup-days` {typed}, `setup-days-order` {typed}, `setup-amount-zero`, `setup-amount-part` {whole}, `money.*`, `moment.*`.
 */
export function setField(file: FileData, id: string, typed: string | null, now: Date): Result<FileData> {
  const field = fieldsOf(file).find((each) => each.id === id);
  if (!field) return refuse("setup-no-field");
  const clean = cleanText(typed ?? "");
  if (clean === "") return field.optional ? ok(field.write(file, undefined)) : refuse("setup-needed");
  const value = valueOf(field, clean, file, now);
  return value.ok ? ok(field.write(file, value.value)) : value;
}

/** Texts are as long as a process file counts them: an emoji is two characters or more. */
function valueOf(
  { id, what, read }: DraftField,
  typed: string,
  file: FileData,
  now: Date,
): Result<string | number> {
  switch (what.kind) {
    case "text":
      if (id === "slug" && !SLUG.test(typed)) return refuse("setup-slug");
      return typed.length > what.max
        ? refuse("setup-too-long", { length: typed.length, max: what.max })
        : ok(typed);
    case "list":
      return listOf(typed, what);
    case "money":
      return amountOf(typed, file, what.within);
    case "moment": {
      const timeZone = wordsAt(file, ["timeZone"]);
      const at = momentOf(typed, { timeZone, now, clock: hourIn(read(file)) });
      return at.ok ? ok(writtenMoment(at.value, timeZone)) : at;
    }
    case "days": {
      const days = parseDays(typed, { timeZone: wordsAt(file, ["timeZone"]), now, mostDays: MOST_DAYS });
      if (!days.ok) return days;
      const { length: count } = days.value;
      return count > what.most
        ? refuse("setup-too-many", { count, most: what.most })
        : ok(joinDays(days.value));
    }
    case "day": {
      const day = parseBirthDate(typed);
      return day === undefined ? refuse("setup-day") : ok(day);
    }
    case "number": {
      const number = /^\d{1,10}$/.test(typed) ? Number(typed) : NaN;
      return number >= what.min && number <= what.max
        ? ok(number)
        : refuse("setup-number", { min: what.min, max: what.max });
    }
    case "options":
      return what.options.includes(typed) ? ok(typed) : refuse("setup-not-offered");
  }
}

/** A day alone is meant at the hour that stands there now. */
function momentOf(
  typed: string,
  { timeZone, now, clock }: { timeZone: string; now: Date; clock: string },
): Result<Date> {
  const whole = parseMoment(typed, timeZone, now, MOST_DAYS);
  const isUnread = !whole.ok && whole.refusal.code === "moment.unreadable";
  return isUnread ? parseMoment(`${typed} ${clock}`, timeZone, now, MOST_DAYS) : whole;
}

/** The hour of a moment as a file writes it, or noon, when somebody is in the office. */
const hourIn = (written: string | number | undefined): string =>
  /\d{2}:\d{2}$/.exec(String(written ?? ""))?.[0] ?? "12:00";

function listOf(typed: string, { most, longest }: Extract<FieldKind, { kind: "list" }>): Result<string> {
  const names = splitNames(typed);
  if (names.length > most) return refuse("setup-too-many", { count: names.length, most });
  const long = names.find((name) => name.length > longest);
  if (long !== undefined) return refuse("setup-too-long", { length: long.length, max: longest });
  return names.length === 0 ? refuse("setup-needed") : ok(joinNames(names));
}

/** What a file takes, in whole units. */
const MOST_MONEY = 10_000_000_000;

/** As people write amounts in Italian or in English; whole units, as a file has them. */
function amountOf(typed: string, file: FileData, within?: number): Result<number> {
  const read = parseMoney(typed, currencyCoded(wordsAt(file, ["currency"])));
  if (!read.ok) return read;
  const amount = read.value.minor / 100;
  if (amount === 0) return refuse("setup-amount-zero");
  if (amount > MOST_MONEY) return refuse("money.too-large");
  return within !== undefined && amount >= within
    ? refuse("setup-amount-part", { whole: Math.round(within * 100) })
    : ok(amount);
}
