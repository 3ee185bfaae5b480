import { identifierOf } from "../domain/eligibility/identifier.js";
import type { Process } from "../domain/process.js";
import { recordAct } from "../persistence/audit.js";
import { storeLetterCodes } from "../persistence/issued-codes.js";
import { loadProcess } from "../persistence/processes.js";
import { inTransaction, type Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";
import { readList, type ListedLine, type ListFault } from "./electoral-list/read-list.js";
import { onlyOnce } from "./import-list.js";
import { freshCodes } from "./issue-codes.js";

type Issuer = Pick<App, "prisma" | "clock" | "randomness" | "secretKey">;

/** A code and the line of the list it is for. */
export interface LetterCode {
  line: number;
  code: string;
}

export type LetterCodes =
  { ok: true; codes: readonly LetterCode[] } | { ok: false; faults: readonly ListFault[] };

/** People given a code in one transaction. */
const BATCH = 500;

/**
 * One personal code for each person of an electoral list, for letters. Code and list are then one right to vote: who uses
 * the code cannot also be found by name, nor the other way round. Only keyed hashes are kept.
 */
export async function issueLetterCodes(
  app: Issuer,
  { processId, communityId }: { processId: string; communityId: string },
  csv: Uint8Array,
): Promise<LetterCodes> {
  const process = await loadProcess(app.prisma, processId);
  const list = readList(csv, process.areas);
  if (!list.ok) return list;
  const { people } = onlyOnce(list.people);
  const codes: LetterCode[] = [];
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    codes.push(
      ...(await inTransaction(app.prisma, (tx) => issueBatch(app, tx, process, batch), {
        timeoutMs: 60_000,
      })),
    );
  }
  await inTransaction(app.prisma, (tx) =>
    recordAct(tx, {
      communityId,
      processId,
      at: app.clock.now(),
      action: "issue-letter-codes",
      subject: `process ${process.slug}`,
      after: { count: codes.length },
    }),
  );
  return { ok: true, codes };
}

async function issueBatch(
  app: Issuer,
  tx: Tx,
  process: Process,
  people: readonly ListedLine[],
): Promise<LetterCode[]> {
  const codes: LetterCode[] = [];
  const rows = [];
  for (const { line, identifier, areaKey } of people) {
    const [hash, code] = await oneCode(app, tx, process, areaKey ?? undefined);
    const personHash = identifierOf(app.secretKey, process.id, "list", identifier).hash;
    rows.push({ hash, processId: process.id, areaKey, personHash, createdAt: app.clock.now() });
    codes.push({ line, code });
  }
  await storeLetterCodes(tx, rows);
  return codes;
}

/** Chance may give out a code twice: then another one is drawn. */
async function oneCode(
  app: Issuer,
  tx: Tx,
  process: Process,
  areaKey: string | undefined,
): Promise<[string, string]> {
  for (;;) {
    const [fresh] = await freshCodes(app, tx, process, areaKey, 1);
    if (fresh) return fresh;
  }
}
