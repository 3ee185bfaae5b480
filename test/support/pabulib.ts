import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparison } from "../../src/domain/count/settings.js";
import { readElection } from "../../src/domain/pabulib/read-election.js";
import type { PbElection } from "../../src/domain/pabulib/read-election.js";

/** The hand-made elections that live in the repository. */
const COMMITTED = fileURLToPath(new URL("../fixtures/pabulib", import.meta.url));

/** The same folders with six real elections more, which may not be copied into a release. */
const WITH_REAL =
  process.env["PABULIB_DIR"] ?? fileURLToPath(new URL("../../../shared/data/pabulib", import.meta.url));

/** An election file, and the outcome several programs agree on for each rule. */
export interface KnownElection {
  file: string;
  bytes: Uint8Array;
  rules: Record<string, KnownOutcome>;
}

export interface KnownOutcome {
  winners: string[];
  total_cost: number;
  /** An exact fraction, in the unit of the file. */
  endowment?: string;
  steps?: number;
  partial?: { project: string; amount: number };
  order?: string[];
  comparison_with_greedy?: Record<
    Comparison,
    { prefer_mes: number; prefer_greedy: number; keep: "mes" | "greedy" }
  >;
  /** By tie order: winners that come in, and with a minus those that go out. */
  other_tie_orders?: Record<string, string[]>;
}

/** Every known election on this machine; says so when the real ones are not there. */
export function knownElections(): KnownElection[] {
  const here = existsSync(join(WITH_REAL, "expected"));
  if (!here) process.stderr.write("PABULIB_DIR has no real elections: counting the committed ones only.\n");
  const folder = here ? WITH_REAL : COMMITTED;
  return readdirSync(join(folder, "expected")).map((name) => {
    const expected = JSON.parse(readFileSync(join(folder, "expected", name), "utf8")) as KnownElection;
    return { ...expected, bytes: readFileSync(join(folder, expected.file)) };
  });
}

/** Where a committed election lies. */
export const committedFile = (name: string): string => join(COMMITTED, "fixtures", `${name}.pb`);

export const committedElection = (name: string): string => readFileSync(committedFile(name), "utf8");

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The election of a file that is known to be in order. */
export function electionIn(bytes: Uint8Array): PbElection {
  const read = readElection(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
