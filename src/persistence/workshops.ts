import type { LocalText, Place } from "../domain/process.js";
import { PUBLIC_STATES } from "../domain/proposal.js";
import type { Seat, SignUp } from "../domain/workshop.js";
import { Prisma } from "../generated/prisma/client.js";
import type { Tx } from "./transaction.js";

/** A meeting that people sign up for. */
export interface Workshop {
  id: string;
  name: LocalText;
  at: Date;
  area: string;
  place: Place;
  stepFree: boolean;
  childcare: boolean;
  /** Undefined where there is room for everybody. */
  capacity: number | undefined;
  /** Of its date and place. */
  version: number;
  cancelled: boolean;
  /** Why it was moved or cancelled last. */
  why: LocalText;
  minutes: LocalText;
}

const PUBLISHED = { publishedAt: { not: null } } as const;

type Row = Awaited<ReturnType<Tx["meeting"]["findMany"]>>[number];

const toWorkshop = (row: Row): Workshop => ({
  id: row.id,
  name: row.names as LocalText,
  at: row.at,
  area: row.areaKey ?? "*",
  place: (row.place ?? {}) as Place,
  stepFree: row.stepFree,
  childcare: row.childcare,
  capacity: row.capacity ?? undefined,
  version: row.version,
  cancelled: row.cancelledAt !== null,
  why: row.why as LocalText,
  minutes: row.minutes as LocalText,
});

/** Of a process, the earliest first. */
export async function workshopsOf(tx: Tx, processId: string): Promise<Workshop[]> {
  const rows = await tx.meeting.findMany({
    where: { processId, ...PUBLISHED },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(toWorkshop);
}

export async function readWorkshop(tx: Tx, processId: string, id: string): Promise<Workshop | undefined> {
  const row = await tx.meeting.findFirst({ where: { id, processId, ...PUBLISHED } });
  return row ? toWorkshop(row) : undefined;
}

export const countWorkshops = (tx: Tx, processId: string): Promise<number> =>
  tx.meeting.count({ where: { processId, ...PUBLISHED } });

/** How many that are not cancelled begin after a moment. */
export async function countWorkshopsAfter(tx: Tx, processId: string, after: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Meeting"
    WHERE "processId" = ${processId}::uuid AND "publishedAt" IS NOT NULL AND "cancelledAt" IS NULL
      AND at > ${after}::timestamptz`;
  return row?.count ?? 0;
}

/** Nobody else signs up, leaves, or changes it until the transaction ends. */
export async function lockWorkshop(tx: Tx, processId: string, id: string): Promise<Workshop | undefined> {
  await tx.$executeRaw`SELECT FROM "Meeting" WHERE id = ${id}::uuid FOR UPDATE`;
  return readWorkshop(tx, processId, id);
}

/** Those to come in which any of these people has a sign-up, locked as by `lockWorkshop`. */
export async function lockWorkshopsOf(
  tx: Tx,
  people: readonly string[],
  now: Date,
): Promise<(Workshop & { processId: string })[]> {
  const rows = await tx.$queryRaw<{ id: string; processId: string }[]>`
    SELECT id, "processId" FROM "Meeting" m
    WHERE "publishedAt" IS NOT NULL AND "cancelledAt" IS NULL AND at > ${now} AND EXISTS (
      SELECT FROM "MeetingSignUp" s WHERE s."meetingId" = m.id AND s."participantId" = ANY(${[...people]}::uuid[]))
    ORDER BY id FOR UPDATE`;
  const found: (Workshop & { processId: string })[] = [];
  for (const { id, processId } of rows) {
    const workshop = await readWorkshop(tx, processId, id);
    if (workshop) found.push({ ...workshop, processId });
  }
  return found;
}

export interface NewWorkshop {
  id: string;
  processId: string;
  /** In the first language: what those who were there keep of it. */
  name: string;
  names: LocalText;
  at: Date;
  areaKey: string;
  place: Place;
  stepFree: boolean;
  childcare: boolean;
  capacity: number | null;
  createdBy: string;
  now: Date;
}

export async function addWorkshop(tx: Tx, { now, place, names, ...workshop }: NewWorkshop): Promise<void> {
  await tx.meeting.create({
    data: { ...workshop, names: json(names), place: json(place), createdAt: now, publishedAt: now },
  });
}

const json = (value: object): Prisma.InputJsonObject => ({ ...value });

export interface WorkshopChange {
  at?: Date;
  place?: Place;
  capacity?: number | null;
  version?: number;
  cancelledAt?: Date;
  why?: LocalText;
  minutes?: LocalText;
}

export async function changeWorkshop(
  tx: Tx,
  id: string,
  { place, why, minutes, ...change }: WorkshopChange,
): Promise<void> {
  await tx.meeting.update({
    where: { id },
    data: {
      ...change,
      ...(place && { place: json(place) }),
      ...(why && { why: json(why) }),
      ...(minutes && { minutes: json(minutes) }),
    },
  });
}

/** Everybody who signed up or wants to be reminded. */
export async function signUpsOf(tx: Tx, meetingId: string): Promise<(SignUp & { remind: boolean })[]> {
  const rows = await tx.meetingSignUp.findMany({ where: { meetingId }, orderBy: { id: "asc" } });
  return rows.map(({ id, participantId, seat, remind }) => ({
    id,
    participantId,
    seat: seat as Seat,
    remind,
  }));
}

/** What one person has in each workshop of a process. */
export async function ownSignUps(
  tx: Tx,
  processId: string,
  participantId: string,
): Promise<ReadonlyMap<string, Seat>> {
  const rows = await tx.meetingSignUp.findMany({
    where: { participantId, meeting: { processId } },
    select: { meetingId: true, seat: true },
  });
  return new Map(rows.map(({ meetingId, seat }) => [meetingId, seat as Seat]));
}

/** A sign-up is written anew: whoever comes back stands at the end of the line. */
export async function putSignUp(
  tx: Tx,
  signUp: { meetingId: string; participantId: string; seat: Seat; remind: boolean; at: Date },
): Promise<number> {
  const { meetingId, participantId } = signUp;
  await tx.meetingSignUp.deleteMany({ where: { meetingId, participantId } });
  const { id } = await tx.meetingSignUp.create({ data: signUp, select: { id: true } });
  return id;
}

export async function removeSignUp(tx: Tx, meetingId: string, participantId: string): Promise<void> {
  await tx.meetingSignUp.deleteMany({ where: { meetingId, participantId } });
}

export async function setReminder(tx: Tx, id: number, remind: boolean): Promise<void> {
  await tx.meetingSignUp.update({ where: { id }, data: { remind } });
}

export async function seat(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.meetingSignUp.updateMany({ where: { id: { in: [...ids] } }, data: { seat: "coming" } });
}

/** What came out of a workshop: those everybody can read, and how many were entered in all. */
export async function proposalsFrom(
  tx: Tx,
  meetingId: string,
): Promise<{ entered: number; public: { number: number; title: string }[] }> {
  const rows = await tx.$queryRaw<{ number: number; title: string }[]>`
    SELECT p.number, coalesce(v.title, '') AS title FROM "Proposal" p
    JOIN "ProposalVersion" v ON v."proposalId" = p.id AND v.version = p."publicVersion"
    WHERE p."meetingId" = ${meetingId}::uuid AND p.state = ANY(${[...PUBLIC_STATES]}::text[]) AND p.number IS NOT NULL
    ORDER BY p.number`;
  return { entered: await tx.proposal.count({ where: { meetingId } }), public: rows };
}

export interface EnteredProposal {
  processId: string;
  meetingId: string;
  number: number;
  title: string;
  body: string;
  area: string;
  place: Place | undefined;
  theme: string | undefined;
  now: Date;
}

/** A proposal of nobody's, sent to be read. */
export async function addEnteredProposal(tx: Tx, entered: EnteredProposal): Promise<void> {
  const { processId, meetingId, number, title, body, area, place, theme, now } = entered;
  const { id } = await tx.proposal.create({
    data: {
      processId,
      meetingId,
      number,
      state: "submitted",
      origin: "workshop",
      sentVersion: 1,
      waitingSince: now,
      submittedAt: now,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  await tx.proposalVersion.create({
    data: {
      proposalId: id,
      version: 1,
      title,
      body,
      areaKey: area,
      themeKey: theme ?? null,
      ...(place && { place: json(place) }),
      createdAt: now,
    },
  });
}
