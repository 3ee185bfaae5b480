import { icalendarOf } from "../../domain/open-data/icalendar.js";
import type { Process } from "../../domain/process.js";
import { local, say } from "../../flows/screen.js";
import type { Language } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";

/** The phases of a process as a calendar to subscribe to, in a language. */
export function calendarFile(
  process: Process,
  { community, revisedAt, language }: { community: string; revisedAt: Date; language: Language },
): string {
  const { timeZone } = process;
  const words = (key: ReturnType<typeof say>): string => translatePlain(key, { language, timeZone });
  const title = words(say("chart-label", { title: local(process.title) }));
  return icalendarOf({
    name: title,
    revisedAt,
    events: process.phases.map(({ kind, startsAt, endsAt, startVersion = 1, endVersion = 1 }) => ({
      uid: `${kind}.${process.slug}.${community}@portico`,
      sequence: startVersion + endVersion - 2,
      startsAt,
      endsAt,
      summary: `${words(say(`phase-${kind}`))} · ${title}`,
      description: words(say(`calendar-can-${kind}`)),
    })),
  });
}
