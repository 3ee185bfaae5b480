import type { Part } from "../../domain/co-writing.js";
import type { Place, Process } from "../../domain/process.js";
import { themeName } from "../process-words.js";
import { placeWords } from "../propose/words.js";
import { quote, say, short, type Arg, type Line, type Say } from "../screen.js";

/** Characters of one of two texts beside each other: more does not fit one screen. */
const FITS = 1700;

export const partName = (part: Part): Say => say(`together-part-${part}`);

/** What a part says, as people read it. */
export function partLine(process: Process, part: Part, said: string): Line {
  const words = wordsOf(process, part, said);
  return part === "title" || part === "body" ? quote(short(words, FITS)) : words;
}

function wordsOf(process: Process, part: Part, said: string): Arg {
  if (said === "") return say("proposal-not-said");
  if (part === "theme") return themeName(process, said) ?? said;
  if (part !== "place") return said;
  const { area, place } = JSON.parse(said) as { area: string | null; place: Place | null };
  return (
    placeWords(process, { area: area ?? undefined, place: place ?? undefined }) ?? say("proposal-not-said")
  );
}
