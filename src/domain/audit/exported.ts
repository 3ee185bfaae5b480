import { breakBefore, CHAIN_START, type ChainBreak, type ChainEnd, type RecordedEntry } from "./chain.js";

/** An entry of a file; of other processes it holds only the hash. */
export interface ExportedEntry {
  position: number;
  hash: string;
  entry: RecordedEntry | undefined;
}

/** What entries in a file were found to be, as far as anybody can tell without the service. */
export interface CheckedFile {
  /** The position of the first one in the file: above 1 the file is a part. */
  first: number;
  /** How many agree with their hash. */
  checked: number;
  /** How many could only be followed: by their hash, or since what comes before them is not in the file. */
  followed: number;
  end: ChainEnd;
  broken: ChainBreak | undefined;
}

/** Follows the chain through a file, from wherever it begins to the first entry that does not hold. */
export function checkExported(entries: readonly ExportedEntry[]): CheckedFile {
  const [start] = entries;
  const first = start?.position ?? 1;
  const known = { first, checked: 0, followed: 0, broken: undefined };
  let found: CheckedFile = { ...known, end: { ...CHAIN_START, position: first - 1 } };
  for (const { position, hash, entry } of entries) {
    const isFollowed = entry === undefined || (position === first && first > 1);
    const broken = isFollowed ? gapBefore(found.end, position) : breakBefore(found.end, { entry, hash }, ALL);
    if (broken) return { ...found, broken };
    const { checked, followed } = found;
    const counts = isFollowed ? { checked, followed: followed + 1 } : { checked: checked + 1, followed };
    found = { ...found, ...counts, end: { position, hash } };
  }
  return found;
}

/** A file does not say how far the record goes. */
const ALL: ChainEnd = { position: Infinity, hash: "" };

const gapBefore = (end: ChainEnd, position: number): ChainBreak | undefined =>
  position === end.position + 1 ? undefined : { what: "missing", position: end.position + 1 };
