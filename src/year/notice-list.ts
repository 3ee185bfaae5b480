import { DateTime } from "luxon";
import type { SentNotice } from "../persistence/notices/notices-sent.js";
import { noticesByPerson } from "./at-the-end.js";
import type { Year } from "./year.js";

/** People whose notices are told one by one. */
const IN_FULL = 3;

/** What people were told: each kind with how many it reached, and the whole of it for those who got the most. */
export async function noticeLines(year: Year): Promise<string[]> {
  const byPerson = [...(await noticesByPerson(year)).values()];
  const { timeZone } = await year.process();
  const fullest = byPerson.toSorted((a, b) => b.length - a.length).slice(0, IN_FULL);
  return [...kindLines(byPerson.flat()), ...fullest.flatMap((notices) => personLines(notices, timeZone))];
}

function kindLines(all: readonly SentNotice[]): string[] {
  return [...new Set(all.map(({ kind }) => kind))].map((kind) => {
    const notices = all.filter((one) => one.kind === kind);
    const people = new Set(notices.map(({ participantId }) => participantId)).size;
    return `${kind}: ${notices.length} to ${people} people`;
  });
}

function personLines(notices: readonly SentNotice[], zone: string): string[] {
  const at = (sentAt: Date) => DateTime.fromJSDate(sentAt, { zone }).toFormat("d MMM HH:mm");
  return [
    `${notices[0]?.name ?? "Somebody"} got ${notices.length}:`,
    ...notices.map(({ kind, sentAt }) => `  ${at(sentAt)}  ${kind}`),
  ];
}
