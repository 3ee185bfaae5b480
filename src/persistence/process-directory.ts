import type { LocalText } from "../domain/process.js";
import type { Tx } from "./transaction.js";

export interface ProcessListing {
  id: string;
  communityId: string;
  slug: string;
  title: LocalText;
  edition: string;
  timeZone: string;
  endsAt: Date;
}

/** Every process of the deployment but those that somebody only tries, the one that ends last first: what somebody new can choose from. */
export async function listProcesses(tx: Tx): Promise<ProcessListing[]> {
  return tx.$queryRaw<ProcessListing[]>`
    SELECT p.id, p."communityId", p.slug, p.title, p.edition, p."timeZone", max(f."endsAt") AS "endsAt"
    FROM "ParticipatoryProcess" p JOIN "Phase" f ON f."processId" = p.id
    WHERE NOT p.trial
    GROUP BY p.id ORDER BY p."createdAt", p.slug`;
}

/** After a change to anything a snapshot holds: whoever cached an older revision reads it anew. */
export async function touchProcess(tx: Tx, processId: string): Promise<void> {
  await tx.participatoryProcess.update({ where: { id: processId }, data: { revision: { increment: 1 } } });
}

export async function revisionOf(tx: Tx, processId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM "ParticipatoryProcess" WHERE id = ${processId}::uuid`;
  if (!row) throw new Error("there is no such process");
  return row.revision;
}

/** The same, and nobody changes the process until the transaction ends: what is derived from it is still true then. */
export async function heldRevisionOf(tx: Tx, processId: string): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM "ParticipatoryProcess" WHERE id = ${processId}::uuid FOR SHARE`;
  return revisionOf(tx, processId);
}

export async function communityOf(tx: Tx, processId: string): Promise<string> {
  const { communityId } = await tx.participatoryProcess.findUniqueOrThrow({
    where: { id: processId },
    select: { communityId: true },
  });
  return communityId;
}
