import type { Part, WrittenVersion } from "../domain/co-writing.js";
import { PARTS, saidIn } from "../domain/co-writing.js";
import type { Place } from "../domain/process.js";
import type { ProposalText } from "../domain/proposal.js";
import type { Tx } from "./transaction.js";

interface Row {
  version: number;
  title: string | null;
  body: string | null;
  areaKey: string | null;
  place: unknown;
  themeKey: string | null;
  skipped: string[];
  changedBy: string | null;
  changedAt: Date | null;
  createdAt: Date;
}

/** A version in the history of a proposal. */
export interface PastVersion {
  version: number;
  /** Undefined for words of whoever began it. */
  by: { id: string; name: string | undefined } | undefined;
  at: Date;
  title: string | undefined;
  body: string | undefined;
  /** What differs from the version before. */
  changed: readonly Part[];
}

/** The versions of a proposal from one on, to weigh what is written now against them. */
export async function versionsSince(
  tx: Tx,
  { proposalId, author, from }: { proposalId: number; author: string | undefined; from: number },
): Promise<WrittenVersion[]> {
  const rows = await tx.proposalVersion.findMany({
    where: { proposalId, version: { gte: from } },
    orderBy: { version: "asc" },
  });
  return rows.map((row) => ({
    version: row.version,
    by: row.changedBy ?? author,
    text: wordsOf(row),
  }));
}

const wordsOf = (row: Row): Omit<ProposalText, "photos"> => ({
  title: row.title ?? undefined,
  body: row.body ?? undefined,
  area: row.areaKey ?? undefined,
  place: (row.place as Place | null) ?? undefined,
  theme: row.themeKey ?? undefined,
  skipped: row.skipped,
});

/** Versions kept, the newest first; each knows what changed with it. */
export async function versionHistory(
  tx: Tx,
  proposalId: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ items: PastVersion[]; total: number }> {
  const rows = await tx.proposalVersion.findMany({
    where: { proposalId },
    orderBy: { version: "desc" },
    skip,
    take: take + 1,
    include: { changer: { select: { id: true, displayName: true } } },
  });
  const items = rows.slice(0, take).map((row, index) => {
    const earlier = rows[index + 1];
    const before = earlier && wordsOf(earlier);
    const text = wordsOf(row);
    return {
      version: row.version,
      by: row.changer ? { id: row.changer.id, name: row.changer.displayName ?? undefined } : undefined,
      at: row.changedAt ?? row.createdAt,
      title: text.title,
      body: text.body,
      changed: before ? PARTS.filter((part) => saidIn(text, part) !== saidIn(before, part)) : [],
    };
  });
  return { items, total: await tx.proposalVersion.count({ where: { proposalId } }) };
}

/** Far enough back for a part to have been changed. */
const RECENT = 30;

/** The name of whoever changed a part last. */
export async function lastToChange(
  tx: Tx,
  { proposalId, part, author }: { proposalId: number; part: Part; author: string | undefined },
): Promise<string | undefined> {
  const { items } = await versionHistory(tx, proposalId, { skip: 0, take: RECENT });
  const by = items.find(({ changed }) => changed.includes(part))?.by;
  if (by || author === undefined) return by?.name;
  const first = await tx.participant.findUnique({ where: { id: author }, select: { displayName: true } });
  return first?.displayName ?? undefined;
}
