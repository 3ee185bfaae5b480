import { DIMENSIONS, type Dimension, type RollGroups } from "../domain/turnout/turnout.js";
import type { Cell } from "../domain/turnout/suppress.js";
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

/** How many of each group took part, in each box of a process. Choices are not read (I-7). */
export async function rollGroups(tx: Tx, processId: string): Promise<ReadonlyMap<number, RollGroups>> {
  const boxes = await tx.ballotBox.findMany({ where: { processId }, select: { id: true } });
  const groups = new Map(boxes.map(({ id }) => [id, nobody()]));
  for (const dimension of DIMENSIONS) {
    const cells = await tx.$queryRaw<{ boxId: number; key: string; people: number }[]>`
      SELECT b.id AS "boxId", coalesce(${COLUMNS[dimension]}, 'unknown') AS key, count(*)::int AS people
      FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId"
      LEFT JOIN "Eligibility" e ON e."participantId" = v."participantId" AND e."processId" = b."processId"
      WHERE b."processId" = ${processId}::uuid GROUP BY 1, 2 ORDER BY 1, 2`;
    for (const { boxId, key, people } of cells) groups.get(boxId)?.[dimension].push({ key, people });
  }
  return groups;
}

const nobody = (): Record<Dimension, Cell[]> => ({ area: [], age: [], tie: [], channel: [], method: [] });
