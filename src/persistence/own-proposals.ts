import { asAuthorSees } from "../domain/proposal-calendar.js";
import { hasUnsentChange, type Standing } from "../domain/proposal.js";
import { toStanding } from "./proposal-standing.js";
import type { Tx } from "./transaction.js";

/** A line of somebody's own list. */
export interface OwnProposal {
  id: number;
  number: number | undefined;
  title: string | undefined;
  state: Standing["state"];
  /** A change was begun and not sent. */
  hasUnsentChange: boolean;
  /** A change of what is public waits to be read. */
  isChangeWaiting: boolean;
}

const MOST = 100;

/** Everything a person wrote in a process, as they may see it: drafts first, then the newest. */
export async function readOwnProposals(
  tx: Tx,
  { processId, authorId, now }: { processId: string; authorId: string; now: Date },
): Promise<OwnProposal[]> {
  const rows = await tx.proposal.findMany({
    where: { processId, authorId },
    orderBy: [{ number: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST,
  });
  const titles = await readTitles(tx, rows);
  return rows.map((row) => {
    const standing = asAuthorSees(toStanding(row), now);
    return {
      id: row.id,
      number: row.number ?? undefined,
      title: titles.get(row.id),
      state: standing.state,
      hasUnsentChange: hasUnsentChange(standing),
      isChangeWaiting: standing.state === "public" && standing.waitingSince !== undefined,
    };
  });
}

async function readTitles(
  tx: Tx,
  proposals: readonly { id: number; workingVersion: number }[],
): Promise<Map<number, string>> {
  const versions = await tx.proposalVersion.findMany({
    where: { OR: proposals.map(({ id, workingVersion }) => ({ proposalId: id, version: workingVersion })) },
    select: { proposalId: true, title: true },
  });
  return new Map(versions.flatMap(({ proposalId, title }) => (title === null ? [] : [[proposalId, title]])));
}

/** How many drafts somebody has in a process. */
export async function countDrafts(tx: Tx, processId: string, authorId: string): Promise<number> {
  return tx.proposal.count({ where: { processId, authorId, state: "draft" } });
}
