import { isOfficial, officialAt } from "../../domain/publication.js";
import type { Answers } from "../flow.js";
import { boxName, hasText, joined } from "../process-words.js";
import { day, local, quote, say, type Line } from "../screen.js";
import type { BoxResults, Here } from "./facts.js";
import { turnout } from "./turnout.js";

/** The box asked for, else the one of the person's district, else the only one there is. */
export const resultsIn = ({ facts: { results, person }, answers }: Here): BoxResults | undefined =>
  resultsShown(results, person.area, answers);

/** The same among any results. */
export function resultsShown<R extends BoxResults>(
  results: readonly R[],
  own: string | undefined,
  answers: Answers,
): R | undefined {
  const asked = results.find(({ box }) => String(box) === String(answers["box"]));
  if (asked) return asked;
  return results.length === 1 ? results[0] : results.find(({ area }) => area === own);
}

/** What it is about, who voted, and how final it is. */
export const resultsHeading = (at: Here, shown: BoxResults): Line[] => {
  const { process } = at.facts;
  const title = say("results-title", { area: boxName(process, shown) });
  return [
    joined([title, turnout(process, shown, shown.result.voters)]),
    ...(process.sample ? [say("results-sample")] : []),
    ...standingLines(at, shown),
  ];
};

function standingLines(
  { facts: { process, now } }: Here,
  { publishedAt, version, note }: BoxResults,
): Line[] {
  const provisional = !isOfficial(process, publishedAt, now);
  return [
    ...(provisional ? [say("results-provisional", { until: day(officialAt(process, publishedAt)) })] : []),
    ...(!provisional && process.rules.results.provisionalDays > 0 ? [say("results-official")] : []),
    ...(version > 1 ? [say("results-corrected", { version: String(version), on: day(publishedAt) })] : []),
    ...(hasText(note) ? [quote(local(note))] : []),
  ];
}
