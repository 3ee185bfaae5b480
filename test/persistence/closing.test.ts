import { expect, test } from "vitest";
import { eraseOldVersions } from "../../src/persistence/closing.js";
import { inTransaction } from "../../src/persistence/transaction.js";
import { openTestDatabase } from "../support/database.js";
import { Door } from "../support/eventually.js";

const database = await openTestDatabase();
const { prisma } = database;

const atOnce = () => Promise.resolve();

test("every table of the vote is written anew", async () => {
  const files = () => prisma.$queryRaw`
    SELECT relname, pg_relation_filenode(oid)::int AS file FROM pg_class
    WHERE relname IN ('Ballot', 'Receipt', 'VoterRollEntry', 'DraftBallot', 'BallotBox', 'OutboxMessage', 'Conversation') ORDER BY 1`;
  const before = (await files()) as { relname: string; file: number }[];
  expect(await eraseOldVersions(prisma, atOnce)).toEqual([]);
  const after = (await files()) as typeof before;
  expect(after).toHaveLength(7);
  for (const [index, { relname, file }] of after.entries())
    expect(before[index]?.file, relname).not.toBe(file);
});

// The embedded database has one transaction at a time: nothing can be in use meanwhile.
test.runIf(database.kind === "server")("a table in use is never waited for, and named", async () => {
  const [reading, done] = [new Door(), new Door()];
  const reader = inTransaction(prisma, async (tx) => {
    await tx.ballot.count();
    reading.open();
    await done.opened;
  });
  await reading.opened;
  expect(await eraseOldVersions(prisma, atOnce)).toEqual(["Ballot"]);
  let waited = 0;
  const untilFree = async () => {
    if (++waited === 3) done.open();
    if (waited >= 3) await reader;
  };
  expect(await eraseOldVersions(prisma, untilFree)).toEqual([]);
  expect(waited).toBe(3);
});
