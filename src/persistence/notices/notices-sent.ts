import type { NoticeKind } from "../../domain/notices/kinds.js";
import type { Tx } from "../transaction.js";

/** A notice that somebody got. */
export interface SentNotice {
  participantId: string;
  /** What they are called, if they said so. */
  name: string | undefined;
  kind: NoticeKind;
  /** What of its kind it was about: a phase, a piece of news. */
  subject: string;
  sentAt: Date;
  /** It used up some of what a person is told in a week. */
  counted: boolean;
}

/** Every notice of a process that was sent, person by person, the earliest first. */
export async function noticesSent(tx: Tx, processId: string): Promise<SentNotice[]> {
  const rows = await tx.delivery.findMany({
    where: { state: "sent", announcement: { processId }, sentAt: { not: null } },
    select: {
      participantId: true,
      sentAt: true,
      counted: true,
      announcement: { select: { kind: true, subject: true } },
      participant: { select: { displayName: true } },
    },
    orderBy: [{ participantId: "asc" }, { sentAt: "asc" }],
  });
  return rows.flatMap(({ announcement, participant, sentAt, ...row }) =>
    announcement && sentAt
      ? [
          {
            ...row,
            name: participant.displayName ?? undefined,
            sentAt,
            kind: announcement.kind as NoticeKind,
            subject: announcement.subject,
          },
        ]
      : [],
  );
}
