import type { HelpKind, Thread, ThreadState } from "../domain/help/thread.js";
import type { reachOf } from "../domain/desk/rights.js";
import type { Tx } from "./transaction.js";

/** A question with where it stands. */
export interface HelpRequest extends Thread {
  id: number;
  text: string;
  createdAt: Date;
  /** As `targetName` writes it. */
  passedTo: string | undefined;
}

type Reach = ReturnType<typeof reachOf>;

/** Who reads, and of whom: what somebody says about pressure on them is for fewer people than questions are. */
export interface RequestReader {
  processId: string;
  questions: Reach;
  reports: Reach;
  /** Whatever was passed on to one of these, as `targetName` writes them. */
  passedTo: readonly string[];
}

/** Second looks at a proposal have a queue of their own. */
const readable = ({ processId, questions, reports, passedTo }: RequestReader) => ({
  processId,
  proposalId: null,
  OR: [
    { kind: { not: PRESSURE }, ...fromPeopleIn(questions) },
    { kind: PRESSURE, ...fromPeopleIn(reports) },
    { kind: { not: PRESSURE }, passedTo: { in: [...passedTo] } },
  ],
});

const fromPeopleIn = (reach: Reach) =>
  reach === "everywhere" ? {} : { participant: { areaKey: { in: [...reach] } } };

/** Somebody reports that they were pressured about their vote. It gets no answer: nothing may arrive in their chat. */
export const PRESSURE = "pressure";

const WITH_LAST = { messages: { orderBy: { id: "desc" }, take: 1, select: { id: true } } } as const;

interface Row {
  id: number;
  participantId: string;
  kind: string;
  text: string;
  createdAt: Date;
  state: string;
  waitingSince: Date;
  takenBy: string | null;
  takenUntil: Date | null;
  passedTo: string | null;
  messages: { id: number }[];
}

const toRequest = ({ id, participantId, text, createdAt, waitingSince, ...row }: Row): HelpRequest => ({
  id,
  asker: participantId,
  kind: row.kind as HelpKind,
  text,
  createdAt,
  state: row.state as ThreadState,
  waitingSince,
  taken: row.takenBy && row.takenUntil ? { by: row.takenBy, until: row.takenUntil } : undefined,
  passedTo: row.passedTo ?? undefined,
  last: row.messages[0]?.id ?? 0,
});

/** Answers with its id. */
export async function addHelpRequest(
  tx: Tx,
  request: {
    processId: string;
    participantId: string;
    kind: string;
    text: string;
    createdAt: Date;
    proposalId?: number;
  },
): Promise<number> {
  const row = await tx.helpRequest.create({
    data: { ...request, waitingSince: request.createdAt },
    select: { id: true },
  });
  return row.id;
}

export async function openRequestsOf(tx: Tx, processId: string, participantId: string): Promise<number> {
  return tx.helpRequest.count({ where: { processId, participantId, state: "waiting" } });
}

/** Questions in a state: of those that wait the longest wait first, of the others the last one answered. */
export async function requestsIn(
  tx: Tx,
  reader: RequestReader,
  state: ThreadState,
  { skip, take }: { skip: number; take: number },
): Promise<{ items: HelpRequest[]; total: number }> {
  const where = { ...readable(reader), state };
  const order = state === "waiting" ? "asc" : "desc";
  const rows = await tx.helpRequest.findMany({
    where,
    orderBy:
      state === "waiting" ? [{ waitingSince: order }, { id: order }] : [{ answeredAt: order }, { id: order }],
    skip,
    take,
    include: WITH_LAST,
  });
  return { items: rows.map(toRequest), total: await tx.helpRequest.count({ where }) };
}

/** A question that waits, without its words. */
export interface WaitingRequest {
  since: Date;
  asker: string;
  isReport: boolean;
}

/** What waits for an answer, or to be read, the longest first. */
export async function waitsOf(tx: Tx, reader: RequestReader): Promise<WaitingRequest[]> {
  const rows = await tx.helpRequest.findMany({
    where: { ...readable(reader), state: "waiting" },
    orderBy: { waitingSince: "asc" },
    select: { waitingSince: true, participantId: true, kind: true },
  });
  return rows.map(({ waitingSince, participantId, kind }) => ({
    since: waitingSince,
    asker: participantId,
    isReport: kind === PRESSURE,
  }));
}

export async function readRequest(
  tx: Tx,
  reader: RequestReader,
  id: number,
): Promise<HelpRequest | undefined> {
  if (!isId(id)) return undefined;
  const row = await tx.helpRequest.findFirst({ where: { id, ...readable(reader) }, include: WITH_LAST });
  return row ? toRequest(row) : undefined;
}

/** A question of this very person. */
export async function ownRequest(
  tx: Tx,
  { processId, participantId, id }: { processId: string; participantId: string; id: number },
): Promise<HelpRequest | undefined> {
  if (!isId(id)) return undefined;
  const row = await tx.helpRequest.findFirst({ where: { id, processId, participantId }, include: WITH_LAST });
  return row ? toRequest(row) : undefined;
}

/** The newest questions of somebody, without their reports of pressure: whoever looks over their shoulder sees none. */
export async function requestsOf(
  tx: Tx,
  { processId, participantId, take }: { processId: string; participantId: string; take: number },
): Promise<HelpRequest[]> {
  const rows = await tx.helpRequest.findMany({
    where: { processId, participantId, kind: { not: PRESSURE }, proposalId: null },
    orderBy: { id: "desc" },
    take,
    include: WITH_LAST,
  });
  return rows.map(toRequest);
}

/** How many there are. */
export const countRequestsOf = (tx: Tx, processId: string, participantId: string): Promise<number> =>
  tx.helpRequest.count({ where: { processId, participantId, kind: { not: PRESSURE }, proposalId: null } });

/** Until the transaction ends nobody else changes it. */
export async function lockRequest(tx: Tx, id: number): Promise<void> {
  if (isId(id)) await tx.$queryRaw`SELECT 1 FROM "HelpRequest" WHERE id = ${id}::int FOR UPDATE`;
}

const isId = (id: number): boolean => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;

/** What an act leaves; what it does not name stays. */
export interface RequestChange extends Partial<Pick<HelpRequest, "state" | "waitingSince">> {
  taken?: Thread["taken"] | undefined;
  passedTo?: string | null;
  answered?: { by: string; at: Date };
}

export async function saveRequest(
  tx: Tx,
  id: number,
  { taken, answered, ...change }: RequestChange,
): Promise<void> {
  await tx.helpRequest.update({
    where: { id },
    data: {
      ...change,
      takenBy: taken?.by ?? null,
      takenUntil: taken?.until ?? null,
      ...(answered && { answeredBy: answered.by, answeredAt: answered.at }),
    },
  });
}
