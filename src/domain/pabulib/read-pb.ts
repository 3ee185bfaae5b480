import { ok, refuse } from "../result.js";
import type { Result } from "../result.js";
import { readSections, rowIn } from "./read-sections.js";
import type { PbHead, PbRow } from "./read-sections.js";

/** One election as a Pabulib file tells it: text as written, unknown keys and columns included. */
export interface PbFile extends PbHead {
  votes: readonly PbRow[];
}

/**
 * Reads a .pb file (pabulib.org/format) tolerantly: byte order mark, blanks around cells, any line ends, columns in any
 * order, section names in any case, unknown columns. Refuses as `readSections` does. To count the file, `readElection`
 * is quicker: it makes no text of the votes.
 */
export function readPb(bytes: Uint8Array): Result<PbFile> {
  const votes: PbRow[] = [];
  const voters = new Set<string>();
  const head = readSections(bytes, (_, columns) =>
    ok((row) => {
      const vote = rowIn(row, columns);
      const id = vote.cells.get("voter_id");
      if (!id) return refuse("pb.missing-id", { line: row.line, column: "voter_id" }).refusal;
      if (voters.has(id)) return refuse("pb.repeated-id", { line: row.line, id }).refusal;
      voters.add(id);
      votes.push(vote);
      return undefined;
    }),
  );
  return head.ok ? ok({ ...head.value, votes }) : head;
}
