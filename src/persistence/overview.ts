import { boxKey } from "../domain/process-boxes.js";
import type { Tx } from "./transaction.js";

export interface ProcessName {
  id: string;
  slug: string;
  communityId: string;
  communitySlug: string;
}

/** Every process of the deployment, for whoever runs it. */
export async function namesOfProcesses(tx: Tx): Promise<ProcessName[]> {
  const rows = await tx.participatoryProcess.findMany({
    where: { trial: false },
    orderBy: [{ createdAt: "asc" }, { slug: "asc" }],
    select: { id: true, slug: true, communityId: true, community: { select: { slug: true } } },
  });
  return rows.map(({ community, ...process }) => ({ ...process, communitySlug: community.slug }));
}

export interface Tally {
  name: string;
  count: number;
}

export async function proposalsByState(tx: Tx, processId: string): Promise<Tally[]> {
  const rows = await tx.proposal.groupBy({
    by: ["state"],
    where: { processId },
    _count: true,
    orderBy: { state: "asc" },
  });
  return rows.map(({ state, _count: count }) => ({ name: state, count }));
}

/** How many people voted in a box. */
export interface BoxTally extends Tally {
  question: string;
  area: string;
  state: string;
}

/** Of every box of a process. Choices are not read (I-7). */
export async function votersByBox(tx: Tx, processId: string): Promise<BoxTally[]> {
  const rows = await tx.ballotBox.findMany({
    where: { processId },
    orderBy: { id: "asc" },
    select: { questionKey: true, areaKey: true, state: true, _count: { select: { roll: true } } },
  });
  const boxes = rows.map(({ questionKey, areaKey, state, _count: { roll } }) => ({
    question: questionKey,
    area: areaKey,
    state,
    count: roll,
  }));
  return boxes.map((box) => ({ ...box, name: boxKey(boxes, box) }));
}

/** Replies that have not reached their chat, by state. */
export async function unsentReplies(tx: Tx): Promise<Tally[]> {
  const rows = await tx.outboxMessage.groupBy({
    by: ["state"],
    where: { state: { in: ["pending", "sending", "failed"] } },
    _count: true,
    orderBy: { state: "asc" },
  });
  return rows.map(({ state, _count: count }) => ({ name: state, count }));
}
