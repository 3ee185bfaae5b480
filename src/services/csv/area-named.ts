import { plainWords } from "../../domain/clean-text.js";
import type { Area } from "../../domain/process.js";

/** The key of the area with this key or name; undefined when there is none. */
export function areaNamed(typed: string, areas: readonly Area[]): string | undefined {
  const wanted = plainWords(typed);
  return areas.find(
    ({ key, name }) => key === wanted || Object.values(name).some((one) => plainWords(one) === wanted),
  )?.key;
}
