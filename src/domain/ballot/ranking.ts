import { ok, refuse, type Result } from "../result.js";
import { approval } from "./approval.js";
import type { Kind } from "./kind.js";
import type { Marks } from "./marks.js";
import type { PaperOf } from "./paper.js";

/** BAL-4: so many places, the first one first. Faults: `ballot-full` {max}. */
export const ranking = (rule: { max: number }): Kind => approval(rule);

/**
 * Puts a project in a place, from 1; the one that has it and those behind move down. There are no gaps: a place behind
 * the last is the next one. A project more than there are places pushes none out: that is for the person to decide.
 * Refuses with `ballot-not-on-it`, `ballot-full` {max}.
 */
export function rankAt(
  { rule: { max }, projects }: PaperOf<"ranking">,
  { choices }: Marks,
  id: number,
  place: number,
): Result<Marks> {
  if (!projects.has(id)) return refuse("ballot-not-on-it");
  const others = choices.filter((one) => one !== id);
  if (others.length >= max) return refuse("ballot-full", { max });
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1;
  return ok({ choices: [...others.slice(0, at), id, ...others.slice(at)], points: [] });
}
