import type { CountResult } from "../domain/count/count.js";
import type { PbElection } from "../domain/pabulib/read-election.js";
import { logSentence, type CountNames } from "../flows/look/count-sentences.js";
import { ruleSentence } from "../flows/look/rule-sentence.js";
import { money } from "../flows/screen.js";
import type { Language } from "../i18n/catalogue.js";
import { translatePlain } from "../i18n/translate.js";

/** ISO 4217's code for no currency: for files that name none. */
const NO_CURRENCY = "XXX";

/** Amounts become text in hundredths. */
const HUNDREDTHS = 100;

/** The rule and every step of the count of a file, a sentence or two each. */
export function countInWords(
  { rule, log }: CountResult,
  { contest, meta, projects }: PbElection,
  language: Language,
): string[] {
  const reader = { language, timeZone: "UTC" };
  const currency = /^[A-Z]{3}$/.exec(meta.get("currency") ?? "")?.[0] ?? NO_CURRENCY;
  const titles = new Map(projects.map(({ cells }) => [cells.get("project_id"), titleOf(cells)] as const));
  const names: CountNames = {
    title: (projectId) => titles.get(projectId) ?? projectId,
    amount: (minor) => money(Math.round((minor * HUNDREDTHS) / contest.unit), currency),
  };
  return [ruleSentence(rule), ...log.map((entry) => logSentence(entry, names))].map((sentence) =>
    translatePlain(sentence, reader),
  );
}

/** Ids are what a file is read by, and names what people know. */
function titleOf(cells: ReadonlyMap<string, string>): string {
  const id = cells.get("project_id") ?? "";
  const name = cells.get("name");
  return name === undefined ? id : `${name} (${id})`;
}
