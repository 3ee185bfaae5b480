import type { Tx } from "./transaction.js";

export async function setAlternativeTo(tx: Tx, id: number, alternativeTo: number): Promise<void> {
  await tx.proposal.update({ where: { id }, data: { alternativeTo } });
}

/** Public proposals that are another idea for what cannot be done, the first one first. */
export async function alternativesTo(
  tx: Tx,
  proposalId: number,
  take: number,
): Promise<{ number: number; title: string }[]> {
  return tx.$queryRaw`
    SELECT p.number, coalesce(v.title, '') AS title FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE p."alternativeTo" = ${proposalId}::int AND p.state IN ('public', 'in-check', 'on-ballot')
    ORDER BY p.number LIMIT ${take}::int`;
}

/** What this one is another idea for. */
export async function isAlternativeFor(
  tx: Tx,
  proposalId: number,
): Promise<{ number: number; title: string } | undefined> {
  const [row] = await tx.$queryRaw<{ number: number; title: string }[]>`
    SELECT o.number, coalesce(v.title, '') AS title
    FROM "Proposal" p JOIN "Proposal" o ON o.id = p."alternativeTo"
    JOIN "ProposalVersion" v ON v."proposalId" = o.id AND v.version = o."publicVersion"
    WHERE p.id = ${proposalId}::int`;
  return row;
}
