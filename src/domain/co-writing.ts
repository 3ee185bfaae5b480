import { canonicalJson } from "./canonical-json.js";
import type { ProposalText } from "./proposal.js";

/** What several people may write at the same time, each for itself. */
export const PARTS = ["title", "body", "place", "theme"] as const;
export type Part = (typeof PARTS)[number];

/** What a part says, as one comparable text: undefined when nobody answered, null when it was left out. */
export type Said = string | null | undefined;

type Words = Pick<ProposalText, "title" | "body" | "area" | "place" | "theme" | "skipped">;

export function saidIn(text: Words, part: Part): Said {
  return wordsOf(text, part) ?? (text.skipped.includes(part) ? null : undefined);
}

function wordsOf({ title, body, area, place, theme }: Words, part: Part): string | undefined {
  if (part === "place") return placeSaid(area, place);
  return { title, body, theme }[part];
}

/** Where, as one text: a district, a place in it, or both. */
export const placeSaid = (area: string | undefined, place: Words["place"]): string | undefined =>
  area === undefined && place === undefined
    ? undefined
    : canonicalJson({ area: area ?? null, place: place ?? null });

/** A version with whoever wrote what is new in it. */
export interface WrittenVersion {
  version: number;
  by: string | undefined;
  text: Words;
}

/** What becomes of each part that somebody wrote. */
export interface Merged {
  write: readonly Part[];
  /** Somebody else wrote it meanwhile: whoever comes later sees both and chooses. */
  clash: readonly Part[];
}

/**
 * Weighs what somebody wrote against what others wrote since `seen`, the version this person was shown. `versions` are
 * those from `seen` to the one being written; a `seen` that is not among them tells nothing about what was known.
 */
export function merge(
  mine: Readonly<Partial<Record<Part, Said>>>,
  { by, seen, versions }: { by: string; seen: number; versions: readonly WrittenVersion[] },
): Merged {
  const write: Part[] = [];
  const clash: Part[] = [];
  for (const part of PARTS) {
    const given = mine[part];
    if (given === undefined) continue;
    const now = versions.at(-1);
    const current = now && saidIn(now.text, part);
    if (given === current) continue;
    const known = knownOf(part, { by, seen, versions });
    if (known && isSame(known.said, current)) write.push(part);
    else if (!known || !isSame(known.said, given)) clash.push(part);
  }
  return { write, clash };
}

const isSame = (one: Said, other: Said): boolean => (one ?? null) === (other ?? null);

/** What this person knows a part to say: what they were shown, or what they made of it since. */
function knownOf(
  part: Part,
  { by, seen, versions }: { by: string; seen: number; versions: readonly WrittenVersion[] },
): { said: Said } | undefined {
  let known: { said: Said } | undefined;
  versions.forEach(({ version, by: writer, text }, index) => {
    const before = versions[index - 1];
    const said = saidIn(text, part);
    const isOwn = writer === by && before !== undefined && said !== saidIn(before.text, part);
    if (version === seen || isOwn) known = { said };
  });
  return known;
}
