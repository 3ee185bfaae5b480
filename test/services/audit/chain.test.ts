import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { exportAudit, printVerifiedAudit } from "../../../src/commands/audit.js";
import { entryHash, type RecordedEntry } from "../../../src/domain/audit/chain.js";
import { chainOldEntries, recordAct, type Act } from "../../../src/persistence/audit.js";
import { inTransaction, type Tx } from "../../../src/persistence/transaction.js";
import { newFolder } from "../../support/data-dir.js";
import { openTestDatabase } from "../../support/database.js";
import { PlayedTerminal } from "../../support/played-terminal.js";
import { tamper } from "../../support/tampering.js";

const database = await openTestDatabase();
const { prisma } = database;
const BOLOGNA = "11111111-1111-4111-8111-111111111111";
const MONZA = "22222222-2222-4222-8222-222222222222";
const CHIARA = "33333333-3333-4333-8333-333333333333";
const at = new Date("2026-06-02T10:00:00.250Z");

const act = (number: number, more: Partial<Act> = {}): Act => ({
  communityId: BOLOGNA,
  at,
  actorId: CHIARA,
  actorRoles: ["organizer"],
  action: "publish-proposal",
  subject: `proposal ${number}`,
  before: { state: "submitted", waitingSince: at, sum: 1e21 },
  after: { state: "public", "quartiere è": null, absent: undefined },
  ...more,
});

const does = (...acts: Act[]): Promise<void> =>
  inTransaction(prisma, async (tx) => {
    for (const each of acts) await recordAct(tx, each);
  });

/** What the command says, without the hash. */
async function verified(): Promise<string[]> {
  const terminal = new PlayedTerminal();
  const refused = await printVerifiedAudit({ prisma }, terminal, {}).then(
    () => [],
    (error: Error) => error.message.split("\n"),
  );
  return [...terminal.printed.map((line) => line.replace(/[0-9a-f]{64}/, "#")), ...refused];
}

beforeEach(async () => {
  await prisma.community.deleteMany();
  for (const [id, slug] of [
    [BOLOGNA, "bologna"],
    [MONZA, "monza"],
  ] as const)
    await prisma.community.create({ data: { id, slug, name: slug, createdAt: at } });
});

interface Exported {
  entries: (RecordedEntry & { hash: string })[];
}

async function exported(): Promise<string> {
  const to = join(newFolder(), "record.json");
  await exportAudit({ prisma }, new PlayedTerminal(), { to, community: "bologna" });
  return readFileSync(to, "utf8");
}

/** Six entries in Bologna, one in Monza. */
async function recorded(): Promise<void> {
  await does(act(1), act(2), act(7, { communityId: MONZA }), act(3));
  await does(act(4, { why: "duplicate" }));
  await does(act(5), act(6));
}

test("each entry holds the hash of itself and of the one before it, in its own community", async () => {
  await recorded();
  const rows = await prisma.auditEntry.findMany({ where: { communityId: BOLOGNA }, orderBy: { id: "asc" } });
  expect(rows.map(({ position, subject }) => [position, subject])).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => [number, `proposal ${number}`]),
  );
  const entry: RecordedEntry = {
    position: 1,
    community: BOLOGNA,
    process: undefined,
    at: at.toISOString(),
    actor: CHIARA,
    roles: ["organizer"],
    action: "publish-proposal",
    subject: "proposal 1",
    before: { sum: 1e21, state: "submitted", waitingSince: at.toISOString() },
    after: { "quartiere è": null, state: "public" },
    why: undefined,
  };
  expect(rows[0]?.hash).toBe(entryHash("", entry));
  expect(rows[1]?.hash).toBe(
    entryHash(rows[0]?.hash ?? "", { ...entry, position: 2, subject: "proposal 2" }),
  );
  expect(await verified()).toEqual([
    "bologna: 6 entries checked, the record is whole. Its last hash: #",
    "monza: 1 entry checked, the record is whole. Its last hash: #",
  ]);
});

test("what was not committed is not on record, and leaves no gap", async () => {
  const failing = inTransaction(prisma, async (tx) => {
    await recordAct(tx, act(1));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await does(act(2));
  expect(await prisma.auditEntry.findMany()).toMatchObject([{ position: 1, subject: "proposal 2" }]);
});

test("many at once make one chain without forks", async () => {
  await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      does(act(index), ...(index % 3 === 0 ? [act(index, { communityId: MONZA }), act(100 + index)] : [])),
    ),
  );
  expect(await verified()).toEqual([
    "bologna: 32 entries checked, the record is whole. Its last hash: #",
    "monza: 8 entries checked, the record is whole. Its last hash: #",
  ]);
});

test("the database refuses to change, to delete and to empty the record", async () => {
  await recorded();
  for (const statement of [
    `UPDATE "AuditEntry" SET why = 'other' WHERE position = 3`,
    `UPDATE "AuditEntry" SET hash = NULL, position = NULL WHERE position = 3`,
    `DELETE FROM "AuditEntry" WHERE position = 3`,
    `TRUNCATE "AuditEntry"`,
  ])
    await expect(prisma.$executeRawUnsafe(statement), statement).rejects.toThrow("append-only");
});

const HERE = "(publish-proposal, proposal %, 2026-06-02T10:00:00.250Z)";
const here = (number: number): string => HERE.replace("%", String(number));

test.each([
  [
    "changed",
    [`UPDATE "AuditEntry" SET why = 'spam' WHERE position = 4`],
    `entry 4 was changed ${here(4)}. 3 entries`,
  ],
  [
    "changed in what it was before",
    [
      `UPDATE "AuditEntry" SET before = '{"state": "draft"}' WHERE position = 1 AND "communityId" = '${BOLOGNA}'`,
    ],
    `entry 1 was changed ${here(1)}. 0 entries`,
  ],
  [
    "given to somebody else",
    [`UPDATE "AuditEntry" SET "actorId" = NULL WHERE position = 2`],
    `entry 2 was changed ${here(2)}. 1 entry`,
  ],
  [
    "taken out",
    [`DELETE FROM "AuditEntry" WHERE position = 3`],
    `entry 3 is missing; after it comes 4 ${here(4)}. 2 entries`,
  ],
  ["taken off the end", [`DELETE FROM "AuditEntry" WHERE position = 6`], "entry 6 is missing. 5 entries"],
  [
    "taken out, the others moved up",
    [
      `DELETE FROM "AuditEntry" WHERE position = 3`,
      `UPDATE "AuditEntry" SET position = position - 1 WHERE position > 3`,
    ],
    `entry 3 was changed ${here(4)}. 2 entries`,
  ],
  [
    "put in without a place",
    [insert("NULL", "NULL")],
    `an entry without a number was added later ${here(9)}. 6 entries`,
  ],
  ["put in at the end", [insert("7", "'abc'")], `entry 7 was added later ${here(9)}. 6 entries`],
  [
    "put in between",
    [
      `UPDATE "AuditEntry" SET position = position + 100 WHERE position > 3 AND "communityId" = '${BOLOGNA}'`,
      `UPDATE "AuditEntry" SET position = position - 99 WHERE position > 100`,
      insert("4", "'abc'"),
      `UPDATE "Community" SET "auditCount" = 7 WHERE slug = 'bologna'`,
    ],
    `entry 4 was changed ${here(9)}. 3 entries`,
  ],
])("one that was %s is found by name", async (_how, statements, says) => {
  await recorded();
  await tamper(database, ...statements);
  const found = await verified();
  expect(found.find((line) => line.startsWith("bologna"))).toBe(
    `bologna: the record does not hold: ${says} before it hold.`,
  );
});

function insert(position: string, hash: string): string {
  return `INSERT INTO "AuditEntry" ("communityId", at, action, subject, position, hash)
    VALUES ('${BOLOGNA}', '${at.toISOString()}', 'publish-proposal', 'proposal 9', ${position}, ${hash})`;
}

test("who changes an entry with its hash is found at the next one; who does so to the end, at the end", async () => {
  await recorded();
  const { entries } = JSON.parse(await exported()) as Exported;
  let previous = entries[2]?.hash ?? "";
  const forged = entries.slice(3).map(({ hash: _hash, ...entry }) => {
    previous = entryHash(previous, { ...entry, why: "none" });
    return `UPDATE "AuditEntry" SET why = 'none', hash = '${previous}'
      WHERE "communityId" = '${BOLOGNA}' AND position = ${entry.position}`;
  });
  await tamper(database, ...forged.slice(0, 1));
  expect((await verified())[1]).toContain(`entry 5 was changed ${here(5)}. 4 entries before it hold.`);
  await tamper(database, ...forged);
  expect((await verified())[1]).toContain("entry 6 was changed. 5 entries before it hold.");
});

test("for programs it is JSON, and a record that does not hold ends with an error", async () => {
  await recorded();
  await tamper(database, `DELETE FROM "AuditEntry" WHERE position = 2`);
  const terminal = new PlayedTerminal();
  await expect(printVerifiedAudit({ prisma }, terminal, { json: true })).rejects.toThrow(
    "entry 2 is missing",
  );
  expect(JSON.parse(terminal.printed.join("\n"))).toMatchObject({
    whole: false,
    chains: [
      { community: "bologna", checked: 1, broken: { what: "missing", position: 2, found: { position: 3 } } },
      { community: "monza", checked: 1 },
    ],
  });
});

test("the exported file can be checked without the service", async () => {
  await recorded();
  const { entries } = JSON.parse(await exported()) as Exported;
  expect(entries).toHaveLength(6);
  let previous = "";
  for (const { hash, ...entry } of entries) {
    expect(entryHash(previous, entry)).toBe(hash);
    previous = hash;
  }
  const unclear = exportAudit({ prisma }, new PlayedTerminal(), { to: newFolder() });
  await expect(unclear).rejects.toThrow("bologna, monza");
});

test("what an earlier version recorded is chained once, and what is put in later is not", async () => {
  const old = { communityId: BOLOGNA, at, action: "import", subject: "process a", actorRoles: [] };
  await prisma.auditEntry.createMany({ data: [old, { ...old, subject: "process b" }] });
  const chain = (tx: Tx): Promise<void> => chainOldEntries(tx);
  await inTransaction(prisma, chain);
  await does(act(1));
  expect((await verified())[0]).toMatch(/^bologna: 3 entries checked, the record is whole/);
  await prisma.auditEntry.create({ data: old });
  await inTransaction(prisma, chain);
  expect((await verified())[1]).toContain("an entry without a number was added later (import, process a");
});

test("nothing is recorded outside a transaction", async () => {
  await expect((async () => recordAct(prisma, act(1)))()).rejects.toThrow("not in a transaction");
});
