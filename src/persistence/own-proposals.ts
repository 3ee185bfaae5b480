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
  /** Somebody else began it: their name, if they have one. */
  begunBy: { name: string | undefined } | undefined;
  /** How many write it with whoever began it. */
  coAuthors: number;
}

const MOST = 100;

/** Everything a person writes in a process, alone or with others, as they may see it: drafts first, then the newest. */
export async function readOwnProposals(
  tx: Tx,
  { processId, authorId, now }: { processId: string; authorId: string; now: Date },
): Promise<OwnProposal[]> {
  const rows = await tx.proposal.findMany({
    where: { processId, OR: [{ authorId }, { coAuthors: { some: { participantId: authorId } } }] },
    include: { author: { select: { displayName: true } }, coAuthors: { select: { participantId: true } } },
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
      begunBy: row.authorId === authorId ? undefined : { name: row.author?.displayName ?? undefined },
      coAuthors: row.coAuthors.length,
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
