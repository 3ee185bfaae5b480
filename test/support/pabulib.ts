import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The hand-made elections that live in the repository. */
const COMMITTED = fileURLToPath(new URL("../fixtures/pabulib", import.meta.url));

/** The same folders with six real elections more, which may not be copied into a release. */
const WITH_REAL =
  process.env["PABULIB_DIR"] ?? fileURLToPath(new URL("../../../shared/data/pabulib", import.meta.url));

/** An election file, and the outcome several programs agree on for each rule. */
export interface KnownElection {
  file: string;
  text: string;
  rules: Record<string, { winners: string[]; total_cost: number }>;
}

/** Every known election on this machine; says so when the real ones are not there. */
export function knownElections(): KnownElection[] {
  const here = existsSync(join(WITH_REAL, "expected"));
  if (!here) process.stderr.write("PABULIB_DIR has no real elections: counting the committed ones only.\n");
  const folder = here ? WITH_REAL : COMMITTED;
  return readdirSync(join(folder, "expected")).map((name) => {
    const expected = JSON.parse(readFileSync(join(folder, "expected", name), "utf8")) as KnownElection;
    return { ...expected, text: readFileSync(join(folder, expected.file), "utf8") };
  });
}

export const committedElection = (name: string): string =>
  readFileSync(join(COMMITTED, "fixtures", `${name}.pb`), "utf8");
