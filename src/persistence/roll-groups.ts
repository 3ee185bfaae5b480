import { DIMENSIONS, type Dimension, type RollGroups } from "../domain/turnout/turnout.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

const { sql } = Prisma;

/** What of a roll entry `v` and its voter's eligibility `e` makes the groups. */
const COLUMNS: Readonly<Record<Dimension, Prisma.Sql>> = {
  area: sql`e."areaKey"`,
  age: sql`e."ageBand"`,
  tie: sql`e.tie`,
  channel: sql`v.channel`,
  method: sql`e.method`,
};

/** How many of each group took part in a box. Choices are not read (I-7). */
export async function rollGroups(tx: Tx, boxId: number): Promise<RollGroups> {
  const groups: Partial<Record<Dimension, { key: string; people: number }[]>> = {};
  for (const dimension of DIMENSIONS) {
    groups[dimension] = await tx.$queryRaw<{ key: string; people: number }[]>`
      SELECT coalesce(${COLUMNS[dimension]}, 'unknown') AS key, count(*)::int AS people
      FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId"
      LEFT JOIN "Eligibility" e ON e."participantId" = v."participantId" AND e."processId" = b."processId"
      WHERE v."boxId" = ${boxId}::int GROUP BY 1 ORDER BY 1`;
  }
  return groups as RollGroups;
}
