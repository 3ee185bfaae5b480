import type { Part } from "../domain/co-writing.js";
import type { Tx } from "./transaction.js";

/** Other words for one part of a proposal. */
export interface Suggestion {
  id: number;
  proposalId: number;
  part: Part;
  /** The version it was written over, and what that one said. */
  baseVersion: number;
  before: string;
  after: string;
  by: { id: string; name: string | undefined };
  /** Nobody suggested it: it was written while somebody else wrote the same. */
  isClash: boolean;
  at: Date;
}

interface Row {
  id: number;
  proposalId: number;
  field: string;
  baseVersion: number;
  before: string;
  after: string;
  isClash: boolean;
  createdAt: Date;
  by: { id: string; displayName: string | null };
}

const WRITER = { by: { select: { id: true, displayName: true } } } as const;

const toSuggestion = ({ field, by, createdAt, ...row }: Row): Suggestion => ({
  id: row.id,
  proposalId: row.proposalId,
  part: field as Part,
  baseVersion: row.baseVersion,
  before: row.before,
  after: row.after,
  by: { id: by.id, name: by.displayName ?? undefined },
  isClash: row.isClash,
  at: createdAt,
});

export interface NewSuggestion {
  proposalId: number;
  field: Part;
  baseVersion: number;
  before: string;
  after: string;
  byId: string;
  isClash: boolean;
  createdAt: Date;
}

export async function addSuggestion(tx: Tx, suggestion: NewSuggestion): Promise<number> {
  const { id } = await tx.suggestion.create({ data: suggestion, select: { id: true } });
  return id;
}

/** What somebody wrote beside what somebody else wrote; their next words for it take its place. */
export async function keepClash(tx: Tx, clash: NewSuggestion): Promise<number> {
  const { proposalId, field, byId } = clash;
  const kept = await tx.suggestion.findFirst({
    where: { proposalId, field, byId, isClash: true, state: "open" },
    select: { id: true },
  });
  if (!kept) return addSuggestion(tx, clash);
  await tx.suggestion.update({ where: { id: kept.id }, data: clash });
  return kept.id;
}

/** Somebody's words found their place: what waited beside them is settled. */
export async function settleClashes(
  tx: Tx,
  { proposalId, byId, fields, now }: { proposalId: number; byId: string; fields: readonly Part[]; now: Date },
): Promise<void> {
  await tx.suggestion.updateMany({
    where: { proposalId, byId, isClash: true, state: "open", field: { in: [...fields] } },
    data: { state: "declined", decidedAt: now },
  });
}

/** The first to be made first. */
export async function openSuggestions(tx: Tx, proposalId: number, take: number): Promise<Suggestion[]> {
  const rows = await tx.suggestion.findMany({
    where: { proposalId, state: "open" },
    orderBy: { id: "asc" },
    take,
    include: WRITER,
  });
  return rows.map(toSuggestion);
}

export async function countOpenSuggestions(tx: Tx, proposalId: number): Promise<number> {
  return tx.suggestion.count({ where: { proposalId, state: "open" } });
}

/** As long as nobody has decided about it. */
export async function readOpenSuggestion(tx: Tx, id: number): Promise<Suggestion | undefined> {
  const row = await tx.suggestion.findFirst({ where: { id, state: "open" }, include: WRITER });
  return row ? toSuggestion(row) : undefined;
}

/** The caller has its proposal locked. */
export async function decideSuggestion(
  tx: Tx,
  { id, state, now }: { id: number; state: "accepted" | "declined"; now: Date },
): Promise<void> {
  await tx.suggestion.update({ where: { id }, data: { state, decidedAt: now } });
}
