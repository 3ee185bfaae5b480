import type { reachOf } from "../domain/desk/rights.js";
import type { Tx } from "./transaction.js";

export interface HelpRequest {
  id: number;
  participantId: string;
  kind: string;
  text: string;
  createdAt: Date;
}

const SHOWN = { id: true, participantId: true, kind: true, text: true, createdAt: true } as const;

type Reach = ReturnType<typeof reachOf>;

/** Who reads, and of whom: what somebody says about pressure on them is for fewer people than questions are. */
export interface RequestReader {
  processId: string;
  questions: Reach;
  reports: Reach;
}

/** Second looks at a proposal have a queue of their own. */
const readable = ({ processId, questions, reports }: RequestReader) => ({
  processId,
  proposalId: null,
  OR: [
    { kind: { not: PRESSURE }, ...fromPeopleIn(questions) },
    { kind: PRESSURE, ...fromPeopleIn(reports) },
  ],
});

const fromPeopleIn = (reach: Reach) =>
  reach === "everywhere" ? {} : { participant: { areaKey: { in: [...reach] } } };

/** Somebody reports that they were pressured about their vote. It gets no answer: nothing may arrive in their chat. */
export const PRESSURE = "pressure";

export async function addHelpRequest(
  tx: Tx,
  request: Omit<HelpRequest, "id"> & { processId: string; proposalId?: number },
): Promise<void> {
  await tx.helpRequest.create({ data: request });
}

export async function openRequestsOf(tx: Tx, processId: string, participantId: string): Promise<number> {
  return tx.helpRequest.count({ where: { processId, participantId, answeredAt: null } });
}

/** Questions nobody answered yet, the oldest first. */
export async function openRequests(tx: Tx, reader: RequestReader, take: number): Promise<HelpRequest[]> {
  return tx.helpRequest.findMany({
    where: { ...readable(reader), answeredAt: null },
    orderBy: { id: "asc" },
    take,
    select: SHOWN,
  });
}

/** A question, answered or not. */
export async function readRequest(
  tx: Tx,
  reader: RequestReader,
  id: number,
): Promise<(HelpRequest & { answered: boolean }) | undefined> {
  const row = await tx.helpRequest.findFirst({
    where: { id, ...readable(reader) },
    select: { ...SHOWN, answeredAt: true },
  });
  if (!row) return undefined;
  const { answeredAt, ...request } = row;
  return { ...request, answered: answeredAt !== null };
}

export async function countOpenRequests(tx: Tx, reader: RequestReader): Promise<number> {
  return tx.helpRequest.count({ where: { ...readable(reader), answeredAt: null } });
}

/** False when somebody else answered first. Null: it was read, and is not answered. */
export async function answerRequest(
  tx: Tx,
  {
    id,
    processId,
    answer,
    by,
    now,
  }: { id: number; processId: string; answer: string | null; by: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.helpRequest.updateMany({
    where: { id, processId, answeredAt: null },
    data: { answer, answeredAt: now, answeredBy: by },
  });
  return count === 1;
}
