import type { Database } from "./open-database.js";

/** Where a vote leaves something: old versions of these rows hold choices, keys, or what was on the screen. */
const VOTE_TABLES = [
  "Ballot",
  "Receipt",
  "VoterRollEntry",
  "DraftBallot",
  "DeskDraft",
  "BallotBox",
  "OutboxMessage",
  "Conversation",
];
const ATTEMPTS = 100;
/** Whoever sees old versions hinders nobody, so it may take longer. */
const ATTEMPTS_UNSEEN = 600;

/**
 * Rewrites the tables of the vote and their statistics, so that no old version of a row stays behind on the disk. It never
 * waits for a table that is in use, since everybody else would then wait behind it: it tries again after `pause`, and so it
 * does while somebody may still see what was there before. In no transaction. Answers with the tables that were in use, or
 * seen, all the time: their old versions are given up for reuse, and still there.
 */
export async function eraseOldVersions(
  prisma: Database["prisma"],
  pause: () => Promise<unknown>,
): Promise<string[]> {
  const left: string[] = [];
  const unseen = await becomesUnseen(prisma, pause);
  for (const table of VOTE_TABLES) {
    if (unseen && (await rewritten(prisma, table, pause))) continue;
    await prisma.$executeRawUnsafe(`VACUUM "${table}"`);
    left.push(table);
  }
  return left;
}

async function rewritten(
  prisma: Database["prisma"],
  table: string,
  pause: () => Promise<unknown>,
): Promise<boolean> {
  const before = await fileOf(prisma, table);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await prisma.$executeRawUnsafe(`VACUUM (FULL, ANALYZE, SKIP_LOCKED) "${table}"`);
    if ((await fileOf(prisma, table)) !== before) return true;
    await pause();
  }
  return false;
}

/**
 * Waits until nobody can see what has ended by now: a rewritten table takes old versions along for whoever still may. False
 * when somebody could all the time. Once nobody can, nobody will.
 */
async function becomesUnseen(prisma: Database["prisma"], pause: () => Promise<unknown>): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ now: string }[]>`SELECT pg_current_xact_id()::text AS now`;
  const now = row?.now ?? "0";
  for (let attempt = 1; attempt <= ATTEMPTS_UNSEEN; attempt++) {
    if (!(await isSeen(prisma, now))) return true;
    await pause();
  }
  return false;
}

/**
 * Whether somebody looks at rows as they were before that transaction: another transaction, a statistics job, a replica.
 * One that writes elsewhere on the server holds up every new look as well.
 */
async function isSeen(prisma: Database["prisma"], point: string): Promise<boolean> {
  const [row] = await prisma.$queryRaw<{ seen: boolean }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot()) <= ${point}::text::xid8 OR EXISTS (
      SELECT FROM (
        SELECT backend_xmin AS oldest FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND coalesce(datname, current_database()) = current_database()
        UNION ALL SELECT xmin FROM pg_replication_slots
      ) others WHERE age(oldest) >= age(${point}::text::xid8::xid)) AS seen`;
  return row?.seen ?? true;
}

/** A rewritten table is another file. */
async function fileOf(prisma: Database["prisma"], table: string): Promise<number | undefined> {
  const [row] = await prisma.$queryRaw<{ file: number }[]>`
    SELECT pg_relation_filenode(${`"${table}"`}::regclass)::int AS file`;
  return row?.file;
}
