import type { Part } from "../../domain/co-writing.js";
import type { Place } from "../../domain/process.js";
import type { TextChange } from "../../persistence/proposal-versions.js";

/** What storing a part's words comes to; empty words leave the question out. */
export function changeTo(part: Part, said: string, skippedBefore: readonly string[]): TextChange {
  const others = skippedBefore.filter((field) => field !== part);
  const skipped = said === "" ? [...others, part] : others;
  switch (part) {
    case "title":
      return { title: said || null, skipped };
    case "body":
      return { body: said || null, skipped };
    case "theme":
      return { themeKey: said || null, skipped };
    case "place":
      return { ...placeFrom(said), skipped };
  }
}

function placeFrom(said: string): Pick<TextChange, "areaKey" | "place"> {
  if (said === "") return { areaKey: null, place: null };
  const { area, place } = JSON.parse(said) as { area: string | null; place: Place | null };
  return { areaKey: area, place };
}
