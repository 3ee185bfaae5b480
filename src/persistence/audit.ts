import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** Who did what, and why. Nothing of a ballot, and no text that people wrote in private, belongs here (I-13). */
export interface Act {
  communityId: string;
  processId?: string;
  at: Date;
  /** The participant who acted; none when it was done from the command line. */
  actorId?: string;
  /** A verb: `import`, `publish-proposal`. */
  action: string;
  /** What it was done to: `process bologna-2023`, `proposal 218`. */
  subject: string;
  before?: object;
  after?: object;
  why?: string;
}

/** Adds to the record of organizers' acts, which is never changed afterwards (I-14). */
export async function recordAct(tx: Tx, { before, after, ...act }: Act): Promise<void> {
  await tx.auditEntry.create({
    data: { ...act, before: before ?? Prisma.DbNull, after: after ?? Prisma.DbNull },
  });
}
