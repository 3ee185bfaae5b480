import { WHOLE_CITY, type Process } from "../../domain/process.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { isLanguage, LANGUAGES } from "../../i18n/catalogue.js";
import { BALLOTS_HEADER, VOTERS_HEADER } from "./headers.js";
import { printedBallot } from "./printed-ballot.js";

/**
 * Texts by file name: a ballot to print for each box, and the two files that ballots and voters are typed into.
 * Refuses with `paper-not-here`, `paper-language` {known}.
 */
export function paperTemplate(process: Process, wanted: string | undefined): Result<Map<string, string>> {
  if (!process.rules.paper) return refuse("paper-not-here");
  const language = wanted ?? process.languages.find(isLanguage) ?? LANGUAGES[0];
  if (!isLanguage(language)) return refuse("paper-language", { known: LANGUAGES.join(", ") });
  const ballots = process.boxes.map((box) => {
    const area = box.area === WHOLE_CITY ? "city" : box.area;
    return [`ballot-${box.question}-${area}.html`, printedBallot(process, box, language)] as const;
  });
  return ok(new Map([["ballots.csv", BALLOTS_HEADER], ["voters.csv", VOTERS_HEADER], ...ballots]));
}
