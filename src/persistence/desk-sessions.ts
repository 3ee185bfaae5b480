import type { ShownVotes } from "../domain/desk/replacing.js";
import type { Tx } from "./transaction.js";

/** One person's turn at a desk, with one clerk. */
export interface DeskSession extends ShownVotes {
  id: string;
  clerkId: string;
  participantId: string;
  conversationId: string;
  /** Where the person chose to vote, when nothing else tells. */
  areaKey: string | null;
  told: boolean;
  startedAt: Date;
  touchedAt: Date;
}

export interface ClerkKey {
  clerkId: string;
  processId: string;
}

const columns = {
  id: true,
  clerkId: true,
  participantId: true,
  conversationId: true,
  areaKey: true,
  replaces: true,
  replacedVotes: true,
  told: true,
  startedAt: true,
  touchedAt: true,
} as const;

/** The turn of a clerk that had a press since then. */
export async function deskSessionOf(tx: Tx, key: ClerkKey, since: Date): Promise<DeskSession | undefined> {
  const found = await tx.deskSession.findFirst({
    where: { ...key, touchedAt: { gt: since } },
    select: columns,
  });
  return found ?? undefined;
}

/** The same if it is in this chat, nobody else's until the transaction ends, and from now on as young as this moment. */
export async function touchDeskSession(
  tx: Tx,
  { clerkId, processId, conversationId }: ClerkKey & { conversationId: string },
  { since, now }: { since: Date; now: Date },
): Promise<DeskSession | undefined> {
  const [row] = await tx.$queryRaw<DeskSession[]>`
    UPDATE "DeskSession" SET "touchedAt" = ${now}::timestamptz
    WHERE "clerkId" = ${clerkId}::uuid AND "processId" = ${processId}::uuid
      AND "conversationId" = ${conversationId}::uuid AND "touchedAt" > ${since}::timestamptz
    RETURNING id, "clerkId", "participantId", "conversationId", "areaKey", replaces, "replacedVotes", told, "startedAt", "touchedAt"`;
  return row;
}

export interface NewDeskSession extends ClerkKey {
  id: string;
  participantId: string;
  conversationId: string;
  startedAt: Date;
}

/** Begins a turn; a clerk has one at a time. */
export async function beginDeskSession(tx: Tx, session: NewDeskSession): Promise<void> {
  await tx.deskSession.create({ data: { ...session, touchedAt: session.startedAt } });
}

/** A turn that is over, with everything that was filled in. */
export type EndedTurn = Pick<DeskSession, "conversationId" | "participantId">;

/** Ends the turn of a clerk, if there is one. */
export async function endDeskSession(tx: Tx, { clerkId, processId }: ClerkKey): Promise<EndedTurn[]> {
  return tx.$queryRaw<EndedTurn[]>`
    DELETE FROM "DeskSession" WHERE "clerkId" = ${clerkId}::uuid AND "processId" = ${processId}::uuid
    RETURNING "conversationId", "participantId"`;
}

/** Ends every turn in which one of these people helps or is helped. */
export async function endDeskSessionsOf(tx: Tx, people: readonly string[]): Promise<EndedTurn[]> {
  const ids = [...people];
  return tx.$queryRaw<EndedTurn[]>`
    DELETE FROM "DeskSession" WHERE "clerkId" = ANY(${ids}::uuid[]) OR "participantId" = ANY(${ids}::uuid[])
    RETURNING "conversationId", "participantId"`;
}

/** Of turns that are over, those whose screen says that the vote is in: nobody chooses anything there any more. */
export async function withReceipt(tx: Tx, ended: readonly EndedTurn[]): Promise<ReadonlySet<string>> {
  const chats = await tx.conversation.findMany({
    where: { id: { in: ended.map(({ conversationId }) => conversationId) }, flow: "assist", step: "receipt" },
    select: { id: true },
  });
  return new Set(chats.map(({ id }) => id));
}

export async function changeDeskSession(
  tx: Tx,
  id: string,
  change: { areaKey?: string; replaces?: number[]; replacedVotes?: Date[]; told?: true },
): Promise<void> {
  await tx.deskSession.update({ where: { id }, data: change });
}

/** Ends every turn without a press since then. */
export async function endIdleDeskSessions(tx: Tx, since: Date): Promise<EndedTurn[]> {
  return tx.$queryRaw<EndedTurn[]>`
    DELETE FROM "DeskSession" WHERE "touchedAt" <= ${since}::timestamptz RETURNING "conversationId", "participantId"`;
}
