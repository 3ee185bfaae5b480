import type { Tx } from "./transaction.js";

/** What a co-author, or a member of the group, said about sending. */
export interface ReadyAnswer {
  by: { id: string; name: string | undefined };
  /** The version they were asked about. */
  version: number;
  ready: boolean;
  reason: string | undefined;
}

/** False when this person was asked about this version before. */
export async function askOnce(
  tx: Tx,
  {
    proposalId,
    version,
    participantId,
    now,
  }: {
    proposalId: number;
    version: number;
    participantId: string;
    now: Date;
  },
): Promise<boolean> {
  const { count } = await tx.delivery.createMany({
    data: { participantId, occasion: `ready-${proposalId}-${version}`, at: now },
    skipDuplicates: true,
  });
  return count === 1;
}

/** One answer a person: a later one takes its place. */
export async function saveReadyAnswer(
  tx: Tx,
  answer: {
    proposalId: number;
    participantId: string;
    version: number;
    ready: boolean;
    reason: string | null;
    at: Date;
  },
): Promise<void> {
  const { proposalId, participantId } = answer;
  await tx.readyAnswer.upsert({
    where: { proposalId_participantId: { proposalId, participantId } },
    create: answer,
    update: answer,
  });
}

/** Of those who still write it or belong to the group that works on it, in the order in which they answered. */
export async function readReadyAnswers(tx: Tx, proposalId: number): Promise<ReadyAnswer[]> {
  const groups = { some: { group: { proposals: { some: { id: proposalId } } } } };
  const rows = await tx.readyAnswer.findMany({
    where: { proposalId, participant: { OR: [{ coAuthored: { some: { proposalId } } }, { groups }] } },
    orderBy: [{ at: "asc" }, { participantId: "asc" }],
    include: { participant: { select: { id: true, displayName: true } } },
  });
  return rows.map(({ participant, version, ready, reason }) => ({
    by: { id: participant.id, name: participant.displayName ?? undefined },
    version,
    ready,
    reason: reason ?? undefined,
  }));
}
