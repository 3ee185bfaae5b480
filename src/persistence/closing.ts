import type { Database } from "./open-database.js";
import type { Tx } from "./transaction.js";

/** How many ballots and codes a closed box holds. */
export interface ClosedBox {
  ballots: number;
  counted: number;
  replaced: number;
}

/**
 * Takes the ballots out and puts them back in random order, with new ids and without tags. `seed` decides order and ids;
 * it must be random and forgotten at once.
 */
export async function shuffleBallots(tx: Tx, boxId: number, seed: string): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS (
      DELETE FROM "Ballot" WHERE "boxId" = ${boxId}::int RETURNING id, choices, points
    ), shuffled AS (
      SELECT encode(substring(sha256(convert_to(${seed} || id::text, 'UTF8')) FOR 16), 'hex')::uuid AS id,
        choices, points
      FROM taken
    )
    INSERT INTO "Ballot" (id, "boxId", choices, points)
    SELECT id, ${boxId}::int, choices, points FROM shuffled ORDER BY id`;
}

/** Writes the codes anew in the order of the alphabet, without tags. */
export async function sortReceipts(tx: Tx, boxId: number): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS (
      DELETE FROM "Receipt" WHERE "boxId" = ${boxId}::int RETURNING code, state
    )
    INSERT INTO "Receipt" (code, "boxId", state) SELECT code, ${boxId}::int, state FROM taken ORDER BY code`;
}

/** Writes the roll anew in the order of participants, and of each vote only its day, in the time zone given. */
export async function sortRoll(tx: Tx, boxId: number, timeZone: string): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS (
      DELETE FROM "VoterRollEntry" WHERE "boxId" = ${boxId}::int RETURNING "participantId", channel, "castAt"
    )
    INSERT INTO "VoterRollEntry" ("boxId", "participantId", channel, "castAt")
    SELECT ${boxId}::int, "participantId", channel, date_trunc('day', "castAt", ${timeZone}::text) FROM taken
    ORDER BY "participantId"`;
}

/** Empties the drafts that were not cast; that there was one stays, so that its writer can be told. */
export async function emptyDrafts(tx: Tx, boxId: number, now: Date): Promise<void> {
  await tx.deskDraft.deleteMany({ where: { boxId } });
  await tx.draftBallot.deleteMany({ where: { boxId, choices: { isEmpty: true } } });
  await tx.draftBallot.updateMany({
    where: { boxId },
    data: { choices: [], points: [], before: [], pointsBefore: [], updatedAt: now },
  });
}

/** Destroys the box's key: from here on nobody can tell whose a ballot was. */
export async function sealBox(tx: Tx, boxId: number, now: Date): Promise<void> {
  await tx.ballotBox.update({
    where: { id: boxId },
    data: { state: "closed", wrappedKey: null, closedAt: now },
  });
}

export async function contentsOf(tx: Tx, boxId: number): Promise<ClosedBox> {
  const ballots = await tx.ballot.count({ where: { boxId } });
  const counted = await tx.receipt.count({ where: { boxId, state: "counted" } });
  const replaced = await tx.receipt.count({ where: { boxId, state: "replaced" } });
  return { ballots, counted, replaced };
}

/** Empties messages of a process that could not be sent so far and show such a screen: they hold choices. */
export async function forgetUnsent(tx: Tx, processId: string, screens: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "OutboxMessage" m SET state = 'failed', replies = NULL, "leasedUntil" = NULL, error = 'box closed'
    FROM "Conversation" c
    WHERE c.id = m."conversationId" AND c."processId" = ${processId}::uuid AND m.state IN ('pending', 'sending')
      AND EXISTS (
        SELECT FROM jsonb_array_elements(m.replies) reply WHERE reply->>'id' = ANY(${[...screens]})
      )`;
}

/**
 * Leaves of every place in the vote, at a desk too, where somebody is or may go back to, only which box it was: the project that was on a
 * card tells what they thought of.
 */
export async function forgetPlaces(tx: Tx, processId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Conversation" SET
      answers = CASE WHEN flow IN ('vote', 'assist') THEN jsonb_strip_nulls(jsonb_build_object('box', answers->'box')) ELSE answers END,
      trail = (
        SELECT coalesce(jsonb_agg(CASE WHEN place->>'flow' IN ('vote', 'assist')
          THEN place || jsonb_build_object('answers', jsonb_strip_nulls(jsonb_build_object('box', place->'answers'->'box')))
          ELSE place END ORDER BY position), '[]'::jsonb)
        FROM jsonb_array_elements(trail) WITH ORDINALITY AS places (place, position))
    WHERE "processId" = ${processId}::uuid AND (flow IN ('vote', 'assist') OR trail @> '[{"flow": "vote"}]' OR trail @> '[{"flow": "assist"}]')`;
}

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

/**
 * Begins a new file of the write-ahead log and lets go of those before it, which hold every change of the vote. Where the
 * server keeps old files for reuse, or this role may not, nothing happens: then it is its operator's to do.
 */
export async function shortenLog(prisma: Database["prisma"]): Promise<void> {
  const [server] = await prisma.$queryRaw<{ obeys: boolean }[]>`
    SELECT current_setting('wal_recycle') = 'off' AND has_function_privilege('pg_switch_wal()', 'EXECUTE')
      AND pg_has_role('pg_checkpoint', 'MEMBER') AS obeys`;
  if (!server?.obeys) return;
  await prisma.$queryRaw`SELECT pg_switch_wal()::text`;
  await prisma.$executeRaw`CHECKPOINT`;
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
  const [now] = await prisma.$queryRaw<{ point: string }[]>`SELECT pg_current_xact_id()::text AS point`;
  for (let attempt = 1; now && attempt <= ATTEMPTS_UNSEEN; attempt++) {
    if (!(await isSeen(prisma, now.point))) return true;
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
