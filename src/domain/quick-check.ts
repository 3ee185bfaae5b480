import { cleanText, plainWords } from "./clean-text.js";
import { refuse, type Refusal } from "./result.js";
import { lengthOf } from "./text-length.js";

export const CHECK_QUESTION = { min: 5, max: 200 };
export const CHECK_OPTIONS = { min: 2, max: 6 };
export const CHECK_OPTION_LENGTH = 50;
/** In how many hours a check may close. */
export const CHECK_HOURS = [4, 24, 48, 72, 168] as const;
/** From this many answers on, the totals say nothing about one person. */
export const SHOWN_FROM = 5;

/** One option a line. */
export const checkOptions = (text: string): string[] =>
  text
    .split("\n")
    .map(cleanText)
    .filter((option) => option !== "");

/** Why these cannot be the options of a check: each becomes a button with words of its own. */
export function optionsRefusal(text: string): Refusal | undefined {
  const options = checkOptions(text);
  if (options.length < CHECK_OPTIONS.min || options.length > CHECK_OPTIONS.max)
    return refuse("check-options", { count: options.length }).refusal;
  if (options.some((option) => lengthOf(option) > CHECK_OPTION_LENGTH))
    return refuse("check-option-long", { max: CHECK_OPTION_LENGTH }).refusal;
  if (options.some((option) => !/[\p{L}\p{N}]/u.test(option))) return refuse("answer-without-words").refusal;
  if (new Set(options.map(plainWords)).size < options.length) return refuse("check-option-twice").refusal;
  return undefined;
}

/** Answers by option. */
export const tallyCheck = (options: readonly string[], choices: readonly number[]): number[] =>
  options.map((_option, index) => choices.filter((choice) => choice === index).length);

/** Totals are for everybody once it is closed, or once there are enough answers. */
export const showsTotals = ({ closed, answers }: { closed: boolean; answers: number }): boolean =>
  closed || answers >= SHOWN_FROM;
