import { joinDays, splitDays, type Days } from "../../calendar/typed-days.js";
import type { LocalText } from "../../process.js";
import { languagesIn, listAt, localAt, withValue, wordsAt, type FileData } from "../file-data.js";
import type { DraftField } from "./field.js";

/** As many as a process file takes. */
const MOST_ELECTIONS = 20;

/** What these days are for, where no file says it otherwise. */
const NAME: LocalText = { it: "elezioni", en: "elections" };

/** Days on which nothing is announced and nobody votes. */
export const electionField: DraftField = {
  id: "blackouts",
  name: "blackouts",
  step: "dates",
  optional: true,
  what: { kind: "days", most: MOST_ELECTIONS },
  read: (file) => joinDays(daysIn(file)) || undefined,
  write: (file, value) =>
    withValue(
      file,
      ["blackouts"],
      value === undefined ? undefined : splitDays(String(value)).map((days) => named(file, days)),
    ),
};

const daysIn = (file: FileData): Days[] =>
  listAt(file, ["blackouts"]).map((each) => ({ from: wordsAt(each, ["from"]), to: wordsAt(each, ["to"]) }));

/** Days that were there before keep their name. */
function named(file: FileData, { from, to }: Days): FileData {
  const index = daysIn(file).findIndex((days) => days.from === from && days.to === to);
  return { from, to, name: index < 0 ? inLanguages(file) : localAt(file, ["blackouts", index, "name"]) };
}

const inLanguages = (file: FileData): LocalText =>
  Object.fromEntries(languagesIn(file).map((tag) => [tag, NAME[tag] ?? NAME["en"] ?? ""]));
