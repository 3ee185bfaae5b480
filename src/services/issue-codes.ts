import { identifierOf } from "../domain/eligibility/identifier.js";
import { codePrefix, newPersonalCode } from "../domain/personal-code.js";
import type { Process } from "../domain/process.js";
import { ok, refuse } from "../domain/result.js";
import type { Result } from "../domain/result.js";
import { recordAct } from "../persistence/audit.js";
import { storeCodes, takenCodes } from "../persistence/issued-codes.js";
import { loadProcess } from "../persistence/processes.js";
import { inTransaction } from "../persistence/transaction.js";
import type { Tx } from "../persistence/transaction.js";
import type { App } from "./app.js";

type Issuer = Pick<App, "prisma" | "clock" | "randomness" | "secretKey">;

export interface CodesWanted {
  processId: string;
  communityId: string;
  /** Undefined: for the whole city; whoever uses the code chooses a district. */
  areaKey: string | undefined;
  count: number;
}

const MOST_AT_ONCE = 50_000;
const BATCH = 1_000;

/**
 * New personal codes. This is the only time they can be read: only their keyed hashes are kept.
 * Refuses with `codes.count` {most}, `codes.unknown-area` {area, areas}.
 */
export async function issueCodes(app: Issuer, wanted: CodesWanted): Promise<Result<string[]>> {
  const { processId, communityId, areaKey, count } = wanted;
  if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE)
    return refuse("codes.count", { most: MOST_AT_ONCE });
  const work = async (tx: Tx): Promise<Result<string[]>> => {
    const process = await loadProcess(tx, processId);
    if (areaKey !== undefined && !process.areas.some(({ key }) => key === areaKey)) {
      return refuse("codes.unknown-area", {
        area: areaKey,
        areas: process.areas.map(({ key }) => key).join(", "),
      });
    }
    const codes: string[] = [];
    while (codes.length < count) {
      codes.push(...(await issueBatch(app, tx, process, areaKey, Math.min(BATCH, count - codes.length))));
    }
    const at = app.clock.now();
    const after = { count, area: areaKey ?? null };
    await recordAct(tx, {
      communityId,
      processId,
      at,
      action: "issue-codes",
      subject: `process ${process.slug}`,
      after,
    });
    return ok(codes);
  };
  return inTransaction(app.prisma, work, { timeoutMs: 60_000 });
}

/** New codes that nobody has yet, at most `count`. */
export async function freshCodes(
  { randomness, secretKey }: Pick<Issuer, "randomness" | "secretKey">,
  tx: Tx,
  { id: processId, city, areas }: Process,
  areaKey: string | undefined,
  count: number,
): Promise<Map<string, string>> {
  const prefix = codePrefix(city, areas, areaKey);
  const fresh = Array.from({ length: count }, () =>
    newPersonalCode(prefix, (bytes) => randomness.bytes(bytes)),
  );
  const byHash = new Map(fresh.map((code) => [identifierOf(secretKey, processId, "code", code).hash, code]));
  for (const hash of await takenCodes(tx, [...byHash.keys()])) byHash.delete(hash);
  return byHash;
}

/** At most `count` codes: those that chance gave out before are left out. */
async function issueBatch(
  app: Issuer,
  tx: Tx,
  process: Process,
  areaKey: string | undefined,
  count: number,
): Promise<string[]> {
  const byHash = await freshCodes(app, tx, process, areaKey, count);
  const code = { processId: process.id, areaKey: areaKey ?? null, createdAt: app.clock.now() };
  await storeCodes(tx, [...byHash.keys()], code);
  return [...byHash.values()];
}
