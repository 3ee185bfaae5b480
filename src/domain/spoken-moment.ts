import { Info } from "luxon";
import { monthsAsNumbers } from "./month-names.js";

const WEEKDAYS = ["it", "en"].flatMap((locale) => Info.weekdays("long", { locale }));

/** `domenica 27 dicembre`, `il 27 dicembre`, `l'8 dicembre`, `on Sunday, 27 December`: what stands before the day. */
const BEFORE = new RegExp(`^(?:(?:il|on|${WEEKDAYS.join("|")})[\\s,]+|l['’])+`, "iu");
/** `ore 18:30`, `alle 18.30`, `at 18`: with such a word before it, an hour alone is one too. */
const HOUR = /(^|[\s,]+)(?:alle\s+ore|alle|ore|at)\s+(\d{1,2})(?:[:.h](\d{2}))?$/iu;

/** The same text with `27/12 18:00` for `domenica 27 dicembre alle 18`, as Italian and English say it. */
export const momentAsFigures = (text: string): string =>
  monthsAsNumbers(
    text
      .trim()
      .replace(BEFORE, "")
      .replace(HOUR, (_, before: string, hour: string, minute = "00") =>
        before === "" ? `${hour}:${minute}` : ` ${hour}:${minute}`,
      ),
  );
