import { plainWords } from "./clean-text.js";
import type { Area } from "./process.js";

/** The area that somebody calls so, by its key or its name in any language; accents and capitals make no difference. */
export function areaNamed(areas: readonly Area[], typed: string): Area | undefined {
  const wanted = plainWords(typed);
  return areas.find(
    ({ key, name }) => key === wanted || Object.values(name).some((one) => plainWords(one) === wanted),
  );
}
