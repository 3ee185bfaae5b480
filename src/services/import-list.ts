import { identifierOf } from "../domain/eligibility/identifier.js";
import { recordAct } from "../persistence/audit.js";
import { storeListedPeople } from "../persistence/issued-codes.js";
import { loadProcess } from "../persistence/processes.js";
import { inTransaction } from "../persistence/transaction.js";
import type { App } from "./app.js";
import type { ListedLine, ListFault } from "./electoral-list/read-list.js";
import { readList } from "./electoral-list/read-list.js";

export type ListImport =
  | { ok: false; faults: readonly ListFault[] }
  | {
      ok: true;
      /** People who were not listed before. */
      added: number;
      /** People who were. */
      known: number;
      /** Lines that name somebody of an earlier line: the same name and birth date cannot be told apart. */
      repeated: readonly number[];
    };

type Importer = Pick<App, "prisma" | "clock" | "secretKey">;

const BATCH = 2_000;

/**
 * Adds an electoral list to a process. Names and birth dates are not stored: only a keyed hash of each person.
 * A list with a fault adds nobody. Batches are stored one by one; the same list again completes what was interrupted.
 */
export async function importList(
  { prisma, clock, secretKey }: Importer,
  { processId, communityId }: { processId: string; communityId: string },
  csv: Uint8Array,
): Promise<ListImport> {
  const process = await loadProcess(prisma, processId);
  const list = readList(csv, process.areas);
  if (!list.ok) return list;
  const { people, repeated } = onlyOnce(list.people);
  const hashed = people.map(({ identifier, areaKey }) => ({
    hash: identifierOf(secretKey, processId, "list", identifier).hash,
    areaKey,
  }));
  let added = 0;
  for (let from = 0; from < hashed.length; from += BATCH) {
    added += await inTransaction(prisma, (tx) =>
      storeListedPeople(tx, processId, hashed.slice(from, from + BATCH)),
    );
  }
  const after = { added, known: hashed.length - added };
  await inTransaction(prisma, (tx) =>
    recordAct(tx, {
      communityId,
      processId,
      at: clock.now(),
      action: "import-list",
      subject: `process ${process.slug}`,
      after,
    }),
  );
  return { ok: true, ...after, repeated };
}

/** Everybody once, and the lines that name somebody again. */
export function onlyOnce(lines: readonly ListedLine[]): { people: ListedLine[]; repeated: number[] } {
  const people = new Map<string, ListedLine>();
  const repeated: number[] = [];
  for (const person of lines) {
    if (people.has(person.identifier)) repeated.push(person.line);
    else people.set(person.identifier, person);
  }
  return { people: [...people.values()], repeated };
}
