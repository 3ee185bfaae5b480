import { nearestWord } from "../domain/nearest-word.js";
import { SETTING_NAMES } from "./settings.js";

const OUR_PREFIXES = ["TELEGRAM_", "SLACK_"];

/** Shorter names are too close to what other programs use: PATH, POST, HOME. */
const GUESSABLE = SETTING_NAMES.filter((name) => name.length >= 7);

/**
 * Names that were surely meant for Portico and would silently do nothing: those with our prefixes, and slips of the
 * pen such as REDIS_URI. The rest of the environment belongs to others.
 */
export function unknownNames(names: readonly string[]): string[] {
  return names
    .filter((name) => !(SETTING_NAMES as readonly string[]).includes(name))
    .flatMap((name) => {
      const meant = nearestWord(name, GUESSABLE);
      if (!meant && !OUR_PREFIXES.some((prefix) => name.startsWith(prefix))) return [];
      return [`${name} is not a setting of Portico${meant ? `: did you mean ${meant}?` : "."}`];
    });
}
