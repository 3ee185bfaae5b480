import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical-json.js";

// The record of organizers' acts is a chain in each community: every entry holds a hash of itself and of the entry before
// it, so that one that is changed, taken out or put in between later is found (I-14).

/**
 * An entry as it is hashed and published. Who acted is the participant's id: random, given to nobody outside, and without a
 * key to the participant, so that the record stands as it was when a person is erased (PRV-3), and leads to nobody then. Two
 * chats that become one person keep what each did under its own id, and a `join-people` entry says that they are one.
 */
export interface RecordedEntry {
  /** From 1 in each community. */
  position: number;
  /** The community by its id; so is the process. */
  community: string;
  process: string | undefined;
  /** ISO 8601, in UTC. */
  at: string;
  /** None for what was done on the server: from the command line, or when its time came. */
  actor: string | undefined;
  /** The kinds of role the actor had at that moment. */
  roles: readonly string[];
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  why: string | undefined;
}

/** How far a chain goes. */
export interface ChainEnd {
  position: number;
  /** SHA-256 in hex. */
  hash: string;
}

/** Before the first entry. */
export const CHAIN_START: ChainEnd = { position: 0, hash: "" };

/** SHA-256, in hex, of the hash before (nothing before the first) followed by the entry in canonical JSON, in UTF-8. */
export const entryHash = (previous: string, entry: RecordedEntry): string =>
  createHash("sha256")
    .update(previous + canonicalJson(entry), "utf8")
    .digest("hex");

/** The next entry, and the end of the chain with it. */
export function linked(end: ChainEnd, entry: Omit<RecordedEntry, "position">): ChainEnd {
  const position = end.position + 1;
  return { position, hash: entryHash(end.hash, { ...entry, position }) };
}

/** The first place where a chain does not hold, and what is wrong with it. */
export interface ChainBreak {
  what: "changed" | "missing" | "added";
  /** Of the entry that was changed or added, or that is missing; undefined for one that was added without a place. */
  position: number | undefined;
}

/** Whether an entry follows what was read before it. */
export function breakBefore(
  end: ChainEnd,
  { entry, hash }: { entry: RecordedEntry; hash: string },
  kept: ChainEnd,
): ChainBreak | undefined {
  const next = end.position + 1;
  if (entry.position > kept.position) return { what: "added", position: entry.position };
  if (entry.position !== next) return { what: "missing", position: next };
  return entryHash(end.hash, entry) === hash ? undefined : { what: "changed", position: next };
}

/** Whether what was read is all, and ends as the community keeps it. */
export function breakAtEnd(end: ChainEnd, kept: ChainEnd): ChainBreak | undefined {
  if (end.position < kept.position) return { what: "missing", position: end.position + 1 };
  return end.hash === kept.hash ? undefined : { what: "changed", position: end.position };
}
