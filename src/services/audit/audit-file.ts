import type { ChainEnd, RecordedEntry } from "../../domain/audit/chain.js";
import { entriesAfter } from "../../persistence/audit.js";
import type { Tx } from "../../persistence/transaction.js";

/** The whole record of a community, with what it takes to check it without the service. */
export interface AuditFile {
  format: "portico-audit/1";
  community: string;
  /** How each hash is made. */
  hash: string;
  entries: (Pick<RecordedEntry, "position"> & Partial<RecordedEntry> & { hash: string })[];
}

const HOW =
  "SHA-256, in hex, of the hash of the entry before (nothing before the first) followed by this entry without its hash, " +
  "as JSON without spaces and with keys in order";

/** The record up to an end, as a file; of one process in full, and of others only the hashes, where one is named. */
export async function auditFile(
  tx: Tx,
  { communityId, slug }: { communityId: string; slug: string },
  end: ChainEnd,
  processId?: string,
): Promise<AuditFile> {
  const entries = await entriesAfter(tx, communityId, { after: 0, take: end.position });
  return {
    format: "portico-audit/1",
    community: slug,
    hash: HOW,
    entries: entries.map(({ entry, hash }) => {
      const isShown = processId === undefined || entry.process === undefined || entry.process === processId;
      return { ...(isShown ? entry : { position: entry.position }), hash: hash ?? "" };
    }),
  };
}

/** One entry a line, so that two files can be compared. */
export const auditJson = ({ entries, ...head }: AuditFile): string =>
  `${JSON.stringify(head).slice(0, -1)},"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]}\n`;
