import {
  breakAtEnd,
  breakBefore,
  CHAIN_START,
  type ChainBreak,
  type ChainEnd,
  type RecordedEntry,
} from "../../domain/audit/chain.js";
import { whatOfNoted, type Noted } from "../../domain/audit/noted.js";
import { chainEnds, entriesAfter, unlinkedEntry } from "../../persistence/audit.js";
import { inTransaction, type Tx } from "../../persistence/transaction.js";
import type { App } from "../app.js";

/** Read in pieces: however much is on record, little of it is in memory. */
const AT_ONCE = 1_000;
/** For as long as it takes to read all of it. */
const READING_MS = 10 * 60_000;

/** What a chain was found to be; entries before the break hold. */
export interface VerifiedChain {
  /** The slug of the community. */
  community: string;
  checked: number;
  /** The end as the community keeps it: what to note down elsewhere, to be sure of it later. */
  end: ChainEnd;
  broken: BrokenEntry | undefined;
  /** Of the entry that somebody noted earlier, where one is named. */
  noted: { position: number; what: Noted } | undefined;
}

/** An entry of a community, as somebody noted it before whoever has all rights could write the record anew. */
export interface ExpectedEntry {
  community: string;
  mark: ChainEnd;
}

export interface BrokenEntry extends ChainBreak {
  /** Of the entry found there: one that was changed or added, or the one after those that are missing. */
  found: Pick<RecordedEntry, "position" | "action" | "subject" | "at"> | undefined;
}

/** Reads the whole record, as it stands at one moment, and finds in each community the first entry that does not hold. */
export const verifyAudit = (app: Pick<App, "prisma">, expected?: ExpectedEntry): Promise<VerifiedChain[]> =>
  inTransaction(
    app.prisma,
    async (tx) => {
      const chains: VerifiedChain[] = [];
      for (const { communityId, slug, position, hash } of await chainEnds(tx))
        chains.push({
          community: slug,
          ...(await verifyChain(tx, communityId, { position, hash })),
          noted: expected?.community === slug ? await notedIn(tx, communityId, expected.mark) : undefined,
        });
      return chains;
    },
    { isolation: "RepeatableRead", timeoutMs: READING_MS },
  );

type Verified = Omit<VerifiedChain, "community" | "noted">;

async function notedIn(tx: Tx, communityId: string, mark: ChainEnd): Promise<VerifiedChain["noted"]> {
  const { position } = mark;
  const [found] = await entriesAfter(tx, communityId, { after: position - 1, take: 1 });
  const hash = found?.entry.position === position ? (found.hash ?? "") : undefined;
  return { position, what: whatOfNoted(mark, hash) };
}

async function verifyChain(tx: Tx, communityId: string, kept: ChainEnd): Promise<Verified> {
  let end = CHAIN_START;
  for (;;) {
    const page = await entriesAfter(tx, communityId, { after: end.position, take: AT_ONCE });
    for (const { entry, hash } of page) {
      const broken = breakBefore(end, { entry, hash: hash ?? "" }, kept);
      if (broken) return { checked: end.position, end: kept, broken: { ...broken, found: entry } };
      end = { position: entry.position, hash: hash ?? "" };
    }
    if (page.length < AT_ONCE) break;
  }
  const broken = await brokenAfter(tx, communityId, end, kept);
  return { checked: (broken?.position ?? end.position + 1) - 1, end: kept, broken };
}

/** Taken off the end, or put in without a place. */
async function brokenAfter(
  tx: Tx,
  communityId: string,
  end: ChainEnd,
  kept: ChainEnd,
): Promise<BrokenEntry | undefined> {
  const atEnd = breakAtEnd(end, kept);
  if (atEnd) return { ...atEnd, found: undefined };
  const unlinked = await unlinkedEntry(tx, communityId);
  return unlinked && { what: "added", position: undefined, found: unlinked.entry };
}
