import type { PaperReport } from "../../src/services/paper/import-paper.js";
import { importPaper } from "../../src/services/paper/import-paper.js";
import { COMMUNITY_ID, PROCESS_ID } from "./sample-process.js";
import type { World } from "./world.js";

/** After the vote, while ballots of paper are brought in. */
export const AFTERWARDS = "2026-11-19T12:00:00Z";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Brings in two files; lines of the ballots, then of the voters, each with its header. */
export const bringsIn = (
  world: World,
  ballots: readonly string[],
  voters: readonly string[] | undefined,
  options: { checked?: boolean } = {},
): Promise<PaperReport> =>
  importPaper(
    world.app,
    { processId: PROCESS_ID, communityId: COMMUNITY_ID },
    { ballots: bytes(ballots.join("\n")), voters: voters && bytes(voters.join("\n")) },
    options,
  );

/** What is wrong, as the command prints it. */
export const said = ({ faults }: PaperReport): string[] =>
  faults.map(({ file, line, says }) => `${file}:${line}: ${says}`);
