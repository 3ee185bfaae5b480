import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { eraseOldVersions } from "../../src/persistence/erase-old-versions.js";
import { openTestDatabase } from "../support/database.js";

const database = await openTestDatabase();
const { prisma } = database;

/** Other tests on the same server hold old versions up for moments. */
const briefly = () => sleep(5);

test("every table of the vote is written anew", async () => {
  const files = () => prisma.$queryRaw`
    SELECT relname, pg_relation_filenode(oid)::int AS file FROM pg_class
    WHERE relname IN ('Ballot', 'Receipt', 'VoterRollEntry', 'DraftBallot', 'BallotBox', 'OutboxMessage', 'Conversation') ORDER BY 1`;
  const before = (await files()) as { relname: string; file: number }[];
  expect(await eraseOldVersions(prisma, briefly)).toEqual([]);
  const after = (await files()) as typeof before;
  expect(after).toHaveLength(7);
  for (const [index, { relname, file }] of after.entries())
    expect(before[index]?.file, relname).not.toBe(file);
});

// The embedded database has one transaction at a time: nothing can be in use meanwhile.
test.runIf(database.kind === "server")("a table in use is never waited for, and named", async () => {
  const reader = await database.pool.connect();
  await reader.query("BEGIN");
  await reader.query('SELECT count(*) FROM "Ballot"');
  expect(await eraseOldVersions(prisma, briefly)).toEqual(["Ballot"]);
  let waited = 0;
  const untilFree = async () => {
    if (++waited === 3) await reader.query("COMMIT");
    await briefly();
  };
  expect(await eraseOldVersions(prisma, untilFree)).toEqual([]);
  reader.release();
  expect(waited).toBeGreaterThanOrEqual(3);
});

test.runIf(database.kind === "server")(
  "old versions that somebody still sees are waited for, and named",
  async () => {
    const chat = { platform: "test", externalId: "seen", kind: "private", updatedAt: new Date() };
    const { id } = await prisma.conversation.create({ data: { id: randomUUID(), ...chat } });
    const seer = await database.pool.connect();
    await seer.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await seer.query('SELECT count(*) FROM "Community"');
    await prisma.conversation.delete({ where: { id } });
    const file = async () => {
      await database.pool.query("CHECKPOINT");
      const { rows } = await database.pool.query<{ bytes: Buffer }>(
        `SELECT pg_read_binary_file(pg_relation_filepath('"Conversation"')) AS bytes`,
      );
      return rows[0]?.bytes.toString("latin1");
    };
    expect(await eraseOldVersions(prisma, briefly)).toContain("Conversation");
    expect(await file()).toContain("seen");
    let waited = 0;
    const untilUnseen = async () => {
      if (++waited === 3) await seer.query("COMMIT");
      await briefly();
    };
    expect(await eraseOldVersions(prisma, untilUnseen)).toEqual([]);
    seer.release();
    expect(waited).toBeGreaterThanOrEqual(3);
    expect(await file()).not.toContain("seen");
  },
);
