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
  /** Where it went. */
  mergedInto: number | undefined;
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
    include: { author: { select: { displayName: true } } },
    orderBy: [{ number: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST,
  });
  const titles = await readTitles(tx, rows);
  const coAuthors = await countByProposal(tx, rows);
  return rows.map((row) => {
    const standing = asAuthorSees(toStanding(row), now);
    return {
      id: row.id,
      number: row.number ?? undefined,
      title: titles.get(row.id),
      state: standing.state,
      mergedInto: standing.state === "merged" ? (row.mergedInto ?? undefined) : undefined,
      hasUnsentChange: hasUnsentChange(standing),
      isChangeWaiting: standing.state === "public" && standing.waitingSince !== undefined,
      begunBy: row.authorId === authorId ? undefined : { name: row.author?.displayName ?? undefined },
      coAuthors: coAuthors.get(row.id) ?? 0,
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

async function countByProposal(tx: Tx, proposals: readonly { id: number }[]): Promise<Map<number, number>> {
  const rows = await tx.coAuthor.groupBy({
    by: ["proposalId"],
    where: { proposalId: { in: proposals.map(({ id }) => id) } },
    orderBy: { proposalId: "asc" },
    _count: { proposalId: true },
  });
  return new Map(rows.map(({ proposalId, _count: { proposalId: count } }) => [proposalId, count]));
}

/** How many drafts somebody has in a process. */
export async function countDrafts(tx: Tx, processId: string, authorId: string): Promise<number> {
  return tx.proposal.count({ where: { processId, authorId, state: "draft" } });
}
