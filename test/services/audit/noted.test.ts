import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { exportAudit, printVerifiedAudit } from "../../../src/commands/audit.js";
import { verifyAuditFile } from "../../../src/commands/verify-audit-file.js";
import { entryHash, type RecordedEntry } from "../../../src/domain/audit/chain.js";
import { recordAct } from "../../../src/persistence/audit.js";
import { inTransaction } from "../../../src/persistence/transaction.js";
import { newFolder } from "../../support/data-dir.js";
import { openTestDatabase } from "../../support/database.js";
import { PlayedTerminal, refusalOf } from "../../support/played-terminal.js";
import { tamper } from "../../support/tampering.js";

const database = await openTestDatabase();
const { prisma } = database;
const BOLOGNA = "11111111-1111-4111-8111-111111111111";
const at = new Date("2026-06-02T10:00:00.250Z");

beforeEach(async () => {
  await prisma.community.deleteMany();
  await prisma.community.create({ data: { id: BOLOGNA, slug: "bologna", name: "Bologna", createdAt: at } });
  await inTransaction(prisma, async (tx) => {
    for (const number of [1, 2, 3, 4, 5, 6])
      await recordAct(tx, {
        communityId: BOLOGNA,
        at,
        action: "publish-proposal",
        subject: `proposal ${number}`,
      });
  });
});

const hashAt = async (position: number): Promise<string> =>
  (await prisma.auditEntry.findFirstOrThrow({ where: { position } })).hash ?? "";

/** What the command says, or refuses with. */
async function said(run: (terminal: PlayedTerminal) => Promise<void>): Promise<string> {
  const terminal = new PlayedTerminal();
  const refused = await run(terminal).then(
    () => [],
    (error: Error) => [error.message],
  );
  return [...terminal.printed, ...refused].join("\n").replaceAll(/[0-9a-f]{64}/g, "#");
}

const expecting = (expect: string, community?: string): Promise<string> =>
  said((terminal) =>
    printVerifiedAudit({ prisma }, terminal, { expect, ...(community !== undefined && { community }) }),
  );

test("an entry as it was noted, with all of its hash or its first signs", async () => {
  const hash = await hashAt(4);
  const good =
    "bologna: 6 entries checked, the record is whole. Its last hash: #\nbologna: entry 4 is as it was noted.";
  expect(await expecting(`4:${hash}`)).toBe(good);
  expect(await expecting(` 4 : ${hash.slice(0, 16).toUpperCase()} `, "bologna")).toBe(good);
});

test.each(["4", "4:abc", "0:0123456789abcdef", "x:0123456789abcdef", "4:0123456789abcdeg", ""])(
  "%j is no mark",
  async (typed) => {
    expect(await expecting(typed)).toBe("--expect must be a number and a hash, like 120:9f3a7c21d05b8e44.");
  },
);

test("whose it is has to be said where there are several", async () => {
  await prisma.community.create({
    data: { id: "22222222-2222-4222-8222-222222222222", slug: "monza", name: "Monza", createdAt: at },
  });
  expect(await expecting(`4:${await hashAt(4)}`)).toBe("Say which with --community: bologna, monza");
  expect(await expecting(`4:${await hashAt(4)}`, "bologna")).toContain("entry 4 is as it was noted");
});

test("a record cut off with the community's own count holds in itself, and is found by what was noted", async () => {
  const [noted, four] = [`6:${(await hashAt(6)).slice(0, 16)}`, await hashAt(4)];
  await tamper(
    database,
    `DELETE FROM "AuditEntry" WHERE position > 4`,
    `UPDATE "Community" SET "auditCount" = 4, "auditHash" = '${four}'`,
  );
  expect(await said((terminal) => printVerifiedAudit({ prisma }, terminal, {}))).toContain("is whole");
  expect(await expecting(noted)).toContain("bologna: the record does not hold: entry 6 is not there.");
});

test("so is one that was written anew", async () => {
  const noted = `2:${(await hashAt(2)).slice(0, 16)}`;
  await tamper(
    database,
    `DELETE FROM "AuditEntry"`,
    `UPDATE "Community" SET "auditCount" = 0, "auditHash" = ''`,
  );
  await inTransaction(prisma, async (tx) => {
    for (const subject of ["process a", "process b"])
      await recordAct(tx, { communityId: BOLOGNA, at, action: "import", subject });
  });
  expect(await expecting(noted)).toContain(
    "bologna: the record does not hold: entry 2 is not the one that was noted.",
  );
  const terminal = new PlayedTerminal();
  await refusalOf(printVerifiedAudit({ prisma }, terminal, { expect: noted, json: true }));
  expect(JSON.parse(terminal.printed.join(""))).toMatchObject({
    whole: false,
    chains: [{ community: "bologna", noted: { position: 2, what: "changed" } }],
  });
});

interface Exported {
  entries: (RecordedEntry & { hash: string })[];
}

/** A file with what was exported, changed as somebody might. */
async function fileWith(change: (entries: Exported["entries"]) => object[]): Promise<string> {
  const to = join(newFolder(), "record.json");
  await exportAudit({ prisma }, new PlayedTerminal(), { to });
  const file = JSON.parse(readFileSync(to, "utf8")) as Exported;
  writeFileSync(to, JSON.stringify({ ...file, entries: change(file.entries) }));
  return to;
}

const checked = (file: string, expect?: string): Promise<string> =>
  said((terminal) => verifyAuditFile(terminal, { file, ...(expect !== undefined && { expect }) }));

test("a file is checked without the service: whole, or a part and from where", async () => {
  expect(await checked(await fileWith((entries) => entries))).toBe(
    "bologna: the file is whole from the first entry to entry 6: 6 entries checked. Its last hash: #",
  );
  expect(await checked(await fileWith((entries) => entries.slice(2, 5)))).toBe(
    "bologna: the file is a part, from entry 3 to entry 5: 2 entries checked, 1 entry followed by the hash alone. Its last hash: #",
  );
  const others = await fileWith((entries) =>
    entries.map((entry) => (entry.position === 2 ? { position: 2, hash: entry.hash } : entry)),
  );
  expect(await checked(others)).toContain("5 entries checked, 1 entry followed by the hash alone.");
});

test("what was noted is looked for in the file too", async () => {
  const noted = `4:${await hashAt(4)}`;
  expect(await checked(await fileWith((entries) => entries), noted)).toContain("entry 4 is as it was noted.");
  const cut = await fileWith((entries) => entries.slice(0, 3));
  expect(await checked(cut, noted)).toBe("bologna: the record does not hold: entry 4 is not there.");
  const forged = await fileWith((entries) => {
    let previous = "";
    return entries.map(({ hash: _hash, ...entry }) => {
      previous = entryHash(previous, { ...entry, why: "other" });
      return { ...entry, why: "other", hash: previous };
    });
  });
  expect(await checked(forged)).toContain("the file is whole");
  expect(await checked(forged, noted)).toBe(
    "bologna: the record does not hold: entry 4 is not the one that was noted.",
  );
});

test.each<[string, (entries: Exported["entries"]) => object[], string]>([
  [
    "changed",
    (all) => all.map((one) => (one.position === 3 ? { ...one, why: "x" } : one)),
    "entry 3 was changed",
  ],
  [
    "added to",
    (all) => all.map((one) => (one.position === 3 ? { ...one, x: 1 } : one)),
    "entry 3 was changed",
  ],
  ["taken out", (all) => all.filter(({ position }) => position !== 3), "entry 3 is missing"],
  ["put in another place", (all) => [...all].reverse(), "entry 7 is missing"],
])("one that was %s is found by name", async (_how, change, says) => {
  expect(await checked(await fileWith(change))).toContain(`bologna: the record does not hold: ${says}.`);
});

test.each(["", "{", "[]", '{"format":"portico-audit/1","community":"a","entries":[]}'])(
  "%j is no record",
  async (text) => {
    const file = join(newFolder(), "none.json");
    writeFileSync(file, text);
    expect(await checked(file)).toBe(`${file} is no exported record.`);
  },
);

test("for programs a file's check is JSON", async () => {
  const terminal = new PlayedTerminal();
  await verifyAuditFile(terminal, { file: await fileWith((entries) => entries.slice(1)), json: true });
  expect(JSON.parse(terminal.printed.join(""))).toMatchObject({
    community: "bologna",
    whole: false,
    first: 2,
    checked: 4,
    followed: 1,
  });
});
