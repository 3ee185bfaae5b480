import { DateTime } from "luxon";
import type { SentNotice } from "../persistence/notices/notices-sent.js";
import { noticesByPerson } from "./at-the-end.js";
import type { Year } from "./year.js";

/** People whose notices the terminal tells one by one. */
const IN_FULL = 3;

/** What people were told: each kind with how many it reached, and the whole of it for those who got the most. */
export async function noticeLines(year: Year): Promise<string[]> {
  const byPerson = [...(await noticesByPerson(year)).values()];
  const { timeZone } = await year.process();
  const fullest = byPerson.toSorted((a, b) => b.length - a.length).slice(0, IN_FULL);
  return [...kindLines(byPerson.flat()), ...fullest.flatMap((notices) => personLines(notices, timeZone))];
}

/** Every person with every message that did not answer a press or words of theirs: when, which by the catalogue, and how it began. */
export async function everybodysNotices(year: Year): Promise<string[]> {
  const { timeZone } = await year.process();
  return year.everybody
    .filter(({ told }) => told.length > 0)
    .flatMap(({ name, id, platform, told }) => [
      `${name} (${id}, ${platform.platform}) got ${told.length}:`,
      ...told.map(
        (message) => `  ${at(message.at, timeZone)}  ${message.id}  ${message.text.split("\n")[0]}`,
      ),
    ]);
}

function kindLines(all: readonly SentNotice[]): string[] {
  return [...new Set(all.map(({ kind }) => kind))].map((kind) => {
    const notices = all.filter((one) => one.kind === kind);
    const people = new Set(notices.map(({ participantId }) => participantId)).size;
    return `${kind}: ${notices.length} to ${people} people`;
  });
}

function personLines(notices: readonly SentNotice[], zone: string): string[] {
  return [
    `${notices[0]?.name ?? "Somebody"} got ${notices.length}:`,
    ...notices.map(({ kind, sentAt }) => `  ${at(sentAt, zone)}  ${kind}`),
  ];
}

const at = (moment: Date, zone: string): string =>
  DateTime.fromJSDate(moment, { zone }).toFormat("d MMM HH:mm");
