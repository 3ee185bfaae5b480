import type { Tx } from "./transaction.js";

/** A message of a group kept with a proposal. */
export interface KeptNote {
  id: number;
  proposalId: number;
  text: string;
  said: { id: string; name: string | undefined };
  at: Date;
  /** Whoever wrote it agreed. */
  isAgreed: boolean;
}

const WHO_SAID = { saidBy: { select: { id: true, displayName: true } } } as const;

interface Row {
  id: number;
  proposalId: number;
  text: string;
  createdAt: Date;
  agreedAt: Date | null;
  saidBy: { id: string; displayName: string | null };
}

const toNote = ({ id, proposalId, text, createdAt, agreedAt, saidBy }: Row): KeptNote => ({
  id,
  proposalId,
  text,
  said: { id: saidBy.id, name: saidBy.displayName ?? undefined },
  at: createdAt,
  isAgreed: agreedAt !== null,
});

/** Undefined when this message is kept, or waits to be, with the proposal already. */
export async function addNote(
  tx: Tx,
  note: {
    proposalId: number;
    text: string;
    ref: string;
    saidById: string;
    keptById: string;
    createdAt: Date;
    agreedAt: Date | null;
  },
): Promise<number | undefined> {
  const { proposalId, ref } = note;
  const known = await tx.note.count({ where: { proposalId, ref } });
  if (known > 0) return undefined;
  return (await tx.note.create({ data: note, select: { id: true } })).id;
}

/** Notes whose authors agreed, the newest first. */
export async function agreedNotes(
  tx: Tx,
  proposalId: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ items: KeptNote[]; total: number }> {
  const where = { proposalId, agreedAt: { not: null } };
  const rows = await tx.note.findMany({ where, orderBy: { id: "desc" }, skip, take, include: WHO_SAID });
  return { items: rows.map(toNote), total: await tx.note.count({ where }) };
}

export async function readNote(tx: Tx, id: number): Promise<KeptNote | undefined> {
  const row = await tx.note.findUnique({ where: { id }, include: WHO_SAID });
  return row ? toNote(row) : undefined;
}

/** How many notes of a proposal there are, agreed or waiting. */
export async function countNotes(tx: Tx, proposalId: number): Promise<number> {
  return tx.note.count({ where: { proposalId } });
}

export async function agreeToNote(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.note.updateMany({ where: { id, agreedAt: null }, data: { agreedAt: now } });
}

export async function removeNote(tx: Tx, id: number): Promise<void> {
  await tx.note.deleteMany({ where: { id } });
}

/** A message whose author never answered is not kept for ever. */
export async function forgetNotesAskedBefore(tx: Tx, before: Date): Promise<void> {
  await tx.note.deleteMany({ where: { agreedAt: null, createdAt: { lt: before } } });
}
