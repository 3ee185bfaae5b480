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
 * Of every screen of the vote where somebody is, or may go back to, only the box is kept, at a desk too: which project they
 * were reading tells what they thought of.
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
