import type { Process } from "../../domain/process.js";
import { areaName } from "../process-words.js";
import { list, say, type Arg } from "../screen.js";

/** More names than this say nothing more; the setting has them all. */
const MOST_NAMED = 6;

/** The districts that a group's chat is about. */
export function areasWords(process: Process, keys: readonly string[]): Arg {
  if (keys.length === 0) return say("channel-all-areas");
  const named = keys.slice(0, MOST_NAMED).map((key) => areaName(process, key));
  const more = keys.length - named.length;
  return list(more > 0 ? [...named, say("channel-more-areas", { count: more })] : named);
}
