import * as fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { IdentifierKind } from "../../../src/domain/eligibility/identifier.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { grant, type Check } from "../../../src/services/eligibility/grant.js";
import { backends, openTestDatabase } from "../../support/database.js";
import { addSampleProcess, NOW, PROCESS_ID } from "../../support/sample-process.js";
import { idOf } from "../../support/voters.js";
import { World } from "../../support/world.js";

const ACCOUNTS = 5;

describe.each(backends)("on the %s database", async (kind) => {
  const database = await openTestDatabase(kind);
  const world = new World(database);
  const { prisma } = database;

  beforeAll(async () => {
    await addSampleProcess(prisma);
    const { communityId } = await prisma.participatoryProcess.findFirstOrThrow();
    await prisma.participant.createMany({
      data: Array.from({ length: ACCOUNTS }, (_, at) => ({ id: person(at), communityId, createdAt: NOW })),
    });
  });
  afterEach(() => prisma.eligibility.deleteMany());

  const person = (at: number): string => idOf(`account ${at}`);

  const tries = (at: number, hashes: readonly string[], more: Partial<Check> = {}): Promise<boolean> =>
    inTransaction(prisma, (tx) =>
      grant(
        {
          tx,
          now: NOW,
          randomness: world.app.randomness,
          process: { id: PROCESS_ID } as never,
          person: { id: person(at) } as never,
        },
        {
          method: "list",
          basis: "declared",
          area: undefined,
          tie: "live",
          ageBand: undefined,
          identifiers: hashes.map((hash) => ({ kind: kindOf(hash), hash })),
          ...more,
        },
      ),
    );

  const kindOf = (hash: string): IdentifierKind => (hash.startsWith("c") ? "code" : "list");

  const held = () =>
    prisma.eligibility.findMany({
      orderBy: { participantId: "asc" },
      select: { participantId: true, identifiers: { select: { hash: true }, orderBy: { hash: "asc" } } },
    });

  test("whoever comes with an identifier of somebody else gets nothing, not even the others", async () => {
    expect(await tries(0, ["name", "code"])).toBe(true);
    expect(await tries(1, ["code", "other"])).toBe(false);
    expect(await held()).toEqual([
      { participantId: person(0), identifiers: [{ hash: "code" }, { hash: "name" }] },
    ]);
    expect(await tries(1, ["other"])).toBe(true);
  });

  test("a second check of one person makes the right stronger, and keeps what was known", async () => {
    expect(await tries(0, ["name"], { ageBand: "18-24" })).toBe(true);
    expect(await tries(0, ["code"], { method: "code", basis: "listed", area: "navile" })).toBe(true);
    expect(await prisma.eligibility.findMany()).toMatchObject([
      { method: "code", basis: "listed", strength: 2, areaKey: "navile", tie: "live", ageBand: "18-24" },
    ]);
    expect(await tries(0, ["name"], { area: "savena" })).toBe(true);
    expect(await prisma.eligibility.findMany()).toMatchObject([{ method: "code", areaKey: "navile" }]);
    expect(await tries(1, ["name"])).toBe(false);
  });

  test("whatever is tried in whatever order, and at once: no identifier has two holders", async () => {
    const attempt = fc.record({
      at: fc.nat({ max: ACCOUNTS - 1 }),
      hashes: fc.uniqueArray(fc.constantFrom("c1", "c2", "n1", "n2", "n3"), { minLength: 1, maxLength: 3 }),
    });
    await fc.assert(
      fc
        .asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 12 }), async (attempts) => {
          const granted = await Promise.all(attempts.map(({ at, hashes }) => tries(at, hashes)));
          const holders = new Map<string, string>();
          for (const { participantId, identifiers } of await held()) {
            expect(identifiers).not.toHaveLength(0);
            for (const { hash } of identifiers) {
              expect(holders.has(hash)).toBe(false);
              holders.set(hash, participantId);
            }
          }
          for (const [index, { at, hashes }] of attempts.entries())
            if (granted[index])
              expect(hashes.map((hash) => holders.get(hash))).toEqual(hashes.map(() => person(at)));
        })
        .afterEach(async () => void (await prisma.eligibility.deleteMany())),
      { numRuns: 25 },
    );
  });
});
