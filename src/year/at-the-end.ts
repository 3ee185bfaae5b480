import { DateTime } from "luxon";
import { allowanceAt } from "../domain/notices/week.js";
import { isQuietHour } from "../domain/quiet-hours.js";
import { NOTICE_RULES, type NoticeKind } from "../domain/notices/kinds.js";
import type { Year } from "./year.js";

/** A notice as somebody got it: what it was about, and when. */
export interface Heard {
  participantId: string;
  kind: NoticeKind;
  at: Date;
}

/** Every notice that was sent, by whoever got it, the earliest first. */
export async function noticesHeard(year: Year): Promise<Map<string, Heard[]>> {
  const rows = await year.app.prisma.delivery.findMany({
    where: { state: "sent", announcementId: { not: null } },
    include: { announcement: { select: { kind: true } } },
    orderBy: { at: "asc" },
  });
  const heard = new Map<string, Heard[]>();
  for (const { participantId, announcement, at } of rows) {
    const one = { participantId, kind: (announcement?.kind ?? "weekly") as NoticeKind, at };
    heard.set(participantId, [...(heard.get(participantId) ?? []), one]);
  }
  return heard;
}

/** What was said in a quiet hour, or over what somebody may be told in a week (UX-12). Nothing, when all is well. */
export async function noticesAgainstTheRules(year: Year): Promise<string[]> {
  const process = await year.process();
  const faults: string[] = [];
  for (const [participantId, all] of await noticesHeard(year)) {
    for (const { at, kind } of all)
      if (isQuietHour(at, process.timeZone)) faults.push(`${participantId} heard of ${kind} at ${at.toISOString()}`);
    const capped = all.filter(({ kind }) => NOTICE_RULES[kind].capped);
    for (const { at } of capped) {
      const { most, since } = allowanceAt(process, at);
      const week = capped.filter((one) => one.at >= since && one.at <= at);
      if (week.length > most)
        faults.push(`${participantId} heard ${week.length} times in the week of ${DateTime.fromJSDate(since).toISODate()}`);
    }
  }
  return faults;
}
