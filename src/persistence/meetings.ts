import type { Tx } from "./transaction.js";

/** A meeting of people, like a workshop. */
export interface Meeting {
  id: string;
  processId: string;
  communityId: string;
  name: string;
  at: Date;
}

export async function addMeeting(
  tx: Tx,
  meeting: Omit<Meeting, "communityId"> & { createdBy: string; createdAt: Date },
): Promise<void> {
  await tx.meeting.create({ data: meeting });
}

export async function readMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  const row = await tx.meeting.findUnique({
    where: { id },
    include: { process: { select: { communityId: true } } },
  });
  return (
    (row && {
      id,
      processId: row.processId,
      communityId: row.process.communityId,
      name: row.name,
      at: row.at,
    }) ||
    undefined
  );
}

/** Somebody was there; said twice, it is kept once. */
export async function noteAttendance(
  tx: Tx,
  { processId, name }: Pick<Meeting, "processId" | "name">,
  participantId: string,
  at: Date,
): Promise<void> {
  await tx.attendance.createMany({
    data: [{ participantId, processId, event: name, at }],
    skipDuplicates: true,
  });
}

export async function forgetAttendance(
  tx: Tx,
  { processId, name }: Pick<Meeting, "processId" | "name">,
  participantId: string,
): Promise<void> {
  await tx.attendance.deleteMany({ where: { participantId, processId, event: name } });
}
